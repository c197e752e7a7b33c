package uk.onedoor.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.access.Viewer;

/**
 * Saves in one transaction with the key of the form, so that the same form sent twice, even at the same moment, is done
 * once: the second waits for the first and is answered as the first was.
 */
@Component
class OnceOnly {

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final CurrentViewer viewer;
    private final Sealing sealing;
    private final SeenBefore seen;

    OnceOnly(
            JdbcClient db,
            PlatformTransactionManager transactions,
            CurrentViewer viewer,
            Sealing sealing,
            SeenBefore seen) {
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
        this.viewer = viewer;
        this.sealing = sealing;
        this.seen = seen;
    }

    /** Proves who somebody is and is no part of what they ask. */
    private static final String AGAIN = "again";

    /** Fields that are asked and never kept as they were typed: neither in a draft nor, with others, as a print. */
    static final Set<String> NOT_KEPT = Set.of("password", "oldPassword", "postcode", AGAIN);

    /** What a form has seen that does not say so: nothing, whenever. */
    private static final String NOTHING = "3:3:@0";

    /** One save that was: what was sent, and how it was answered. */
    private record Kept(byte[] print, Saved saved) {}

    /**
     * Does the work once. At the public door nobody knows whose form it is, and of a form with a password, or
     * what else is never kept, not even a print is: there the work guards itself.
     *
     * @throws Overtaken when somebody changed the same rows after the form was shown
     * @throws SentAlready when this form was saved before with other words
     */
    Saved save(HttpServletRequest request, Supplier<Saved> work) {
        Viewer who = viewer.find().orElse(null);
        if (who == null || who.is(Role.DOOR) || hasASecret(request)) {
            return work.get();
        }
        try {
            return Objects.requireNonNull(transaction.execute(status -> saveNow(who, request, work)));
        } catch (DataAccessException fault) {
            throw overtaken(fault) ? new Overtaken() : fault;
        }
    }

    private Saved saveNow(Viewer who, HttpServletRequest request, Supplier<Saved> work) {
        UUID key = key(request.getParameter(Page.ONCE));
        byte[] print = print(request);
        Kept kept = key == null ? null : kept(key);
        if (kept != null) {
            if (Arrays.equals(kept.print(), print)) {
                return kept.saved();
            }
            throw new SentAlready();
        }
        stopWhatWasOvertaken(seen.open(request.getParameter(Page.SEEN)).orElse(NOTHING));
        Saved saved = work.get();
        if (key != null) {
            keep(who, key, print, saved);
        }
        return saved;
    }

    private void stopWhatWasOvertaken(String snapshot) {
        db.sql("select set_config('onedoor.seen', :seen, true)")
                .param("seen", snapshot)
                .query((rs, row) -> true)
                .list();
    }

    private static boolean hasASecret(HttpServletRequest request) {
        return NOT_KEPT.stream()
                .filter(name -> !name.equals(AGAIN))
                .map(request::getParameter)
                .anyMatch(value -> value != null && !value.isBlank());
    }

    private static boolean overtaken(DataAccessException fault) {
        return fault.getMostSpecificCause() instanceof SQLException sql && "OD409".equals(sql.getSQLState());
    }

    /** Does the work unless the form with this key was saved; a save that goes on is waited for. */
    void unlessSaved(@Nullable String once, Runnable work) {
        UUID key = key(once);
        transaction.executeWithoutResult(status -> {
            if (key == null || kept(key) == null) {
                work.run();
            }
        });
    }

    /** The same form, sent twice at the same moment, waits here for the first. */
    private void lock(UUID key) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:key::text, 0))")
                .param("key", key)
                .query((rs, row) -> true)
                .list();
    }

    private @Nullable Kept kept(UUID key) {
        lock(key);
        return db.sql("select print, location, says from platform.saved_once where key = :key")
                .param("key", key)
                .query((rs, row) -> new Kept(
                        rs.getBytes("print"), new Saved(rs.getString("location"), opened(rs.getBytes("says")))))
                .optional()
                .orElse(null);
    }

    private void keep(Viewer who, UUID key, byte[] print, Saved saved) {
        db.sql("""
                insert into platform.saved_once (authority_id, account_id, key, print, location, says)
                values (:authority, :account, :key, :print, :location, :says)""")
                .param("authority", who.authority())
                .param("account", who.account())
                .param("key", key)
                .param("print", print)
                .param("location", saved.location())
                .param("says", sealing.seal(Texts.write(saved.says())))
                .update();
    }

    private java.util.Map<String, String> opened(byte[] says) {
        try {
            return Texts.read(sealing.open(says));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("What a save was answered with cannot be read", e);
        }
    }

    private static @Nullable UUID key(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    /** What was sent, but for what every request carries anew. */
    private static byte[] print(HttpServletRequest request) {
        try {
            MessageDigest print = MessageDigest.getInstance("SHA-256");
            print.update(request.getRequestURI().getBytes(StandardCharsets.UTF_8));
            new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
                if (!name.equals("_csrf") && !name.equals(Page.ONCE) && !name.equals(AGAIN)) {
                    print.update(('\0' + name + '=' + String.join("\0,", values)).getBytes(StandardCharsets.UTF_8));
                }
            });
            return print.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
