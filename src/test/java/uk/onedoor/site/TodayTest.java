package uk.onedoor.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestWeb;
import uk.onedoor.homes.Bed;
import uk.onedoor.homes.BedId;
import uk.onedoor.homes.BedKind;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.keywork.Allocations;
import uk.onedoor.keywork.NewAllocation;
import uk.onedoor.keywork.SupportEpisodes;
import uk.onedoor.people.Homes;
import uk.onedoor.people.Merges;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.referrals.AskId;
import uk.onedoor.referrals.Asker;
import uk.onedoor.referrals.Asks;
import uk.onedoor.referrals.CameBy;
import uk.onedoor.referrals.Decision;
import uk.onedoor.referrals.HowSoon;
import uk.onedoor.referrals.NewAsk;
import uk.onedoor.shared.Ids;
import uk.onedoor.stays.Entry;
import uk.onedoor.stays.Purpose;
import uk.onedoor.stays.Stay;
import uk.onedoor.stays.Stay.Expected;
import uk.onedoor.stays.Stay.Reason;
import uk.onedoor.stays.StayId;
import uk.onedoor.stays.StayKind;
import uk.onedoor.stays.Stays;

@OneDoorTest
class TodayTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    Asks asks;

    @Autowired
    SupportEpisodes episodes;

    @Autowired
    Allocations allocations;

    @Autowired
    Homes homes;

    @Autowired
    Merges merges;

    @Autowired
    HubCounts hubs;

    @Autowired
    OurHomes ourHomes;

    @Autowired
    Stays stays;

    @Autowired
    Database database;

    @Autowired
    Clock clock;

    @Test
    void a_key_worker_sees_their_young_people_first_and_greeted_by_name() {
        Council council = councils.make();
        YoungPersonId robin = withUs(council, "Robin Vale");
        council.does(
                council.manager,
                () -> allocations.allocate(
                        NewAllocation.keyWorker(robin, council.keyWorker, TODAY, "They like the same music")));
        withUs(council, "Ola Other");
        var today = web.as(council.signedIn(council.keyWorker)).get("/today").page();
        assertThat(today.select("h1").text()).isEqualTo("Good morning, Kit");
        assertThat(today.select("h2:contains(My young people) + ul .od-person__name")
                        .eachText())
                .singleElement()
                .asString()
                .startsWith("Robin");
        assertThat(today.select("details .od-person__name").text()).contains("Ola");
    }

    @Test
    void what_waits_at_the_door_is_seen_by_its_date_at_every_step() {
        Council council = councils.make();
        ask(council, "Wren");
        AskId later = ask(council, "Sky");
        council.does(
                council.manager,
                () -> asks.decide(
                        later,
                        new Decision.NotYet("We ring the school", TODAY.plusDays(3)),
                        Decision.Reasons.of("Good enough for mine: yes, with a date", null)));
        var today = web.as(council.signedIn(council.manager)).get("/today");
        assertThat(today.status()).isEqualTo(200);
        assertThat(today.text()).contains("Wren", "Waiting for an answer", "Sky", "Not yet, and this happens");
    }

    @Test
    void who_runs_a_hub_reads_in_the_morning_who_sleeps_here_who_waits_and_who_needs_somebody() {
        Council council = councils.make();
        YoungPersonId robin = withUs(council, "Robin Vale", TODAY.minusDays(40));
        withUs(council, "Ash Moor", TODAY);
        council.does(council.manager, () -> {
            homes.moved(robin, Homes.HomeKind.HUB_BED, "a room at the hub", TODAY.minusDays(3));
            allocations.allocate(NewAllocation.keyWorker(robin, council.keyWorker, TODAY, "They like the same music"));
        });
        ask(council, "Wren");
        var page = web.as(council.signedIn(council.manager)).get("/today").page();
        assertThat(page.select(".od-morning > li").eachText())
                .containsExactly(
                        "2 young people are with the hub now.",
                        "One young person sleeps in a bed of the hub tonight: Robin Vale",
                        "One ask waits at the door. The first was promised for Tuesday 17 November, tomorrow.",
                        "One young person has no key worker: Ash Moor",
                        "One young person has not been seen for a week or longer: Robin Vale",
                        "One state on arrival is due: Robin Vale",
                        "One young person is to be asked how it is going: Robin Vale");
        assertThat(page.select(".od-morning a").eachAttr("href"))
                .contains("/huddle", "/young-people/" + robin + "/baseline", "/young-people/" + robin + "/follow-ups");
        assertThat(page.text()).doesNotContain("Nobody is yours alone");
    }

    @Test
    void who_sleeps_at_the_hub_without_being_with_it_is_named_to_whoever_runs_it() {
        Council council = councils.make();
        YoungPersonId robin = withUs(council, "Robin Vale");
        YoungPersonId wren = council.meets("Wren Hill");
        YoungPersonId sky = council.meets("Sky Fell");
        HomeId rowan = home(council, "Rowan House", HomeOption.HUB);
        HomeId marsh = home(council, "Marsh family", HomeOption.COMMUNITY_FOSTER_FAMILY);
        sleeps(council, robin, rowan, BedKind.RESIDENTIAL);
        sleeps(council, sky, marsh, BedKind.FAMILY);
        var manager = web.as(council.signedIn(council.manager));
        assertThat(manager.get("/today").text()).doesNotContain("is not with the hub");
        sleeps(council, wren, rowan, BedKind.EMERGENCY);
        assertThat(manager.get("/today").page().select(".od-morning > li").eachText())
                .contains("One young person sleeps here tonight and is not with the hub: Wren Hill");
        council.does(council.manager, () -> episodes.begin(wren, council.hub, TODAY));
        assertThat(manager.get("/today").text()).doesNotContain("is not with the hub");
    }

    private HomeId home(Council council, String name, HomeOption option) {
        HomeId id = new HomeId(Ids.next());
        council.does(
                council.manager,
                () -> ourHomes.add(new Home(id, name, option, council.hub, council.code, TODAY.minusYears(1), null)));
        if (option == HomeOption.HUB) {
            TestCouncil.asOwner(
                    database,
                    "insert into homes.registration (authority_id, id, home_id, from_on, urn, places, youngest, oldest, recorded_by,"
                            + " recorded_at) values ('%s', '%s', '%s', '%s', 'SC123456', 6, 10, 17, '%s', now()) returning 'planted'"
                                    .formatted(council.code, Ids.next(), id, TODAY.minusYears(1), council.manager));
        }
        return id;
    }

    private void sleeps(Council council, YoungPersonId who, HomeId home, BedKind kind) {
        BedId bed = new BedId(Ids.next());
        StayId id = new StayId(Ids.next());
        Reason why = new Reason(
                StayKind.LIVING, Entry.EMERGENCY, Purpose.BREATHING_SPACE, "A quiet night", "Home with outreach", null);
        council.does(council.manager, () -> {
            ourHomes.add(new Bed(bed, home, kind.name(), kind, TODAY.minusYears(1), null));
            stays.book(
                    new Stay(id, who, home, bed, why, new Expected(TODAY, TODAY.plusDays(5)), null, null, null, null));
            stays.arrive(id, clock.instant());
        });
    }

    @Test
    void a_calm_morning_says_so_and_somebody_who_runs_no_hub_has_no_morning_of_one() {
        Council council = councils.make();
        assertThat(web.as(council.signedIn(council.manager)).get("/today").text())
                .contains(
                        "Nobody is with the hub now",
                        "Nobody sleeps in a bed of the hub tonight",
                        "Nobody waits at the door",
                        "Everybody has a key worker",
                        "Everybody was seen within the last week");
        assertThat(web.as(council.signedIn(council.keyWorker))
                        .get("/today")
                        .page()
                        .select(".od-morning"))
                .isEmpty();
    }

    @Test
    void those_who_only_count_see_counts_and_no_names() {
        Council council = councils.make();
        withUs(council, "Robin Vale");
        var director = council.joins("Di Rector", Role.DIRECTOR, null);
        var counts = web.as(council.signedIn(director)).get("/today");
        assertThat(counts.path()).isEqualTo("/hub");
        assertThat(counts.text())
                .contains("One young person is with the hub now")
                .doesNotContain("Robin");
    }

    @Test
    void somebody_with_two_records_is_one_person_in_every_count() {
        Council council = councils.make();
        YoungPersonId robin = withUs(council, "Robin Vale", TODAY.minusDays(40));
        YoungPersonId second = withUs(council, "Rob Vale", TODAY.minusDays(30));
        assertThat(council.as(council.manager, hubs::now))
                .singleElement()
                .extracting(HubCount::withUs, HubCount::withoutKeyWorker, HubCount::baselinesOverdue)
                .containsExactly(2L, 2L, 2L);
        council.does(council.manager, () -> merges.join(robin, second, "The same Robin"));
        assertThat(council.as(council.manager, hubs::now))
                .singleElement()
                .extracting(HubCount::withUs, HubCount::withoutKeyWorker, HubCount::baselinesOverdue)
                .containsExactly(1L, 1L, 1L);
        council.does(
                council.manager,
                () -> allocations.allocate(NewAllocation.keyWorker(second, council.keyWorker, TODAY, "Met")));
        assertThat(council.as(council.manager, hubs::now))
                .extracting(HubCount::withoutKeyWorker)
                .containsExactly(0L);
    }

    @Test
    void the_hub_board_has_a_line_for_everybody_with_the_hub() {
        Council council = councils.make();
        withUs(council, "Robin Vale");
        var board = web.as(council.signedIn(council.manager)).get("/hub");
        assertThat(board.page().select("tbody th").eachText()).containsExactly("Robin Vale");
        assertThat(board.text()).contains("Nobody yet: choose");
    }

    private YoungPersonId withUs(Council council, String name) {
        return withUs(council, name, TODAY);
    }

    private YoungPersonId withUs(Council council, String name, LocalDate since) {
        YoungPersonId who = council.meets(name);
        council.does(council.manager, () -> episodes.begin(who, council.hub, since));
        return who;
    }

    private AskId ask(Council council, String who) {
        return council.as(
                council.manager,
                () -> asks.receive(new NewAsk(
                                UUID.randomUUID(),
                                CameBy.CALL,
                                new NewAsk.Worry(false, who, "Stopped coming to school", HowSoon.THIS_WEEK, null),
                                new NewAsk.AskedBy(Asker.TEACHER, null, null),
                                council.hub,
                                null,
                                null))
                        .id());
    }
}
