package uk.onedoor.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What of one council's invented facts has been written, and what each became here. */
final class Written {

    private final JdbcClient db;
    private final String authority;
    private final Map<String, UUID> ids = new HashMap<>();

    Written(JdbcClient db, String authority) {
        this.db = db;
        this.authority = authority;
        db.sql("select key, id from demo.written where authority_id = (select platform.authority())")
                .query(row -> {
                    ids.put(row.getString(1), row.getObject(2, UUID.class));
                });
    }

    boolean has(String key) {
        return ids.containsKey(key);
    }

    @Nullable
    UUID find(String key) {
        return ids.get(key);
    }

    UUID get(String key) {
        UUID id = ids.get(key);
        if (id == null) {
            throw new IllegalStateException("The town speaks of " + key + " before it was written");
        }
        return id;
    }

    /** Remembers that a key was written; must be called as the product itself. */
    void put(String key, UUID id) {
        db.sql("insert into demo.written (authority_id, key, id) values (:authority, :key, :id)")
                .param("authority", authority)
                .param("key", key)
                .param("id", id)
                .update();
        ids.put(key, id);
    }
}
