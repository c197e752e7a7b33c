package uk.onedoor.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.family.FamilyMeeting.Answered;
import uk.onedoor.family.FamilyMeeting.Deed;
import uk.onedoor.family.FamilyMeeting.Held;
import uk.onedoor.family.FamilyMeeting.Offer;
import uk.onedoor.family.FamilyMeeting.Reviewed;
import uk.onedoor.people.Network;
import uk.onedoor.people.Network.Around;
import uk.onedoor.people.Network.Circle;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

@OneDoorTest
class FamilyMeetingsTest {

    private static final LocalDate OFFERED = LocalDate.of(2026, 11, 9);

    @Autowired
    TestCouncil councils;

    @Autowired
    FamilyMeetings meetings;

    @Autowired
    Network network;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private TestCouncil.Council council;
    private YoungPersonId robin;
    private final UUID meeting = Ids.next();

    @BeforeEach
    void robins_family_is_offered_a_meeting() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        does(() -> meetings.offer(meeting, robin, new Offer(OFFERED, "Mum and Nan", null)));
    }

    private void does(Runnable work) {
        council.does(council.keyWorker, work);
    }

    private void refused(Runnable work, String key) {
        assertThatThrownBy(() -> does(work))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo(key));
    }

    private void answers(MeetingAnswer answer, @Nullable String words) {
        meetings.answer(meeting, robin, new Answered(answer, OFFERED.plusDays(1), words));
    }

    private static Held held(boolean agreed, @Nullable String why) {
        LocalDate on = OFFERED.plusDays(5);
        return new Held(on, "Nan's front room", "Jo", "The vicar", "Sundays at Nan's", agreed, why, on.plusWeeks(6));
    }

    private FamilyMeeting now() {
        return council.as(council.keyWorker, () -> meetings.get(meeting, robin));
    }

    @Test
    void an_offer_sent_twice_is_one_offer() {
        does(() -> meetings.offer(meeting, robin, new Offer(OFFERED, "Somebody else", null)));
        assertThat(council.as(council.keyWorker, () -> meetings.of(robin))).hasSize(1);
        assertThat(now().offer().to()).isEqualTo("Mum and Nan");
    }

    @Test
    void not_wanted_is_an_answer_and_comes_with_the_familys_words() {
        refused(() -> answers(MeetingAnswer.NO, null), "family.meeting.answer.words.missing");
        does(() -> answers(MeetingAnswer.NO, "Not with the school there"));
        assertThat(now().answered())
                .isEqualTo(new Answered(MeetingAnswer.NO, OFFERED.plusDays(1), "Not with the school there"));
    }

    @Test
    void what_the_family_said_is_not_said_for_them_a_second_time() {
        does(() -> answers(MeetingAnswer.NO, "No thank you"));
        refused(() -> answers(MeetingAnswer.YES, null), "family.meeting.answered.already");
    }

    @Test
    void nobody_meets_who_did_not_say_yes() {
        refused(() -> meetings.held(meeting, robin, held(true, null), Set.of()), "family.meeting.held.without.yes");
        assertThatThrownBy(() -> council.as(
                        council.keyWorker,
                        () -> transaction.execute(status -> db.sql("update family.meeting set held_on = '2026-11-14',"
                                        + " held_where = 'x', facilitator = 'x', own_plan = 'x', agreed = true,"
                                        + " review_on = '2026-12-14', held_by = recorded_by where id = :id")
                                .param("id", meeting)
                                .update())))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("only_a_yes_is_held");
    }

    @Test
    void where_we_do_not_go_along_with_their_plan_we_say_why() {
        does(() -> answers(MeetingAnswer.YES, null));
        refused(() -> meetings.held(meeting, robin, held(false, null), Set.of()), "family.meeting.agreed.why.missing");
        does(() -> meetings.held(meeting, robin, held(false, "Not the car without a seat belt"), Set.of()));
        assertThat(now().held()).isEqualTo(held(false, "Not the car without a seat belt"));
    }

    @Test
    void who_came_is_kept_by_name_and_nobody_comes_who_is_not_around_them() {
        UUID nan = council.as(council.keyWorker, () -> network.add(robin, around("Nan Vale")))
                .value();
        does(() -> answers(MeetingAnswer.YES, null));
        does(() -> meetings.held(meeting, robin, held(true, null), Set.of(nan, UUID.randomUUID())));
        assertThat(council.as(council.keyWorker, () -> meetings.whole(meetings.get(meeting, robin)))
                        .came())
                .containsExactly("Nan Vale");
    }

    private static Around around(String name) {
        return new Around(Circle.FAMILY, name, "Nan", "07700 900123", 1, null, true, null, null);
    }

    @Test
    void what_was_done_stays_done_on_its_first_day() {
        does(() -> answers(MeetingAnswer.YES, null));
        does(() -> meetings.held(meeting, robin, held(true, null), Set.of()));
        Deed tea = new Deed(Ids.next(), "Nan", "Tea on Sundays", OFFERED.plusDays(7), null);
        does(() -> meetings.add(meeting, robin, tea));
        does(() -> meetings.done(meeting, robin, tea.id(), OFFERED.plusDays(6)));
        does(() -> meetings.done(meeting, robin, tea.id(), OFFERED.plusDays(7)));
        assertThat(council.as(council.keyWorker, () -> meetings.whole(meetings.get(meeting, robin)))
                        .deeds())
                .extracting(Deed::doneOn)
                .containsExactly(OFFERED.plusDays(6));
    }

    @Test
    void a_plan_is_looked_at_again_once_and_only_after_they_met() {
        does(() -> answers(MeetingAnswer.YES, null));
        does(() -> meetings.held(meeting, robin, held(true, null), Set.of()));
        refused(() -> meetings.review(meeting, robin, new Reviewed(OFFERED, "x")), "family.meeting.reviewed.wrong");
        does(() -> meetings.review(meeting, robin, new Reviewed(OFFERED.plusDays(7), "Sundays held")));
        refused(
                () -> meetings.review(meeting, robin, new Reviewed(OFFERED.plusDays(7), "x")),
                "family.meeting.reviewed.already");
    }

    @Test
    void a_meeting_of_somebody_else_is_not_there() {
        YoungPersonId sam = council.meets("Sam Hill");
        assertThatThrownBy(() -> council.as(council.keyWorker, () -> meetings.get(meeting, sam)))
                .isInstanceOf(NotFound.class);
    }
}
