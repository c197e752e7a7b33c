package uk.onedoor.officers;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.onedoor.platform.signin.Codes;
import uk.onedoor.platform.signin.SignIns;

/** Opens what somebody of the police is shown, by the code that went to their address; each code once. */
@Component
class PoliceSignIn {

    /** As long as the database lets them see: a shift. */
    private static final Duration LIFETIME = Duration.ofHours(12);

    /** What a code opened, and the token of the sign-in. */
    record Opened(UUID showing, String token) {

        @Override
        public String toString() {
            return "Opened[" + showing + "]";
        }
    }

    private record Found(UUID contact, UUID showing) {}

    private final JdbcClient gate;
    private final SignIns signIns;
    private final Clock clock;

    PoliceSignIn(@Qualifier("gateClient") JdbcClient gate, SignIns signIns, Clock clock) {
        this.gate = gate;
        this.signIns = signIns;
        this.clock = clock;
    }

    /** Empty when it is nobody's code, was typed before, is older than two hours, or the night is over. */
    Optional<Opened> with(String typed) {
        return gate.sql("select * from officers.open(:typed, :at)")
                .param("typed", Codes.plain(typed))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query((rs, row) ->
                        new Found(rs.getObject("contact_id", UUID.class), rs.getObject("showing_id", UUID.class)))
                .optional()
                .map(found -> new Opened(
                        found.showing(), signIns.begin(found.contact(), SignIns.Method.POLICE_CODE, LIFETIME)));
    }
}
