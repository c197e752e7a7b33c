package uk.onedoor.platform.signin;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.signin.SignIns.Method;

/** Where the viewer is signed in, and ending it there. */
@Service
@Transactional
public class OwnSignIns {

    /** One sign-in of the last month; {@code thisOne} is the one that asks, {@code newDevice} that none before was on such. */
    public record SignedInOn(
            UUID id,
            Method method,
            @Nullable String device,
            Instant began,
            Instant lastUsed,
            boolean thisOne,
            boolean goesOn,
            boolean newDevice) {}

    private final JdbcClient db;

    OwnSignIns(JdbcClient db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public List<SignedInOn> all() {
        return db.sql("select * from platform.own_sign_ins(:token)")
                .param("token", token())
                .query((rs, row) -> new SignedInOn(
                        rs.getObject("id", UUID.class),
                        Method.valueOf(rs.getString("method")),
                        rs.getString("device"),
                        rs.getObject("began_at", OffsetDateTime.class).toInstant(),
                        rs.getObject("last_seen_at", OffsetDateTime.class).toInstant(),
                        rs.getBoolean("this"),
                        rs.getBoolean("goes_on"),
                        rs.getBoolean("new_device")))
                .list();
    }

    /** Ends one of the viewer's own; any other is left alone. */
    public void end(UUID signIn) {
        endNow(signIn);
    }

    /** Ends all of the viewer's own but the one that asks. */
    public void endOthers() {
        endNow(null);
    }

    private void endNow(@Nullable UUID signIn) {
        db.sql("select platform.end_own_sign_in(:id::uuid, :token)")
                .param("id", signIn == null ? null : signIn.toString())
                .param("token", token())
                .query((rs, row) -> true)
                .list();
    }

    private static byte[] token() {
        return SignIns.hash(Objects.requireNonNull(CurrentViewer.now()).token());
    }
}
