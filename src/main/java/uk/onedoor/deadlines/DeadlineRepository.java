package uk.onedoor.deadlines;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;

/** Reads and writes what this room keeps. */
@Repository
class DeadlineRepository {

    private final JdbcClient db;
    private final CurrentViewer viewer;
    private final Clock clock;

    DeadlineRepository(JdbcClient db, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** What was said of these records, or of everybody the viewer may see. */
    List<Happening> happenings(@Nullable Collection<UUID> records) {
        return db.sql("""
                select id, young_person_id, kind, on_day from deadlines.happening
                 where authority_id = (select platform.authority()) and withdrawn_at is null
                   and (:all or young_person_id = any (:records)) order by on_day, id""")
                .param("all", records == null)
                .param("records", records == null ? new UUID[0] : records.toArray(UUID[]::new))
                .query((rs, row) -> new Happening(
                        rs.getObject(1, UUID.class),
                        rs.getObject(2, UUID.class),
                        FactKind.valueOf(rs.getString(3)),
                        rs.getObject(4, LocalDate.class)))
                .list();
    }

    /** False when it stands already. */
    boolean add(UUID id, YoungPersonId person, FactKind kind, LocalDate on) {
        return db.sql("""
                insert into deadlines.happening (authority_id, id, young_person_id, kind, on_day, recorded_by, recorded_at)
                values (:authority, :id, :person, :kind, :on, :by, :now) on conflict do nothing""")
                        .param("authority", viewer.get().authority())
                        .param("id", id)
                        .param("person", person.value())
                        .param("kind", kind.name())
                        .param("on", on)
                        .param("by", viewer.get().account())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    boolean withdraw(UUID id, Collection<UUID> records, String because) {
        return db.sql("""
                update deadlines.happening set withdrawn_at = :now, withdrawn_by = (select platform.account()), withdrawn_because = :because
                 where authority_id = (select platform.authority()) and id = :id and withdrawn_at is null
                   and young_person_id = any (:records)""")
                        .param("now", Timestamp.from(clock.instant()))
                        .param("because", because)
                        .param("id", id)
                        .param("records", records.toArray(UUID[]::new))
                        .update()
                == 1;
    }

    /** Why clocks of these records were missed, the last said first. */
    List<MissedReason> reasons(Collection<UUID> records) {
        return db.sql("""
                select r.clock, r.words, a.display_name, r.recorded_at from deadlines.reason r
                  join platform.account a on a.authority_id = r.authority_id and a.id = r.recorded_by
                 where r.authority_id = (select platform.authority()) and r.young_person_id = any (:records)
                 order by r.recorded_at desc, r.id desc""")
                .param("records", records.toArray(UUID[]::new))
                .query((rs, row) -> new MissedReason(
                        rs.getString(1),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getTimestamp(4).toInstant()))
                .list();
    }

    /** As what the viewer stands beside young people today: by record, after joining. */
    Map<UUID, Set<String>> beside(Map<UUID, UUID> joined) {
        Map<UUID, Set<String>> beside = new HashMap<>();
        db.sql("""
                select young_person_id, kind from platform.link
                 where authority_id = (select platform.authority()) and account_id = (select platform.account())
                   and from_at <= :now and (until_at is null or until_at > :now)""")
                .param("now", Timestamp.from(clock.instant()))
                .query((rs, row) -> beside.computeIfAbsent(
                                joined.getOrDefault(rs.getObject(1, UUID.class), rs.getObject(1, UUID.class)),
                                any -> new HashSet<>())
                        .add(rs.getString(2)))
                .list();
        return beside;
    }

    void addReason(UUID id, YoungPersonId person, Deadline missed, String words) {
        db.sql("""
                insert into deadlines.reason (authority_id, id, young_person_id, clock, rule, due_on, words, recorded_by, recorded_at)
                values (:authority, :id, :person, :clock, :rule, :due, :words, :by, :now) on conflict do nothing""")
                .param("authority", viewer.get().authority())
                .param("id", id)
                .param("person", person.value())
                .param("clock", missed.name())
                .param("rule", missed.rule().key())
                .param("due", missed.by())
                .param("words", words)
                .param("by", viewer.get().account())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** What the viewer's council set for itself, the last said last. */
    List<OwnValue> ownValues() {
        return db.sql("""
                select o.rule, o.from_age, o.from_on, o.lengths, o.because, coalesce(a.display_name, ''), o.recorded_at from deadlines.own_value o
                  left join platform.account a on a.authority_id = o.authority_id and a.id = o.recorded_by
                 where o.authority_id = (select platform.authority()) order by o.from_on, o.recorded_at, o.id""")
                .query((rs, row) -> new OwnValue(
                        rs.getString(1),
                        rs.getInt(2),
                        rs.getObject(3, LocalDate.class),
                        RuleBook.lengths(rs.getString(4)),
                        rs.getString(5),
                        rs.getString(6),
                        rs.getTimestamp(7).toInstant()))
                .list();
    }

    void addOwnValue(UUID id, Rule line, LocalDate from, String lengths, String because) {
        db.sql("""
                insert into deadlines.own_value (authority_id, id, rule, from_age, from_on, lengths, because, recorded_by, recorded_at)
                values (:authority, :id, :rule, :age, :from, :lengths, :because, :by, :now) on conflict do nothing""")
                .param("authority", viewer.get().authority())
                .param("id", id)
                .param("rule", line.key())
                .param("age", line.ages().from())
                .param("from", from)
                .param("lengths", lengths)
                .param("because", because)
                .param("by", viewer.get().account())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
