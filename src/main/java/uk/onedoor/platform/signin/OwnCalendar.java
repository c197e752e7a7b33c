package uk.onedoor.platform.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;
import uk.onedoor.shared.NotFound;

/**
 * The secret by which a calendar programme reads for somebody of the staff who is not there: made and taken away by
 * themselves, known to us by its hash alone. It opens no page, and ends with the account, a new password, or after a year.
 */
@Service
public class OwnCalendar {

    private static final Duration LIFETIME = Duration.ofDays(365);

    /** When it was made, until when it holds, and when it was last read; null when it never was. */
    public record Standing(
            Instant made, Instant until, @Nullable Instant read) {}

    private final JdbcClient db;
    private final SignIns signIns;

    OwnCalendar(JdbcClient db, SignIns signIns) {
        this.db = db;
        this.signIns = signIns;
    }

    /** The viewer's; empty when they have none. */
    @Transactional(readOnly = true)
    public Optional<Standing> now() {
        return db.sql("select * from platform.own_calendar()")
                .query((rs, row) -> {
                    OffsetDateTime read = rs.getObject("read_at", OffsetDateTime.class);
                    return new Standing(
                            rs.getObject("began_at", OffsetDateTime.class).toInstant(),
                            rs.getObject("expires_at", OffsetDateTime.class).toInstant(),
                            read == null ? null : read.toInstant());
                })
                .optional();
    }

    /**
     * Makes another, which ends the one before; nobody can read it a second time.
     *
     * @throws NotFound when the viewer is not of the staff
     */
    @Transactional
    public String make() {
        String secret = SignIns.token();
        boolean made = db.sql("select platform.begin_own_calendar(:hash, make_interval(secs => :seconds))")
                .param("hash", SignIns.hash(secret))
                .param("seconds", LIFETIME.toSeconds())
                .query(Boolean.class)
                .single();
        if (!made) {
            throw new NotFound("a calendar of one who is not of the staff");
        }
        return secret;
    }

    /** Takes the viewer's away, if they have one. */
    @Transactional
    public void end() {
        db.sql("select platform.end_own_calendar()").query((rs, row) -> true).list();
    }

    /**
     * Reads as whoever made this secret; {@code page} is what the audit says was looked at.
     *
     * @return empty when it is nobody's secret, or no longer
     */
    public <T> Optional<T> reading(String secret, String page, Supplier<T> work) {
        return signIns.calendar(secret).map(viewer -> CurrentViewer.as(new SignedIn(viewer, secret, page), work));
    }
}
