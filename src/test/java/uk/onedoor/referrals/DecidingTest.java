package uk.onedoor.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.people.NewPerson;
import uk.onedoor.people.People;
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
class DecidingTest {

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
    void not_yet_says_what_happens_and_when_and_can_become_with_us() {
        var council = councils.make();
        AskId id = taken(council, "Robin").id();
        council.does(council.keyWorker, () -> {
            asks.decide(id, new NotYet("Kit visits the school", TODAY.plusDays(9)), THOUGHT);
            assertThat(asks.get(id).now().nextOn()).isEqualTo(TODAY.plusDays(9));
            asks.decide(id, withUs(council, "Robin Vale"), THOUGHT);
            assertThat(asks.steps(id))
                    .extracting(Step::kind)
                    .containsExactly(StepKind.WITH_US, StepKind.NOT_YET, StepKind.RECEIVED);
        });
    }

    @Test
    void with_us_is_told_in_the_same_transaction_and_the_hub_stands_beside_them() {
        var council = councils.make();
        AskId id = taken(council, "Robin").id();
        council.does(council.keyWorker, () -> asks.decide(id, withUs(council, "Robin Vale"), THOUGHT));
        YoungPersonId robin = council.as(council.keyWorker, () -> asks.get(id).person());
        assertThat(heard.stream(DecidedWithUs.class)).containsExactly(new DecidedWithUs(robin, council.hub, id, TODAY));
        assertThat(council.as(council.manager, () -> people.get(robin)).nameUsed())
                .isEqualTo("Robin");
    }

    @Test
    void what_the_team_may_know_of_somebody_recognised_ends_when_it_is_not_with_us() {
        var council = councils.make();
        YoungPersonId robin = knownElsewhere(council);
        AskId id = taken(council, "Robin").id();
        council.does(council.keyWorker, () -> {
            assertThat(people.find(robin)).isEmpty();
            asks.recognise(id, Whom.known(robin));
            assertThat(people.find(robin)).isPresent();
            asks.decide(id, new NotYet("We call", TODAY.plusDays(3)), THOUGHT);
            assertThat(people.find(robin)).isEmpty();
            assertThat(asks.get(id).person()).isEqualTo(robin);
        });
    }

    @Test
    void somebody_met_at_the_door_is_on_no_list_when_it_is_not_with_us() {
        var council = councils.make();
        AskId id = taken(council, "Robin").id();
        council.does(council.keyWorker, () -> {
            YoungPersonId robin = asks.recognise(id, Whom.met(NewPerson.named("Robin Vale", null)));
            assertThat(people.find(robin)).isPresent();
            asks.decide(id, walked(), THOUGHT);
            assertThat(people.find(robin)).isEmpty();
        });
    }

