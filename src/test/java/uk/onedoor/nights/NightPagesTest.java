package uk.onedoor.nights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.homes.Bed;
import uk.onedoor.homes.BedId;
import uk.onedoor.homes.BedKind;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.keywork.SupportEpisodes;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.WorkerId;
import uk.onedoor.stays.Entry;
import uk.onedoor.stays.Purpose;
import uk.onedoor.stays.Stay;
import uk.onedoor.stays.Stay.Expected;
import uk.onedoor.stays.Stay.Reason;
import uk.onedoor.stays.StayId;
import uk.onedoor.stays.StayKind;
import uk.onedoor.stays.Stays;

@OneDoorTest
class NightPagesTest {

    private static final int NIGHTS = 25;

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    OurHomes ours;

    @Autowired
    Stays stays;

    @Autowired
    SupportEpisodes support;

    @Autowired
    Ledger ledger;

    @Autowired
    Database database;

    @Autowired
    Clock clock;

    private TestCouncil.Council council;
    private YoungPersonId robin;
    private WorkerId director;
    private LocalDate last;

    @BeforeEach
    void robin_has_been_in_the_hub_for_25_nights() {
        council = councils.make();
        director = council.joins("Dee Director", Role.DIRECTOR, null);
        robin = council.meets("Robin Vale");
        Instant came = clock.instant().minus(Duration.ofDays(NIGHTS));
        LocalDate from = London.day(came);
        last = London.today(clock).minusDays(1);
        HomeId hub = new HomeId(Ids.next());
        BedId blue = new BedId(Ids.next());
        council.does(council.manager, () -> {
            ours.add(new Home(hub, "Rowan House", HomeOption.HUB, council.hub, council.code, from, null));
            RegisteredHub.register(database, council, hub);
            ours.add(new Bed(blue, hub, "the blue room", BedKind.RESIDENTIAL, from, null));
            support.begin(robin, council.hub, from);
            Reason reason = new Reason(
                    StayKind.LIVING, Entry.PLANNED, Purpose.BREATHING_SPACE, "Some calm", "Home with outreach", null);
            Expected expected = new Expected(from, from.plusDays(90));
            Stay stay = new Stay(new StayId(Ids.next()), robin, hub, blue, reason, expected, null, null, null, null);
            stays.book(stay);
            stays.arrive(stay.id(), came);
        });
        council.asSystem(ledger::writeLastNight);
    }

    private Answer asks(WorkerId who, String path) {
        Answer answer = web.as(council.signedIn(who)).get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    @Test
    void who_runs_the_hub_reads_whose_nights_they_are() {
        String year = asks(council.manager, "/nights?of=" + last.getYear()).text();
        assertThat(year)
                .contains("Robin Vale", NIGHTS + " nights: " + NIGHTS + " in a bed of the hub", "moved on 0 times");
    }

    @Test
    void a_director_reads_tens_and_nobodys_name() {
        String year = asks(director, "/nights?of=" + last.getYear()).text();
        assertThat(year)
                .contains("20 to 29 nights in a bed of the hub, and fewer than 10 young people with it.")
                .doesNotContain("Robin", "" + NIGHTS + " nights");
    }

    @Test
    void nothing_is_said_to_be_avoided_until_somebody_states_what_it_was_like_before() {
        assertThat(asks(director, "/nights").text())
                .contains("Nights in a bed of the hub: nobody has stated what it was like before");
        var manager = web.as(council.signedIn(council.manager));
        Answer form = manager.get("/nights/baseline");
        Answer done = manager.submit(
                form.page(),
                "/nights/baseline",
                Map.of("figure", "BED", "nights", "3650", "words", "April 2024 to March 2025, from the return"));
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(asks(director, "/nights?of=" + last.getYear()).text())
                .contains("fewer than the", "Stated by Mo Manager", "3650 nights a year", "April 2024 to March 2025");
    }

    @Test
    void a_baseline_without_words_is_not_kept() {
        var manager = web.as(council.signedIn(council.manager));
        Answer form = manager.get("/nights/baseline");
        Answer again =
                manager.submit(form.page(), "/nights/baseline", Map.of("figure", "BED", "nights", "12", "words", " "));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Say which year it was and how it was counted");
    }

    @Test
    void the_calendar_of_one_young_person_says_where_they_slept_and_is_linked_from_their_homes() {
        String home = "/young-people/" + robin + "/home";
        assertThat(asks(council.keyWorker, home).page().select("a[href=/young-people/" + robin + "/nights]"))
                .hasSize(1);
        Answer month = asks(
                council.keyWorker,
                "/young-people/" + robin + "/nights?month=" + last.toString().substring(0, 7));
        assertThat(month.page().select("td:contains(At the hub)")).hasSize(Math.min(last.getDayOfMonth(), NIGHTS));
        // On a phone each night stands on a line of its own, and says its day
        assertThat(month.page().select("td:contains(At the hub) .od-month__day"))
                .hasSize(Math.min(last.getDayOfMonth(), NIGHTS));
    }

    @Test
    void a_month_nobody_can_mean_shows_this_one() {
        asks(council.keyWorker, "/young-people/" + robin + "/nights?month=2026-99");
        asks(director, "/nights?of=soon");
    }
}
