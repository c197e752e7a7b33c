package uk.onedoor.platform.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The secret all nodes share, kept by the database and asked of it once: 32 random bytes. */
@Component
class NodeSecret {

    private final JdbcClient gate;
    private volatile byte @Nullable [] key;

    NodeSecret(@Qualifier("gateClient") JdbcClient gate) {
        this.gate = gate;
    }

    byte[] key() {
        byte[] known = key;
        if (known == null) {
            known = Objects.requireNonNull(gate.sql("select platform.gate_node_secret()")
                    .query(byte[].class)
                    .single());
            key = known;
        }
        return known;
    }
}
