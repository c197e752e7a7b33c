package uk.onedoor.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.shared.Ids;

/** Notices as they are kept. */
@Repository
@Transactional
class NoticeRepository {

    private final JdbcClient db;
    private final Clock clock;

    NoticeRepository(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Writes it down where it is new; false when it was told already. */
    boolean tell(Notice notice) {
        return db.sql("""
                insert into notices.notice (authority_id, id, account_id, kind, link, due_on, step, how_many, recorded_by, recorded_at)
                values (platform.authority(), :id, :account, :kind, :link, :by, :step, :howMany, platform.account(), :at)
                on conflict do nothing""")
                        .param("id", Ids.next())
                        .param("account", notice.account())
                        .param("kind", notice.kind())
                        .param("link", notice.link())
                        .param("by", notice.by())
                        .param("step", notice.step().name())
                        .param("howMany", notice.howMany())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The viewer's that are not read, the first due first. */
    @Transactional(readOnly = true)
    List<Notice> unread() {
        return db.sql("""
                select account_id, kind, link, due_on, step, how_many from notices.notice
                 where account_id = platform.account() and read_at is null order by due_on, id""")
                .query((rs, row) -> new Notice(
                        rs.getObject("account_id", UUID.class),
                        rs.getString("kind"),
                        rs.getString("link"),
                        rs.getObject("due_on", LocalDate.class),
                        Step.valueOf(rs.getString("step")),
                        rs.getObject("how_many", Integer.class)))
                .list();
    }

    /** Whose notices are not read and came after the last message that said so: they may get a digest. */
    @Transactional(readOnly = true)
    Set<UUID> unsaid() {
        return new HashSet<>(db.sql("""
                select distinct n.account_id from notices.notice n
                 where n.authority_id = platform.authority() and n.read_at is null
                   and not exists (select from notices.message m where m.authority_id = n.authority_id
                         and m.account_id = n.account_id and m.kind <> 'CODE' and m.recorded_at >= n.recorded_at)""").query(UUID.class).list());
    }

    /** Marks the viewer's as read, as far as they were told by the moment their page was made. */
    void read(Instant upTo) {
        db.sql("""
                update notices.notice set read_at = :at
                 where account_id = platform.account() and read_at is null and recorded_at <= :upTo""")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("upTo", upTo.atOffset(ZoneOffset.UTC))
                .update();
    }
}