    @Test
    void only_the_team_of_an_undecided_ask_says_whom_it_is_about() {
        var council = councils.make();
        YoungPersonId robin = knownElsewhere(council);
        WorkerId social = council.joins("Sal Social", Role.SOCIAL_WORKER, null);
        AskId taken =
                council.as(social, () -> asks.receive(Asking.about("Robin"))).id();
        council.does(
                social,
                () -> assertThatThrownBy(() -> asks.recognise(taken, Whom.known(robin)))
                        .isInstanceOf(NotFound.class));
        AskId decided = taken(council, "Ash").id();
        council.does(council.keyWorker, () -> {
            asks.decide(decided, withUs(council, "Ash Moor"), THOUGHT);
            assertThatThrownBy(() -> asks.recognise(decided, Whom.known(robin))).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> asks.recognise(taken, Whom.known(new YoungPersonId(UUID.randomUUID()))))
                    .isInstanceOf(NotFound.class);
        });
    }

    @Test
    void a_person_of_another_council_is_nobody_here() {
        var council = councils.make();
        YoungPersonId stranger = councils.make().meets("Robin Vale");
        AskId id = taken(council, "Robin").id();
        council.does(
                council.keyWorker,
                () -> assertThatThrownBy(() -> asks.recognise(id, Whom.known(stranger)))
                        .isInstanceOf(NotFound.class));
    }

    @Test
    void another_hub_can_be_the_one_that_says_with_us_and_its_door_owner_owns_it() {
        var council = councils.make();
        var west = council.opensHub("West");
        WorkerId wes = council.joins("Wes West", Role.HUB_MANAGER, west);
        council.asSystem(() -> {
            staff.nameDoorOwner(west, wes);
            return wes;
        });
        AskId id = taken(council, "Robin").id();
        WithUs decision = new WithUs(west, Whom.met(NewPerson.named("Robin Vale", null)));
        council.does(council.keyWorker, () -> asks.decide(id, decision, THOUGHT));
        Ask ask = council.as(wes, () -> asks.get(id));
        assertThat(ask.now().owner()).isEqualTo(wes);
        assertThat(council.as(wes, () -> people.find(ask.person()))).isPresent();
        assertThat(council.as(council.keyWorker, () -> people.find(ask.person())))
                .isEmpty();
    }

    @Test
    void a_decision_without_a_thought_or_a_possible_date_is_refused() {
        var council = councils.make();
        AskId id = taken(council, "Robin").id();
        council.does(council.keyWorker, () -> {
            NotYet yesterday = new NotYet("We call", TODAY.minusDays(1));
            assertThatThrownBy(() -> asks.decide(id, walked(), Reasons.of(" ", null)))
                    .isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> asks.decide(id, yesterday, THOUGHT)).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> asks.decide(id, new WithUs(council.hub, null), THOUGHT))
                    .isInstanceOf(Refusal.class);
            assertThat(asks.steps(id)).hasSize(1);
        });
    }

    @Test
    void with_us_is_decided_once() {
        var council = councils.make();
        AskId id = taken(council, "Robin").id();
        council.does(council.keyWorker, () -> {
            asks.decide(id, withUs(council, "Robin Vale"), THOUGHT);
            assertThatThrownBy(() -> asks.decide(id, walked(), THOUGHT)).isInstanceOf(Refusal.class);
        });
    }

    @Test
    void whom_we_walked_elsewhere_is_looked_after_until_they_have_met() {
        var council = councils.make();
        AskId id = taken(council, "Robin").id();
        council.does(council.keyWorker, () -> {
            assertThatThrownBy(() -> asks.met(id)).isInstanceOf(Refusal.class);
            asks.decide(id, walked(), THOUGHT);
            assertThat(asks.dueUntil(TODAY.plusDays(5))).extracting(Ask::id).contains(id);
            asks.met(id);
            assertThat(asks.open()).isEmpty();
            assertThat(asks.get(id).now().accepted().someone()).isEqualTo("Jo Nurse");
        });
    }

    @Test
    void an_ask_handed_on_keeps_its_date_and_tells_who_had_it() {
        var council = councils.make();
        AskId id = taken(council, "Robin").id();
        council.does(council.manager, () -> {
            asks.handOn(id, council.keyWorker);
            Step now = asks.get(id).now();
            assertThat(now.owner()).isEqualTo(council.keyWorker);
            assertThat(now.handedFrom()).isEqualTo(council.manager);
            assertThat(now.nextOn()).isEqualTo(TODAY.plusDays(1));
            assertThat(asks.openOwnedBy(council.keyWorker)).extracting(Ask::id).containsExactly(id);
            assertThat(asks.openOwnedBy(council.manager)).isEmpty();
        });
    }

    @Test
    void nothing_is_handed_to_somebody_who_does_not_work_in_the_hub() {
        var council = councils.make();
        WorkerId elsewhere = council.joins("Ola Elsewhere", Role.KEY_WORKER, council.opensHub("Other hub"));
        AskId id = taken(council, "Robin").id();
        council.does(
                council.manager,
                () -> assertThatThrownBy(() -> asks.handOn(id, elsewhere)).isInstanceOf(Refusal.class));
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
