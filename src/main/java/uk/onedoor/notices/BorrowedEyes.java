package uk.onedoor.notices;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.onedoor.people.DueSource;
import uk.onedoor.people.DueSource.Due;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;

/**
 * Sees what is due as somebody of the staff would see it on Today. The database lends their view for one transaction that
 * can write nothing, and only to the product itself.
 */
@Component
class BorrowedEyes {

    /** What somebody sees that is due, and which young people they stand in a relationship of their own to. */
    record Sight(List<Due> due, Set<UUID> own) {}

    private final JdbcClient db;
    private final List<DueSource> sources;
    private final TransactionTemplate reading;

    BorrowedEyes(JdbcClient db, List<DueSource> sources, PlatformTransactionManager transactions) {
        this.db = db;
        this.sources = sources;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** What this reader sees that is due up to a day; nothing where their account is closed. To be called as the product itself. */
    Sight of(Reader reader, LocalDate until) {
        return reading.execute(transaction -> {
            boolean lent = db.sql("select notices.look_as(:account)")
                    .param("account", reader.account())
                    .query(Boolean.class)
                    .single();
            // Without a token: a transaction of its own, begun meanwhile, would see nothing.
            var them = new SignedIn(reader.viewer(), "", "notices");
            Supplier<Sight> look = () -> new Sight(due(until), own());
            return lent ? CurrentViewer.as(them, look) : new Sight(List.of(), Set.of());
        });
    }

    /** What the viewer sees that is due up to a day. */
    List<Due> due(LocalDate until) {
        return sources.stream().flatMap(source -> source.until(until).stream()).toList();
    }

    private Set<UUID> own() {
        return new HashSet<>(db.sql("""
                select l.young_person_id from platform.link l
                 where l.account_id = platform.account() and l.kind <> 'BREAK_GLASS'
                   and l.from_at <= now() and (l.until_at is null or l.until_at > now())""").query(UUID.class).list());
    }
}
