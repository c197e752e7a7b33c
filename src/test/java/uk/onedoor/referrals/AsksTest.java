package uk.onedoor.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestDatabase;
import uk.onedoor.people.Glance;
import uk.onedoor.people.NewPerson;
import uk.onedoor.people.People;
import uk.onedoor.people.TimelineEntry;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.signin.Actors;
import uk.onedoor.referrals.Decision.NotYet;
import uk.onedoor.referrals.Decision.Reasons;
import uk.onedoor.referrals.Decision.WalkedToSomeoneElse;
import uk.onedoor.referrals.Decision.Whom;
import uk.onedoor.referrals.Decision.WithUs;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.Staff;
import uk.onedoor.staff.WorkerId;

@OneDoorTest
@RecordApplicationEvents
class AsksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final Reasons THOUGHT = Reasons.of("It would not be good enough for mine", null);

    @Autowired
    TestCouncil councils;

    @Autowired
    Asks asks;

    @Autowired
    People people;

    @Autowired
    Staff staff;

    @Autowired
    Actors actors;

    @Autowired
    AskTimeline timeline;

    @Autowired
    AskDue due;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEvents heard;

    @Test
    void whoever_owns_the_door_owns_what_comes_through_it_until_the_next_working_day() {
        var council = councils.make();
        Ask ask = taken(council, "Robin");
        assertThat(ask.now().owner()).isEqualTo(council.manager);
        assertThat(ask.now().nextOn()).isEqualTo(TODAY.plusDays(1));
        assertThat(ask.now().kind()).isEqualTo(StepKind.RECEIVED);
    }

    @Test
    void the_public_door_hands_in_and_sees_nothing() {
        var council = councils.make();
        AskId id = actors.asDoor(council.code, () -> asks.receive(Asking.door("Robin")))
                .id();
        assertThat(actors.asDoor(council.code, () -> asks.find(id))).isEmpty();
        assertThat(actors.asDoor(council.code, () -> asks.steps(id))).isEmpty();
        assertThat(council.as(council.keyWorker, () -> asks.get(id)).cameBy()).isEqualTo(CameBy.DOOR);
    }

    @Test
    void the_same_words_on_the_same_form_are_one_ask_with_one_receipt() {
        var council = councils.make();
        NewAsk ask = Asking.about("Robin");
        Received first = council.as(council.keyWorker, () -> asks.receive(ask));
        Received second = council.as(council.keyWorker, () -> asks.receive(ask));
        assertThat(second).isEqualTo(first);
        assertThat(council.as(council.keyWorker, () -> asks.waiting(council.hub)))
                .hasSize(1);
    }

    @Test
    void what_was_asked_last_week_keeps_its_day_and_its_promise() {
        var council = councils.make();
        Instant friday = Instant.parse("2026-11-06T15:00:00Z");
        NewAsk ask = Asking.at(CameBy.LETTER, "Robin", null, friday);
        Ask found = council.asSystem(() -> asks.get(asks.receive(ask).id()));
        assertThat(found.askedAt()).isEqualTo(friday);
        assertThat(found.now().nextOn()).isEqualTo(LocalDate.of(2026, 11, 9));
    }

    @Test
    void nobody_asks_in_the_future() {
        var council = councils.make();
        NewAsk ask = Asking.at(CameBy.CALL, "Robin", null, TestDatabase.NOW.plusSeconds(60));
        council.does(
                council.keyWorker,
                () -> assertThatThrownBy(() -> asks.receive(ask)).isInstanceOf(Refusal.class));
    }

    @Test
    void another_hub_another_council_and_nobody_find_nothing() {
        var council = councils.make();
        var other = councils.make();
        WorkerId elsewhere = council.joins("Ola Elsewhere", Role.HUB_MANAGER, council.opensHub("Other hub"));
        AskId id = taken(council, "Robin").id();
        council.does(elsewhere, () -> nothingOf(id));
        other.does(other.manager, () -> nothingOf(id));
        nothingOf(id);
    }

    private void nothingOf(AskId id) {
        assertThat(asks.find(id)).isEmpty();
        assertThat(asks.steps(id)).isEmpty();
        assertThat(asks.open()).isEmpty();
    }

    @Test
    void a_social_worker_sees_what_they_took_down_and_nothing_else() {
        var council = councils.make();
        WorkerId social = council.joins("Sal Social", Role.SOCIAL_WORKER, null);
        AskId others = taken(council, "Robin").id();
        AskId own = council.as(social, () -> asks.receive(Asking.about("Ash"))).id();
        council.does(social, () -> {
            assertThat(asks.find(own)).isPresent();
            assertThat(asks.find(others)).isEmpty();
            assertThatThrownBy(() -> asks.decide(own, new NotYet("We call", TODAY), THOUGHT))
                    .isInstanceOf(NotFound.class);
        });
    }

    @Test
    void the_timeline_tells_that_a_teacher_asked_and_never_her_name() {
        var council = councils.make();
        AskId id = taken(council, "Robin").id();
        council.does(council.keyWorker, () -> asks.decide(id, withUs(council, "Robin Vale"), THOUGHT));
        List<TimelineEntry> entries = council.as(
                council.keyWorker,
                () -> transaction.execute(status ->
                        timeline.of(Glance.about(asks.get(id).person()), TestDatabase.NOW.plusSeconds(1), 10)));
        assertThat(entries).extracting(TimelineEntry::titleKey).containsExactly("referrals.timeline.TEACHER");
        assertThat(entries.toString()).doesNotContain("Pat", "07700", "sleeps");
    }

    @Test
    void what_is_promised_is_due_for_the_team() {
        var council = councils.make();
        taken(council, "Robin");
        council.does(
                council.keyWorker,
                () -> transaction.executeWithoutResult(status -> {
                    assertThat(due.until(TODAY.plusDays(1))).hasSize(1);
                    assertThat(due.until(TODAY)).isEmpty();
                }));
    }

    private Ask taken(Council council, String who) {
        return council.as(
                council.keyWorker,
                () -> asks.get(asks.receive(Asking.at(CameBy.CALL, who, council.hub, null))
                        .id()));
    }

    private YoungPersonId knownElsewhere(Council council) {
        var other = council.opensHub("Where Robin is known");
        WorkerId wes = council.joins("Wes West", Role.HUB_MANAGER, other);
        NewPerson robin = NewPerson.named("Robin Vale", LocalDate.of(2011, 5, 5));
        return council.as(wes, () -> people.meet(robin, other, People.KnownFrom.DOOR, "test"));
    }

    private static WithUs withUs(Council council, String name) {
        return new WithUs(council.hub, Whom.met(NewPerson.named(name, null)));
    }

    private static WalkedToSomeoneElse walked() {
        return new WalkedToSomeoneElse("Jo Nurse", "School nursing", TODAY, TODAY.plusDays(5));
    }
}
