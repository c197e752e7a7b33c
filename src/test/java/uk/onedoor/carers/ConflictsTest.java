package uk.onedoor.carers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.carers.Conflict.Kind;
import uk.onedoor.carers.Step.Told;
import uk.onedoor.homes.Bed;
import uk.onedoor.homes.BedId;
import uk.onedoor.homes.BedKind;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.keywork.Allocations;
import uk.onedoor.keywork.NewAllocation;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.WorkerId;
import uk.onedoor.stays.Entry;
import uk.onedoor.stays.Purpose;
import uk.onedoor.stays.Stay;
import uk.onedoor.stays.Stay.Expected;
import uk.onedoor.stays.Stay.Reason;
import uk.onedoor.stays.StayId;
import uk.onedoor.stays.StayKind;
import uk.onedoor.stays.Stays;

/** A worker who is a carer too: found whichever came first, answered by somebody else, decided by somebody else. */
@OneDoorTest
class ConflictsTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    OurHomes homes;

    @Autowired
    Carers carers;

    @Autowired
    Conflicts conflicts;

    @Autowired
    Households households;

    @Autowired
    Pipeline pipeline;

    @Autowired
    Suitability suitability;

    @Autowired
    Allocations allocations;

    @Autowired
    Stays stays;

    @Autowired
    Clock clock;

    private final HouseholdId marsh = new HouseholdId(Ids.next());
    private final HomeId home = new HomeId(Ids.next());
    private final BedId room = new BedId(Ids.next());
    private final HumanId ada = new HumanId(Ids.next());
    private TestCouncil.Council council;
    private YoungPersonId robin;
    private LocalDate today;

    @BeforeEach
    void a_family_of_ours() {
        today = London.today(clock);
        council = councils.make();
        robin = council.meets("Robin Vale");
        council.does(council.manager, () -> {
            homes.add(new Home(
                    home,
                    "Marsh family",
                    HomeOption.COMMUNITY_FOSTER_FAMILY,
                    council.hub,
                    council.code,
                    LocalDate.of(2025, 1, 1),
                    null));
            homes.add(new Bed(room, home, "the room at the back", BedKind.FAMILY, LocalDate.of(2025, 1, 1), null));
            pipeline.enquire(
                    new Household(marsh, "Marsh family", HomeOption.COMMUNITY_FOSTER_FAMILY, council.hub, home),
                    part(new Human(ada, "Ada Marsh", null, null)),
                    today.minusDays(9),
                    new Told("They have room", null, null, null));
        });
    }

    private Part part(Human human) {
        return new Part(Ids.next(), human, marsh, Part.Kind.CARER, today.minusDays(9), null);
    }

    private void kitIsAda() {
        council.does(council.manager, () -> households.works(marsh, ada, council.keyWorker));
    }

    private void kitIsKeyWorker() {
        council.does(
                council.manager,
                () -> allocations.allocate(
                        NewAllocation.keyWorker(robin, council.keyWorker, today, "They met at the door")));
    }

    private List<Conflict> found() {
        return council.as(council.manager, () -> carers.conflicts(home, robin));
    }

    @Test
    void it_is_found_when_the_worker_becomes_a_carer_later() {
        kitIsKeyWorker();
        assertThat(found()).isEmpty();
        kitIsAda();
        assertThat(found()).extracting(Conflict::kind).containsExactly(Kind.KEY_WORKER);
    }

    @Test
    void it_is_found_when_the_young_person_comes_later_and_goes_when_the_part_ends() {
        kitIsAda();
        assertThat(found()).isEmpty();
        kitIsKeyWorker();
        assertThat(found()).extracting(one -> one.human().name()).containsExactly("Ada Marsh");
        council.does(council.manager, () -> {
            Part theirs = carers.parts(marsh).get(0);
            households.leave(marsh, theirs.id(), today);
        });
        assertThat(found()).isEmpty();
    }

    @Test
    void a_family_name_in_common_is_a_question_and_none_among_kin() {
        council.does(
                council.manager,
                () -> households.join(part(new Human(new HumanId(Ids.next()), "Una vale", null, null))));
        assertThat(found()).extracting(Conflict::kind).containsExactly(Kind.SAME_NAME);
        Set<WorkerId> team = Set.of(council.keyWorker);
        kitIsAda();
        assertThat(council.as(council.manager, () -> carers.conflicts(home, robin, team)))
                .extracting(Conflict::kind)
                .containsExactlyInAnyOrder(Kind.TEAM, Kind.SAME_NAME);
    }

    @Test
    void who_may_not_see_the_young_person_finds_nothing_of_them() {
        kitIsAda();
        kitIsKeyWorker();
        WorkerId elsewhere = council.joins("Ola Other", Role.HUB_MANAGER, council.opensHub("The other hub"));
        assertThat(council.as(elsewhere, () -> carers.conflicts(home, robin))).isEmpty();
    }

    @Test
    void it_is_answered_on_the_page_of_the_family_by_whoever_runs_the_hub() {
        kitIsAda();
        kitIsKeyWorker();
        council.does(council.manager, () -> stays.book(stay()));
        Visitor mo = web.as(council.signedIn(council.manager));
        assertThat(mo.get("/carers").text()).contains("A conflict of interest to answer");
        assertThat(mo.get("/homes").page().select("a[href=/carers]")).isNotEmpty();
        assertThat(mo.get("/homes/" + home).page().select("a[href=/carers/" + marsh + "]"))
                .isNotEmpty();
        assertThat(mo.get("/carers/" + marsh).text())
                .contains("Ada Marsh is key worker of Robin", "Nobody has said yet how this is handled");
        Answer form = mo.get("/carers/" + marsh + "/conflicts");
        String which = form.page().select("[name=conflict]").val();
        Answer done = mo.submit(
                form.page(),
                "/conflicts",
                Map.of("conflict", which, "words", "Noor takes over first", "until", today.plusDays(30) + ""));
        assertThat(done.text()).contains("Noor takes over first", "Said by Mo Manager");
        assertThat(mo.get("/carers").text()).doesNotContain("A conflict of interest to answer");
    }

    private Stay stay() {
        Reason reason = new Reason(
                StayKind.LIVING, Entry.PLANNED, Purpose.A_HOME_FOR_LONG, "They like each other", "A home", null);
        Expected expected = new Expected(today, today.plusDays(20));
        return new Stay(new StayId(Ids.next()), robin, home, room, reason, expected, null, null, null, null);
    }

    @Test
    void nobody_answers_reads_checks_or_decides_about_their_own_household() {
        council.does(council.manager, () -> {
            suitability.ask(new SuitabilityCheck(Ids.next(), marsh, ada, SuitabilityCheck.Kind.DBS, today, null));
            households.works(marsh, ada, council.manager);
        });
        assertThat(council.as(council.manager, () -> suitability.of(marsh))).isEmpty();
        assertThatThrownBy(() -> council.does(
                        council.manager,
                        () -> pipeline.take(
                                Ids.next(), marsh, Step.Kind.VISIT, today, null, new Told("Fine", null, null, null))))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo("carers.own.decides"));
        WorkerId deputy = council.joins("Dee Deputy", Role.DEPUTY_MANAGER, council.hub);
        assertThat(council.as(deputy, () -> suitability.of(marsh))).hasSize(1);
    }
}
