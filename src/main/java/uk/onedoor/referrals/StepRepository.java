package uk.onedoor.referrals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.authorities.HubId;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.referrals.Pen.Signed;
import uk.onedoor.referrals.Step.Accepted;
import uk.onedoor.referrals.Step.Thought;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.WorkerId;

/** Stores the steps of an ask. A step is followed by another, never changed. */
@Repository
class StepRepository {

    private final JdbcClient db;

    StepRepository(JdbcClient db) {
        this.db = db;
    }

    /** The step every ask begins with; for the same ask a second time nothing changes. */
    void begin(AskId ask, WorkerId owner, LocalDate nextOn, Signed signed) {
        Step first = new Step(
                Ids.next(), StepKind.RECEIVED, owner, nextOn, null, null, null, null, null, signed.by(), signed.at());
        insert(ask, first, null, signed.authority(), " on conflict do nothing");
    }

    /** The open step is followed by another. */
    void follow(AskId ask, Step next, @Nullable YoungPersonId withUs, Signed signed) {
        db.sql("""
                update referrals.step set superseded_at = :now
                where authority_id = :authority and ask_id = :ask and superseded_at is null""")
                .param("now", Timestamp.from(signed.at()))
                .param("authority", signed.authority())
                .param("ask", ask.value())
                .update();
        insert(ask, next, withUs, signed.authority(), "");
    }

    private void insert(AskId ask, Step step, @Nullable YoungPersonId withUs, String authority, String again) {
        Accepted accepted = step.accepted();
        Thought thought = step.thought();
        HubId hub = step.hub();
        WorkerId handedFrom = step.handedFrom();
        db.sql("""
                insert into referrals.step (authority_id, id, ask_id, kind, owner_id, next_on, what, hub_id, young_person_id,
                  someone, organisation, accepted_on, question, answer, handed_from, taken_by, taken_at)
                values (:authority, :id, :ask, :kind, :owner, :next, :what, :hub, :person, :someone, :organisation,
                  :accepted, :question, :answer, :from, :by, :at)""" + again)
                .param("authority", authority)
                .param("id", step.id())
                .param("ask", ask.value())
                .param("kind", step.kind().name())
                .param("owner", step.owner().value())
                .param("next", step.nextOn())
                .param("what", step.what())
                .param("hub", hub == null ? null : hub.value())
                .param("person", withUs == null ? null : withUs.value())
                .param("someone", accepted == null ? null : accepted.someone())
                .param("organisation", accepted == null ? null : accepted.organisation())
                .param("accepted", accepted == null ? null : accepted.on())
                .param("question", thought == null ? null : thought.question())
                .param("answer", thought == null ? null : thought.answer())
                .param("from", handedFrom == null ? null : handedFrom.value())
                .param("by", step.takenBy())
                .param("at", Timestamp.from(step.takenAt()))
                .update();
    }

    /** All steps of an ask, the open one first. */
    List<Step> of(AskId ask) {
        return db.sql("""
                select s.* from referrals.step s
                where s.authority_id = (select platform.authority()) and s.ask_id = :ask
                order by (s.superseded_at is null) desc, s.taken_at desc, s.superseded_at desc, s.id desc""").param("ask", ask.value()).query(StepRepository::step).list();
    }

    static Step step(ResultSet rs, int row) throws SQLException {
        UUID hub = rs.getObject("hub_id", UUID.class);
        UUID from = rs.getObject("handed_from", UUID.class);
        String someone = rs.getString("someone");
        String question = rs.getString("question");
        return new Step(
                rs.getObject("id", UUID.class),
                StepKind.valueOf(rs.getString("kind")),
                new WorkerId(rs.getObject("owner_id", UUID.class)),
                rs.getObject("next_on", LocalDate.class),
                rs.getString("what"),
                hub == null ? null : new HubId(hub),
                someone == null
                        ? null
                        : new Accepted(
                                someone, rs.getString("organisation"), rs.getObject("accepted_on", LocalDate.class)),
                question == null ? null : new Thought(question, rs.getString("answer")),
                from == null ? null : new WorkerId(from),
                rs.getObject("taken_by", UUID.class),
                rs.getTimestamp("taken_at").toInstant());
    }
}
