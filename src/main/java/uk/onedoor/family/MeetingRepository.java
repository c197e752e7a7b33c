package uk.onedoor.family;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.family.FamilyMeeting.Answered;
import uk.onedoor.family.FamilyMeeting.Deed;
import uk.onedoor.family.FamilyMeeting.Held;
import uk.onedoor.family.FamilyMeeting.Offer;
import uk.onedoor.family.FamilyMeeting.Reviewed;
import uk.onedoor.people.Network.Member;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.shared.Ids;

/** Stores family meetings; each later step fills in its columns once. */
@Repository
class MeetingRepository {

    private static final String MEETING = """
            select id, young_person_id, offered_on, offered_to, about, recorded_by, answer, answered_on, answer_words, held_on,
                   held_where, facilitator, others_came, own_plan, agreed, agreed_words, review_on, reviewed_on, review_words
              from family.meeting where authority_id = (select platform.authority()) and\s""";

    private final JdbcClient db;

    MeetingRepository(JdbcClient db) {
        this.db = db;
    }

    void insert(UUID id, YoungPersonId youngPerson, Offer offer, Viewer by, Instant now) {
        db.sql("""
                insert into family.meeting (authority_id, id, young_person_id, offered_on, offered_to, about, recorded_by, recorded_at)
                values (:authority, :id, :person, :on, :to, :about, :by, :now) on conflict do nothing""")
                .param("authority", by.authority())
                .param("id", id)
                .param("person", youngPerson.value())
                .param("on", offer.on())
                .param("to", offer.to())
                .param("about", offer.about())
                .param("by", by.account())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** False when it was answered meanwhile. */
    boolean answer(UUID id, Answered answered, Viewer by) {
        return db.sql("""
                update family.meeting set answer = :answer, answered_on = :on, answer_words = :words, answered_by = :by
                 where authority_id = (select platform.authority()) and id = :id and answer is null""")
                        .param("answer", answered.answer().name())
                        .param("on", answered.on())
                        .param("words", answered.words())
                        .param("by", by.account())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** False when it was written down meanwhile. */
    boolean held(UUID id, Held held, Viewer by) {
        return db.sql("""
                update family.meeting set held_on = :on, held_where = :where, facilitator = :facilitator, others_came = :others,
                       own_plan = :plan, agreed = :agreed, agreed_words = :words, review_on = :review, held_by = :by
                 where authority_id = (select platform.authority()) and id = :id and answer = 'YES' and held_on is null""")
                        .param("on", held.on())
                        .param("where", held.where())
                        .param("facilitator", held.facilitator())
                        .param("others", held.others())
                        .param("plan", held.ownPlan())
                        .param("agreed", held.agreed())
                        .param("words", held.agreedWords())
                        .param("review", held.reviewOn())
                        .param("by", by.account())
                        .param("id", id)
                        .update()
                == 1;
    }

    void came(FamilyMeeting meeting, Member member, Viewer by, Instant now) {
        db.sql("""
                insert into family.meeting_came (authority_id, id, young_person_id, meeting_id, member_id, name, recorded_by, recorded_at)
                values (:authority, :id, :person, :meeting, :member, :name, :by, :now) on conflict do nothing""")
                .param("authority", by.authority())
                .param("id", Ids.next())
                .param("person", meeting.youngPerson().value())
                .param("meeting", meeting.id())
                .param("member", member.id().value())
                .param("name", member.around().name())
                .param("by", by.account())
                .param("now", Timestamp.from(now))
                .update();
    }

    void insert(FamilyMeeting meeting, Deed deed, Viewer by, Instant now) {
        db.sql("""
                insert into family.deed (authority_id, id, young_person_id, meeting_id, who, what, by_on, recorded_by, recorded_at)
                values (:authority, :id, :person, :meeting, :who, :what, :on, :by, :now) on conflict do nothing""")
                .param("authority", by.authority())
                .param("id", deed.id())
                .param("person", meeting.youngPerson().value())
                .param("meeting", meeting.id())
                .param("who", deed.who())
                .param("what", deed.what())
                .param("on", deed.by())
                .param("by", by.account())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Once done it stays done on its first day. */
    void done(UUID meeting, UUID deed, LocalDate on, Viewer by) {
        db.sql("""
                update family.deed set done_on = :on, done_by = :by
                 where authority_id = (select platform.authority()) and meeting_id = :meeting and id = :id and done_on is null""")
                .param("on", on)
                .param("by", by.account())
                .param("meeting", meeting)
                .param("id", deed)
                .update();
    }

    /** False when it was looked at meanwhile. */
    boolean review(UUID id, Reviewed reviewed, Viewer by) {
        return db.sql("""
                update family.meeting set reviewed_on = :on, review_words = :words, reviewed_by = :by
                 where authority_id = (select platform.authority()) and id = :id and held_on is not null and reviewed_on is null""")
                        .param("on", reviewed.on())
                        .param("words", reviewed.words())
                        .param("by", by.account())
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<FamilyMeeting> find(UUID id) {
        return db.sql(MEETING + "id = :id")
                .param("id", id)
                .query(MeetingRepository::meeting)
                .optional();
    }

    List<FamilyMeeting> of(Collection<UUID> records) {
        return db.sql(MEETING + "young_person_id = any (:records) order by offered_on desc, recorded_at desc limit 100")
                .param("records", records.toArray(UUID[]::new))
                .query(MeetingRepository::meeting)
                .list();
    }

    List<String> came(UUID meeting) {
        return db.sql("""
                select name from family.meeting_came
                 where authority_id = (select platform.authority()) and meeting_id = :meeting order by lower(name), id""").param("meeting", meeting).query(String.class).list();
    }

    List<Deed> deeds(UUID meeting) {
        return db.sql("""
                select id, who, what, by_on, done_on from family.deed
                 where authority_id = (select platform.authority()) and meeting_id = :meeting order by by_on, id limit 100""")
                .param("meeting", meeting)
                .query((rs, row) -> new Deed(
                        rs.getObject("id", UUID.class),
                        rs.getString("who"),
                        rs.getString("what"),
                        day(rs, "by_on"),
                        rs.getObject("done_on", LocalDate.class)))
                .list();
    }

    private static FamilyMeeting meeting(ResultSet rs, int row) throws SQLException {
        return new FamilyMeeting(
                rs.getObject("id", UUID.class),
                new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                new Offer(day(rs, "offered_on"), rs.getString("offered_to"), rs.getString("about")),
                rs.getObject("recorded_by", UUID.class),
                answered(rs),
                held(rs),
                rs.getObject("reviewed_on") == null
                        ? null
                        : new Reviewed(day(rs, "reviewed_on"), rs.getString("review_words")));
    }

    private static @Nullable Answered answered(ResultSet rs) throws SQLException {
        String answer = rs.getString("answer");
        return answer == null
                ? null
                : new Answered(MeetingAnswer.valueOf(answer), day(rs, "answered_on"), rs.getString("answer_words"));
    }

    private static @Nullable Held held(ResultSet rs) throws SQLException {
        return rs.getObject("held_on") == null
                ? null
                : new Held(
                        day(rs, "held_on"),
                        rs.getString("held_where"),
                        rs.getString("facilitator"),
                        rs.getString("others_came"),
                        rs.getString("own_plan"),
                        rs.getBoolean("agreed"),
                        rs.getString("agreed_words"),
                        day(rs, "review_on"));
    }

    private static LocalDate day(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, LocalDate.class);
    }
}
