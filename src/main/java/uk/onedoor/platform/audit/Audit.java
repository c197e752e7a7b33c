package uk.onedoor.platform.audit;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The trace of what was shown. Changes trace themselves, by a trigger on every table of records.
 *
 * <p>A page of records is read inside {@link #page}, which opens the one transaction of its reading and its trace, and
 * calls {@link #shown} once with everybody it names.
 */
@Component
public class Audit {

    private final JdbcClient db;
    private final TransactionTemplate transaction;

    Audit(JdbcClient db, PlatformTransactionManager transactions) {
        this.db = db;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Reads one page of records in one transaction.
     *
     * @throws IllegalStateException when the reading left no trace: a page nobody could account for is not shown
     */
    public <T> T page(Supplier<T> reading) {
        try {
            return transaction.execute(status -> {
                T page = reading.get();
                if (!TransactionSynchronizationManager.hasResource(this)) {
                    throw new IllegalStateException("A page of records was read without a trace");
                }
                return page;
            });
        } finally {
            TransactionSynchronizationManager.unbindResourceIfPossible(this);
        }
    }

    /** One row naming every young person on the page now being read. */
    public void shown(Collection<UUID> youngPeople) {
        db.sql("select platform.record_shown(:subjects)")
                .param("subjects", youngPeople.toArray(UUID[]::new))
                .query((rs, row) -> Optional.ofNullable(rs.getTimestamp(1)))
                .single()
                .map(Timestamp::toInstant)
                .ifPresent(InEmergency::note);
        if (!TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.bindResource(this, youngPeople.size());
        }
    }

    public void shown(UUID... youngPeople) {
        shown(Arrays.asList(youngPeople));
    }
}
