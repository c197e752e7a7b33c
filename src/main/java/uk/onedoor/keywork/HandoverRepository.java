package uk.onedoor.keywork;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.shared.Ids;

/** Stores how one key worker was followed by the next; it is read with the allocation of the next. */
@Repository
class HandoverRepository {

    /** What an allocation tells of its handover, from {@code keywork.handover h} and {@code platform.account t}. */
    static final String COLUMNS = """
            h.planned, h.met_on, h.not_met_because, h.together_from, h.together_until, h.told, t.display_name as told_by_name,
            h.goodbye_planned_on, h.goodbye_on, h.goodbye_words, h.goodbye_own_words""";

    private final JdbcClient db;

    HandoverRepository(JdbcClient db) {
        this.db = db;
    }

    void insert(NewAllocation asked, Handing handing, Viewer by, Instant now) {
        db.sql("""
                insert into keywork.handover (authority_id, id, young_person_id, allocation_id, planned, met_on,
                  not_met_because, together_from, together_until, told, told_by, goodbye_planned_on, recorded_by, recorded_at)
                values (:authority, :id, :person, :allocation, :planned, :met,
                  :notMet, :from, :until, :told, :toldBy, :goodbye, :by, :now)""")
                .param("authority", by.authority())
                .param("id", Ids.next())
                .param("person", asked.youngPerson().value())
                .param("allocation", asked.id().value())
                .param("planned", handing.planned())
                .param("met", handing.metOn())
                .param("notMet", handing.notMetBecause())
                .param("from", handing.togetherFrom())
                .param("until", handing.togetherUntil())
                .param("told", handing.told())
                .param("toldBy", handing.toldBy().value())
                .param("goodbye", handing.goodbyeOn())
                .param("by", by.account())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** False when somebody told of the goodbye meanwhile, or there is none to tell of. */
    boolean goodbye(AllocationId next, LocalDate on, String words, @Nullable String own, Viewer by, Instant now) {
        return db.sql("""
                update keywork.handover
                   set goodbye_on = :on, goodbye_words = :words, goodbye_own_words = :own, goodbye_recorded_by = :by,
                       goodbye_recorded_at = :now
                 where authority_id = (select platform.authority()) and allocation_id = :allocation and goodbye_on is null""")
                        .param("on", on)
                        .param("words", words)
                        .param("own", own)
                        .param("by", by.account())
                        .param("now", Timestamp.from(now))
                        .param("allocation", next.value())
                        .update()
                == 1;
    }

    List<AllocationId> goodbyesOn(LocalDate day) {
        return db.sql("""
                select allocation_id from keywork.handover
                 where authority_id = (select platform.authority()) and goodbye_on is null and goodbye_planned_on = :day
                 order by id""").param("day", day).query(UUID.class).list().stream()
                .map(AllocationId::new)
                .toList();
    }

    /** Asks now what the database asks at the end of a transaction, so that its answer can be told in words. */
    void everyChangeIsHandedOver() {
        db.sql("set constraints keywork.a_change_of_key_worker_is_handed_over immediate")
                .update();
        db.sql("set constraints keywork.a_change_of_key_worker_is_handed_over deferred")
                .update();
    }

    static @Nullable Handover handover(ResultSet rs) throws SQLException {
        UUID from = rs.getObject("instead_of", UUID.class);
        String told = rs.getString("told");
        if (from == null || told == null) {
            return null;
        }
        return new Handover(
                new AllocationId(from),
                rs.getBoolean("planned"),
                rs.getObject("met_on", LocalDate.class),
                rs.getString("not_met_because"),
                rs.getObject("together_from", LocalDate.class),
                rs.getObject("together_until", LocalDate.class),
                told,
                rs.getString("told_by_name"),
                rs.getObject("goodbye_planned_on", LocalDate.class),
                rs.getObject("goodbye_on", LocalDate.class),
                rs.getString("goodbye_words"),
                rs.getString("goodbye_own_words"));
    }
}
