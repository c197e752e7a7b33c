package uk.onedoor.placements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.authorities.HubId;
import uk.onedoor.homes.Addresses;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.NewAddress;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.keywork.Allocations;
import uk.onedoor.keywork.NewAllocation;
import uk.onedoor.people.Network;
import uk.onedoor.people.Network.Around;
import uk.onedoor.people.Network.Circle;
import uk.onedoor.people.Network.MemberId;
import uk.onedoor.people.OwnAccounts;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.placements.Reason.Bearing;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.signin.SignIns;
import uk.onedoor.platform.time.London;
import uk.onedoor.postcodes.Location;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.WorkerId;
import uk.onedoor.stays.Entry;
import uk.onedoor.stays.Stays;

/** Twenty-four homes, each with somebody who must never learn where it is, and everybody who would tell them. */
@OneDoorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MustNeverLearnTest {

    private static final int PAIRS = 24;
    private static final LocalDate SINCE = LocalDate.of(2025, 1, 1);

    /** One pair: who lives in the home, who must never learn where it is, and the mother of both. */
    private record Planted(
            MixHouse home, YoungPersonId lives, YoungPersonId never, WorkerId worksWithNever, String word) {}

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    OurHomes homes;

    @Autowired
    Stays stays;

    @Autowired
    Addresses addresses;

    @Autowired
    MustNeverLearn said;

    @Autowired
    Network network;

    @Autowired
    PairFacts facts;

    @Autowired
    HomeRequests requests;

    @Autowired
    Options options;

    @Autowired
    HouseMix mix;

    @Autowired
    Allocations allocations;

    @Autowired
    OwnAccounts accounts;

    @Autowired
    SignIns signIns;

    @Autowired
    Database database;

    @Autowired
    Clock clock;

    private Council council;
    private HubId otherHub;
    private WorkerId otherManager;
    private final List<Planted> planted = new ArrayList<>();

    @BeforeAll
    void plant() {
        council = councils.make();
        otherHub = council.opensHub("The other hub");
        otherManager = council.joins("Ola Other", Role.HUB_MANAGER, otherHub);
        for (int i = 0; i < PAIRS; i++) {
            planted.add(pair("Quill" + (char) ('a' + i)));
        }
    }

    private Planted pair(String word) {
        MixHouse home = MixHouse.of(council, homes, stays, clock);
        stands(home.id(), word);
        YoungPersonId lives = council.meets("Robin " + word);
        YoungPersonId never = council.meets("Kit " + word);
        home.lives(lives, "the blue room");
        WorkerId worker = council.joins("Wim " + word, Role.SOCIAL_WORKER, null);
        council.does(council.manager, () -> {
            // Cleared as one of those who work with who lives there, so that only the other can keep them from it.
            for (YoungPersonId one : List.of(lives, never)) {
                allocations.allocate(NewAllocation.part(
                        one, worker, uk.onedoor.keywork.TeamPart.SOCIAL_WORKER, London.today(clock), "asked"));
            }
            facts.note(
                    Ids.next(),
                    lives,
                    never,
                    home.reason(Bearing.GOOD, "They are cousins.", "As both say", "MIX", null));
            said.note(
                    Ids.next(),
                    home.id(),
                    never.value(),
                    London.today(clock),
                    "The court",
                    "An order of June keeps them apart");
            accounts.give(never);
        });
        return new Planted(home, lives, never, worker, word);
    }

    private void stands(HomeId home, String word) {
        council.does(
                council.manager,
                () -> addresses.set(
                        home,
                        new NewAddress(
                                Ids.next(),
                                "9 " + word + " Rise\nThirlby",
                                "YO7 2DJ",
                                new Location(441_000, 481_000),
                                true,
                                "Care of the hub",
                                SINCE)));
    }

    private SignedIn own(YoungPersonId person) {
        UUID account = UUID.fromString(TestCouncil.asOwner(
                        database, "select id::text from platform.account where subject_id = '" + person.value() + "'")
                .get(0));
        String token = signIns.begin(account, SignIns.Method.CODE, Duration.ofHours(1));
        return new SignedIn(signIns.find(token).orElseThrow(), token, "/test");
    }

    private List<String> pages(Planted one) {
        String home = "/homes/" + one.home().id();
        String person = "/young-people/" + one.never();
        return List.of(
                home,
                home + "/address",
                home + "/address?for=VISIT",
                home + "/never-learn/new",
                "/homes",
                "/homes/board",
                person,
                person + "/home",
                person + "/home-requests",
                person + "/house-mix",
                person + "/house-mix/" + one.home().id(),
                "/search?q=" + one.word(),
                "/me",
                "/me/address",
                "/me/looked");
    }

    @Test
    void nobody_who_would_tell_them_reads_the_address_anywhere(TestReporter figures) {
        TreeSet<String> leaks = new TreeSet<>();
        int read = 0;
        for (Planted one : planted) {
            for (SignedIn who : List.of(own(one.never()), council.signedIn(one.worksWithNever()))) {
                for (String page : pages(one)) {
                    read++;
                    String body = web.as(who).get(page).body();
                    if (body.contains(one.word() + " Rise")
                            || body.contains("YO7 2DJ")
                            || body.contains("An order of June")) {
                        leaks.add(one.word() + " at " + page);
                    }
                }
            }
        }
        figures.publishEntry(
                Map.of("never.pairs", "" + PAIRS, "never.pages", "" + read, "never.leaks", "" + leaks.size()));
        assertThat(leaks).isEmpty();
        assertThat(planted).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void whoever_works_with_both_reads_it_again_when_it_is_over_and_whoever_runs_its_hub_always() {
        Planted one = pair("Zander");
        String page = "/homes/" + one.home().id() + "/address?for=VISIT";
        Visitor worker = web.as(council.signedIn(one.worksWithNever()));
        Visitor manager = web.as(council.signedIn(council.manager));
        assertThat(worker.get(page).status()).isEqualTo(404);
        assertThat(manager.get(page).text())
                .contains("9 Zander Rise", "Kit Zander must never learn this address", "The court: An order of June");
        UUID id = council.as(
                council.manager, () -> said.of(one.home().id()).get(0).id());
        String over = "/homes/" + one.home().id() + "/never-learn/" + id + "/over";
        Answer done = manager.submit(manager.get(over).page(), over, Map.of("because", "The order ended in May"));
        assertThat(done.text()).contains("kept from this address no more").doesNotContain("Kit Zander");
        assertThat(worker.get(page).text()).contains("9 Zander Rise");
    }

    @Test
    void no_option_for_them_tells_how_far_it_is_or_who_they_know_there_and_nobody_books_them_in() {
        Planted one = planted.get(0);
        LocalDate today = London.today(clock);
        NewHomeRequest asked = AskingHouse.request(council, one.never(), today, Urgency.PLANNED);
        council.does(council.manager, () -> {
            requests.ask(asked);
            Option option = options.of(requests.get(asked.id()), List.of()).options().stream()
                    .filter(any -> any.home() != null
                            && any.home().id().equals(one.home().id()))
                    .findFirst()
                    .orElseThrow();
            assertThat(option.lawRefuses()).isTrue();
            assertThat(option.nearness()).isEqualTo(Nearness.NOT_KNOWN);
            assertThat(option.lines()).containsExactly(Line.against("placements.line.kept.from.them"));
            assertThatThrownBy(() -> mix.weigh(one.never(), one.home().id(), today))
                    .isInstanceOf(NotFound.class);
        });
        assertThatThrownBy(() -> one.home().books(one.never(), "the green room", Entry.PLANNED, today.plusDays(20)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo("stays.home.kept.from.them"));
    }

    @Test
    void who_lives_there_is_not_kept_from_it_and_neither_are_those_around_them_who_live_elsewhere_told() {
        Planted one = planted.get(1);
        assertThatThrownBy(() -> council.does(
                        council.manager,
                        () -> said.note(
                                Ids.next(), one.home().id(), one.lives().value(), SINCE, "The court", "A mistake")))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo("placements.never.who.lives.there"));
        YoungPersonId sister = council.meets("Ash Vale");
        WorkerId hers = council.joins("Wyn Vale", Role.SOCIAL_WORKER, null);
        for (YoungPersonId about : List.of(one.lives(), sister)) {
            MixHouse home = about.equals(sister) ? planted.get(2).home() : one.home();
            council.does(council.manager, () -> {
                allocations.allocate(NewAllocation.part(
                        about, hers, uk.onedoor.keywork.TeamPart.SOCIAL_WORKER, London.today(clock), "asked"));
                MemberId mother = network.add(
                        about, new Around(Circle.FAMILY, "Dana Vale", "Mum", null, 1, null, false, null, null));
                said.note(Ids.next(), one.home().id(), mother.value(), SINCE, "The court", "An order");
                assertThat(said.of(one.home().id()))
                        .anyMatch(any -> any.who().name().startsWith("Dana Vale (Mum, "));
            });
            assertThat(home).isNotNull();
            boolean cleared = council.as(
                    hers, () -> addresses.mayOpen().contains(one.home().id()));
            assertThat(cleared).as("the worker of " + about).isEqualTo(about.equals(one.lives()));
        }
    }

    @Test
    void who_cares_for_them_or_lives_with_them_is_kept_from_it_too() {
        Planted one = planted.get(3);
        MixHouse theirs = MixHouse.of(council, homes, stays, clock);
        theirs.lives(one.never(), "the loft");
        YoungPersonId beside = council.meets("Jo Beside");
        theirs.lives(beside, "the red room");
        council.does(council.manager, () -> accounts.give(beside));
        visits(beside, one.home().id());
        WorkerId carer = council.joins("Cass Carer", Role.RESIDENTIAL_WORKER, council.hub);
        assertThat(opens(council.signedIn(carer), one)).isTrue();
        caresAt(carer, theirs.id());
        assertThat(opens(council.signedIn(carer), one)).isFalse();
        assertThat(web.as(own(beside)).get("/me/address").body()).doesNotContain(one.word());
        council.does(
                council.manager,
                () -> said.over(said.of(one.home().id()).get(0).id(), one.home().id(), "to see the difference"));
        assertThat(opens(council.signedIn(carer), one)).isTrue();
        assertThat(web.as(own(beside)).get("/me/address").body()).contains(one.word());
        council.does(
                council.manager,
                () -> said.note(
                        Ids.next(), one.home().id(), one.never().value(), SINCE, "The court", "An order of June"));
    }

    private boolean opens(SignedIn who, Planted one) {
        return web.as(who)
                        .get("/homes/" + one.home().id() + "/address?for=VISIT")
                        .status()
                == 200;
    }

    private void visits(YoungPersonId who, HomeId home) {
        TestCouncil.asOwner(
                database, """
                insert into stays.stay (authority_id, id, young_person_id, home_id, kind, entry, purpose, purpose_words, expected_from,
                  expected_until, recorded_by, recorded_at, arrived_at, arrived_on, arrived_by, arrival_recorded_at)
                values ('%1$s', '%2$s', '%3$s', '%4$s', 'VISIT', 'PLANNED', 'TIME_TOGETHER', 'a weekend', '2026-11-10', '2026-11-20', '%5$s',
                  '2026-11-01', '2026-11-10 12:00Z', '2026-11-10', '%5$s', '2026-11-10 12:00Z') returning id::text""".formatted(council.code, UUID.randomUUID(), who, home, council.manager.value()));
    }

    private void caresAt(WorkerId carer, HomeId home) {
        UUID household = UUID.randomUUID();
        UUID human = UUID.randomUUID();
        String by = "'" + council.manager.value() + "', '2026-11-01') returning id::text";
        TestCouncil.asOwner(
                database,
                "insert into carers.household (authority_id, id, name, option, home_id, recorded_by, recorded_at)"
                        + " values ('" + council.code + "', '" + household + "', 'Carers', 'COMMUNITY_FOSTER_FAMILY', '"
                        + home + "', " + by);
        TestCouncil.asOwner(
                database,
                "insert into carers.human (authority_id, id, name, worker_id, recorded_by, recorded_at)" + " values ('"
                        + council.code + "', '" + human + "', 'Cass', '" + carer.value() + "', " + by);
        TestCouncil.asOwner(
                database,
                "insert into carers.part (authority_id, id, human_id, household_id, part, from_on,"
                        + " recorded_by, recorded_at) values ('" + council.code + "', gen_random_uuid(), '" + human
                        + "', '"
                        + household + "', 'CARER', '2026-01-05', " + by);
    }

    @Test
    void who_must_never_learn_it_is_written_down_on_the_page_of_the_address_and_read_by_the_cleared_alone() {
        MixHouse home = MixHouse.of(council, homes, stays, clock);
        stands(home.id(), "Larkfield");
        YoungPersonId sam = council.meets("Sam Larkfield");
        String page = "/homes/" + home.id() + "/never-learn";
        Visitor manager = web.as(council.signedIn(council.manager));
        Map<String, String> typed = Map.of(
                "who",
                sam.toString(),
                "from",
                London.today(clock).toString(),
                "saidBy",
                "Their aunt",
                "because",
                "He was followed");
        Answer wrong = manager.submit(manager.get(page + "/new").page(), page, with(typed, "because", ""));
        assertThat(wrong.status()).isEqualTo(422);
        Answer done = manager.submit(manager.get(page + "/new").page(), page, typed);
        assertThat(done.path()).isEqualTo("/homes/" + home.id() + "/address");
        assertThat(done.text()).contains("Sam Larkfield must never learn this address", "Their aunt: He was followed");
        for (@Nullable
        SignedIn other : List.of(
                council.signedIn(otherManager), council.signedIn(council.joins("Cy", Role.LIFE_COACH, council.hub)))) {
            assertThat(web.as(other).get(page + "/new").status()).isIn(403, 404);
            assertThat(web.as(other).get("/homes/" + home.id() + "/address").status())
                    .isEqualTo(404);
        }
    }

    private static Map<String, String> with(Map<String, String> typed, String field, String value) {
        Map<String, String> other = new java.util.HashMap<>(typed);
        other.put(field, value);
        return other;
    }
}
