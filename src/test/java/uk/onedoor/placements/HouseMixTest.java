package uk.onedoor.placements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.authorities.HubId;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.people.DueSource;
import uk.onedoor.people.Glance;
import uk.onedoor.people.NewPerson;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.placements.KeptMix.Proposal;
import uk.onedoor.placements.KeptMix.Verdict;
import uk.onedoor.placements.PairSource.Told;
import uk.onedoor.placements.Reason.Bearing;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.time.WorkDays;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.Staff;
import uk.onedoor.staff.WorkerId;
import uk.onedoor.stays.Entry;
import uk.onedoor.stays.Stay;
import uk.onedoor.stays.Stays;

@OneDoorTest
class HouseMixTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    OurHomes homes;

    @Autowired
    Stays stays;

    @Autowired
    HouseMix mixes;

    @Autowired
    PairFacts facts;

    @Autowired
    RecordPairs records;

    @Autowired
    MixDue due;

    @Autowired
    People people;

    @Autowired
    Staff staff;

    @Autowired
    TestWeb web;

    @Autowired
    Clock clock;

    private TestCouncil.Council council;
    private MixHouse rowan;
    private YoungPersonId robin;
    private YoungPersonId ash;
    private LocalDate today;

    @BeforeEach
    void ash_lives_with_a_family_and_robin_may_come() {
        today = London.today(clock);
        council = councils.make();
        robin = council.meets("Robin Vale");
        ash = council.meets("Ash Field");
        rowan = MixHouse.of(council, homes, stays, clock);
        rowan.lives(ash, "the blue room");
    }

    private void known(Bearing bearing, String told, String words, String section, @Nullable YoungPersonId about) {
        council.does(
                council.manager,
                () -> facts.note(Ids.next(), robin, ash, rowan.reason(bearing, told, words, section, about)));
    }

    private Mix seenBy(WorkerId worker) {
        return council.as(worker, () -> mixes.weigh(robin, rowan.id(), today));
    }

    private static List<String> told(Mix mix) {
        return mix.beside().stream()
                .flatMap(pair -> pair.reasons().stream())
                .map(reason -> reason.told().text())
                .toList();
    }

    private void decide(MixDecision decision, Map<String, String> willDo) {
        council.does(
                council.manager,
                () -> mixes.decide(
                        Ids.next(),
                        new Proposal(robin, rowan.id(), today),
                        new Verdict(decision, "They know each other from school", null, "Would you?", "Yes"),
                        willDo,
                        Phrase::text));
    }

    @Test
    void what_is_written_of_two_is_weighed_from_either_side() {
        known(Bearing.WORRY, "Not out together at night", "The same flat in Mill Lane", "MIX", null);
        assertThat(told(seenBy(council.manager))).containsExactly("Not out together at night");
        Mix other = council.as(council.manager, () -> mixes.weigh(ash, rowan.id(), today));
        assertThat(other.beside()).isEmpty();
        List<Told> fromTheirs = council.as(council.manager, () -> facts.between(ash, List.of(robin), rowan.id()));
        assertThat(fromTheirs).extracting(Told::pair).containsExactly(Pair.of(robin, ash));
    }

    @Test
    void whoever_may_not_read_what_it_rests_on_is_told_what_to_do_and_no_more() {
        known(Bearing.WORRY, "Not out together at night", "Arrested in the same flat", "POLICE", ash);
        WorkerId carer = council.joins("Cas Carer", Role.RESIDENTIAL_WORKER, council.hub);
        Mix mix = seenBy(carer);
        assertThat(told(mix)).containsExactly("Not out together at night");
        assertThat(mix.toString()).doesNotContain("Arrested", "POLICE", "LINK");
        assertThat(seenBy(council.manager).toString()).contains("Arrested in the same flat");
    }

    @Test
    void a_pair_of_whom_nothing_is_known_says_so() {
        assertThat(told(seenBy(council.manager))).containsExactly("placements.mix.nothing.known");
    }

    @Test
    void a_yes_says_what_will_be_done_about_each_worry_and_not_here_need_not() {
        known(Bearing.WORRY, "Not out together at night", "The same flat", "MIX", null);
        assertThatThrownBy(() -> decide(MixDecision.YES_WITH, Map.of()))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo("placements.mix.worry.unanswered"));
        decide(MixDecision.NOT_HERE, Map.of());
        Map<String, String> willDo = seenBy(council.manager)
                .worries()
                .collect(Collectors.toMap(HouseMix::key, worry -> "One of us goes along"));
        decide(MixDecision.YES_WITH, willDo);
        List<KeptMix> kept = council.as(council.manager, () -> mixes.of(robin));
        assertThat(kept)
                .extracting(mix -> mix.verdict().decision())
                .containsExactly(MixDecision.YES_WITH, MixDecision.NOT_HERE);
        assertThat(kept.get(0).lines()).singleElement().satisfies(line -> {
            assertThat(line.willDo()).isEqualTo("One of us goes along");
            assertThat(Objects.requireNonNull(line.reason().why()).words().text())
                    .isEqualTo("The same flat");
        });
    }

    @Test
    void who_only_reads_does_not_decide_and_writes_nothing_of_two() {
        WorkerId carer = council.joins("Cas Carer", Role.RESIDENTIAL_WORKER, council.hub);
        Reason reason = rowan.reason(Bearing.GOOD, "Friends", "Friends", "MIX", null);
        assertThatThrownBy(() -> council.does(carer, () -> facts.note(Ids.next(), robin, ash, reason)))
                .isInstanceOf(NotFound.class);
        Verdict yes = new Verdict(MixDecision.YES, "Yes", null, "Would you?", "Yes");
        assertThatThrownBy(() -> council.does(
                        carer,
                        () -> mixes.decide(
                                Ids.next(), new Proposal(robin, rowan.id(), today), yes, Map.of(), Phrase::text)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void of_somebody_the_viewer_may_not_see_there_is_no_trace() {
        HubId elsewhere = council.opensHub("Elsewhere");
        YoungPersonId sky = council.asSystem(() -> people.meet(
                NewPerson.named("Sky Hill", LocalDate.of(2011, 5, 5)), elsewhere, People.KnownFrom.DOOR, "test"));
        Reason reason = rowan.reason(Bearing.WORRY, "Not together", "He fears her", "MIX", null);
        council.asSystem(() -> {
            facts.note(Ids.next(), robin, sky, reason);
            return null;
        });
        assertThat(council.as(council.manager, () -> facts.of(robin))).isEmpty();
        WorkerId both = council.joins("Bo Both", Role.HUB_MANAGER, council.hub);
        council.asSystem(() -> {
            staff.give(both, Role.HUB_MANAGER, elsewhere);
            return null;
        });
        assertThat(council.as(both, () -> facts.of(robin))).hasSize(1);
        assertThat(council.as(both, () -> facts.of(sky))).hasSize(1);
    }

    @Test
    void what_is_over_is_not_weighed_any_more() {
        known(Bearing.WORRY, "Not out together at night", "The same flat", "MIX", null);
        council.does(
                council.keyWorker,
                () -> facts.over(facts.of(ash).get(0).id(), ash, "They talked it through in September"));
        assertThat(told(seenBy(council.manager))).containsExactly("placements.mix.nothing.known");
    }

    @Test
    void a_planned_arrival_asks_for_a_mix_until_there_is_a_yes() {
        rowan.books(robin, "the green room", Entry.PLANNED, today.plusDays(3));
        LocalDate then = today.plusDays(3);
        assertThat(dues(then.minusDays(1))).doesNotContain(then);
        assertThat(dues(then)).contains(then);
        decide(MixDecision.NOT_HERE, Map.of());
        assertThat(dues(then)).contains(then);
        decide(MixDecision.YES, Map.of());
        assertThat(dues(then)).doesNotContain(then);
        assertThat(council.as(council.manager, () -> mixes.yesFor(robin, rowan.id(), today.plusDays(3))))
                .isPresent();
    }

    @Test
    void whoever_came_because_it_could_not_wait_is_weighed_by_the_next_working_day() {
        Stay stay = rowan.books(robin, "the green room", Entry.EMERGENCY, today);
        council.does(council.manager, () -> stays.arrive(stay.id(), clock.instant()));
        LocalDate by = WorkDays.after(today, 1);
        // Ash came as planned, and nobody weighed it
        assertThat(dues(by.minusDays(1))).containsExactly(today);
        assertThat(dues(by)).containsExactly(today, by);
        assertThat(council.as(council.manager, () -> due.about(Glance.about(robin), by)))
                .singleElement()
                .satisfies(one -> assertThat(one.titlePlaces()).containsExactly("Rowan House", "Mo Manager"));
    }

    private List<LocalDate> dues(LocalDate until) {
        return council.as(council.manager, () -> due.until(until)).stream()
                .map(DueSource.Due::by)
                .toList();
    }

    @Test
    void the_page_of_a_stay_leads_on_to_the_house_mix_it_was_decided_with_or_to_weighing_it() {
        Stay stay = rowan.books(robin, "the green room", Entry.PLANNED, today);
        String page = "/young-people/" + robin + "/stays/" + stay.id();
        Visitor mo = web.as(council.signedIn(council.manager));
        String weigh = "/young-people/" + robin + "/house-mix/" + rowan.id();
        assertThat(mo.get(page).page().select("a[href^=" + weigh + "]")).hasSize(1);
        assertThat(mo.get(weigh + "?from=" + today).status()).isEqualTo(200);
        decide(MixDecision.YES, Map.of());
        Answer decided = mo.get(page);
        assertThat(decided.page().select("a[href^=" + weigh + "]")).isEmpty();
        String kept = decided.page().select("a[href*=/house-mixes/]").attr("href");
        assertThat(mo.get(kept).text()).contains("They know each other from school");
    }

    @Test
    void whoever_came_in_an_emergency_has_not_lived_with_them_for_being_there_already() {
        rowan.lives(robin, "the green room");
        assertThat(told(seenBy(council.manager))).doesNotContain("placements.mix.together");
        assertThat(council.as(council.manager, () -> records.between(robin, List.of(ash), new HomeId(Ids.next()))))
                .extracting(one -> one.reason().told().text())
                .contains("placements.mix.together");
    }
}
