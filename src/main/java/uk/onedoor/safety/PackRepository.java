package uk.onedoor.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;

/** Reads and writes what the police would be told. */
@Repository
class PackRepository {

    /** The newest line of each topic in these records, with who checked it last. */
    private static final String NOW = """
            select distinct on (l.topic) l.id, l.topic, l.words, w.display_name as written_by, l.recorded_at,
                   coalesce(k.display_name, w.display_name) as checked_by, coalesce(c.recorded_at, l.recorded_at) as checked_at
              from safety.pack_line l
              join platform.account w on w.authority_id = l.authority_id and w.id = l.recorded_by
              left join lateral (select x.recorded_by, x.recorded_at from safety.pack_check x
                                  where x.authority_id = l.authority_id and x.young_person_id = l.young_person_id and x.line_id = l.id
                                  order by x.recorded_at desc, x.id desc limit 1) c on true
              left join platform.account k on k.authority_id = l.authority_id and k.id = c.recorded_by
             where l.authority_id = (select platform.authority()) and l.young_person_id = any (:records)
             order by l.topic, l.recorded_at desc, l.id desc""";

    /** A record, and the moment from which on one line of it asks to be looked at. */
    record Asks(UUID record, Instant from) {}

    private final JdbcClient db;
    private final CurrentViewer viewer;
    private final Clock clock;

    PackRepository(JdbcClient db, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** What is known now, in no order. */
    List<PackLine> of(Collection<UUID> records) {
        return db.sql(NOW)
                .param("records", FollowedRows.of(records))
                .query((rs, row) -> line(rs))
                .list();
    }

    private static PackLine line(ResultSet rs) throws SQLException {
        return new PackLine(
                rs.getObject("id", UUID.class),
                PackTopic.valueOf(rs.getString("topic")),
                rs.getString("words"),
                rs.getString("written_by"),
                FollowedRows.at(rs, "recorded_at"),
                rs.getString("checked_by"),
                FollowedRows.at(rs, "checked_at"));
    }

    /** The lines of everybody the viewer may see, or of these records, that ask before a moment to be looked at again. */
    List<Asks> asking(Instant before, @Nullable Collection<UUID> records) {
        return db.sql("""
                select now.young_person_id, now.asks_at from (
                  select distinct on (l.young_person_id, l.topic) l.young_person_id,
                         greatest(l.recorded_at, (select max(x.recorded_at) from safety.pack_check x where x.authority_id = l.authority_id
                           and x.young_person_id = l.young_person_id and x.line_id = l.id))
                           + make_interval(hours => 24 * (select platform.number(:days))) as asks_at
                    from safety.pack_line l
                   where l.authority_id = (select platform.authority()) and (:all or l.young_person_id = any (:records))
                   order by l.young_person_id, l.topic, l.recorded_at desc, l.id desc) now
                 where now.asks_at < :before""")
                .param("days", Packs.DAYS)
                .param("all", records == null)
                .param("records", FollowedRows.of(records))
                .param("before", Timestamp.from(before))
                .query((rs, row) ->
                        new Asks(rs.getObject("young_person_id", UUID.class), FollowedRows.at(rs, "asks_at")))
                .list();
    }

    void add(YoungPersonId person, UUID id, PackTopic topic, String words) {
        db.sql("""
                insert into safety.pack_line (authority_id, id, young_person_id, topic, words, recorded_by, recorded_at)
                values (:authority, :id, :person, :topic, :words, :by, :now) on conflict do nothing""")
                .param("authority", viewer.get().authority())
                .param("id", id)
                .param("person", person.value())
                .param("topic", topic.name())
                .param("words", words)
                .param("by", viewer.get().account())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void check(UUID check, UUID line) {
        db.sql("""
                insert into safety.pack_check (authority_id, id, young_person_id, line_id, recorded_by, recorded_at)
                select l.authority_id, :id, l.young_person_id, l.id, :by, :now from safety.pack_line l
                 where l.authority_id = (select platform.authority()) and l.id = :line on conflict do nothing""")
                .param("id", check)
                .param("line", line)
                .param("by", viewer.get().account())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
