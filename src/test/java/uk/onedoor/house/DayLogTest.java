package uk.onedoor.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.time.London;
import uk.onedoor.staff.WorkerId;
import uk.onedoor.stays.Stay;
import uk.onedoor.stays.Stays;
import uk.onedoor.stays.StaysWorld;

/** The log of a home's days: written in a few seconds, read by the team, part of the record of whom it is about. */
@OneDoorTest
class DayLogTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    OurHomes homes;

    @Autowired
    Stays stays;

    @Autowired
    Clock clock;

    private Council council;
    private YoungPersonId robin;
    private YoungPersonId sasha;
    private Visitor rae;
    private String log;

    @BeforeEach
    void robin_sleeps_at_the_rowans_and_sasha_elsewhere() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        sasha = council.meets("Sasha Fell");
        StaysWorld world = new StaysWorld(council, homes, council.hub);
        LocalDate today = London.today(clock);
        Stay stay = world.booked(robin, world.blue, today, today.plusDays(20));
        council.does(council.manager, () -> {
            stays.book(stay);
            stays.arrive(stay.id(), clock.instant());
        });
        rae = web.as(council.signedIn(council.joins("Rae Residential", Role.RESIDENTIAL_WORKER, council.hub)));
        log = "/homes/" + world.family + "/log";
    }

    @Test
    void what_happened_is_written_by_a_residential_worker_with_their_name_and_read_by_the_team() {
        assertThat(rae.get(log).text())
                .contains("With us tonight", "Robin Vale", "Nothing is written for this day yet");
        Answer saved = write(robin.toString(), "Robin made pancakes for everybody");
        assertThat(saved.status()).isEqualTo(200);
        Answer read = web.as(council.signedIn(council.manager)).get(log);
        assertThat(read.text()).contains("Robin Vale", "Robin made pancakes for everybody", "Rae Residential, written");
    }

    @Test
    void what_was_written_about_somebody_is_on_their_timeline_and_what_was_about_the_home_is_not() {
        write(robin.toString(), "Robin made pancakes for everybody");
        write(LogPages.THE_HOME, "The boiler was mended");
        assertThat(rae.get(log).text()).contains("The boiler was mended");
        assertThat(rae.get("/young-people/" + robin + "/story").text())
                .contains("From the log of the home", "Robin made pancakes for everybody")
                .doesNotContain("boiler");
    }

    @Test
    void a_line_says_whom_it_is_about_and_what_happened_and_keeps_what_was_typed() {
        Answer nobody = write("", "Somebody sang on the stairs");
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.text()).contains("Choose who it is about, or the home", "Somebody sang on the stairs");
        assertThat(write(LogPages.THE_HOME, "").text()).contains("Write what happened");
    }

    @Test
    void nothing_is_written_in_the_log_of_a_home_about_somebody_who_does_not_sleep_there() {
        Answer refused = write(sasha.toString(), "Sasha rang");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("They did not sleep here that night");
    }

    @Test
    void a_line_that_was_wrong_is_taken_back_with_a_reason_and_stays_to_be_read_but_off_their_timeline() {
        write(robin.toString(), "Robin broke a cup");
        String form = rae.get(log).page().select("a[href$=/withdrawal]").attr("href");
        assertThat(rae.submit(rae.get(form).page(), form, Map.of("because", "")).text())
                .contains("Say what was wrong with it");
        rae.submit(rae.get(form).page(), form, Map.of("because", "It was me"));
        assertThat(rae.get(log).text()).contains("Robin broke a cup", "Taken back by Rae Residential", "It was me");
        assertThat(rae.get("/young-people/" + robin + "/story").text()).doesNotContain("broke a cup");
        assertThat(rae.get(form).status()).isEqualTo(404);
    }

    @Test
    void the_days_of_a_home_are_those_of_its_own_hub() {
        write(LogPages.THE_HOME, "The boiler was mended");
        WorkerId other = council.joins("Ola Other", Role.HUB_MANAGER, council.opensHub("Another hub"));
        assertThat(web.as(council.signedIn(other)).get(log).status()).isEqualTo(404);
        WorkerId social = council.joins("Sol Social", Role.SOCIAL_WORKER, null);
        assertThat(web.as(council.signedIn(social)).get(log).status()).isEqualTo(404);
    }

    @Test
    void a_time_alone_is_the_last_time_it_was_that_late() {
        Instant night = Instant.parse("2026-11-23T00:10:00Z");
        assertThat(London.lastAt(LocalTime.of(23, 50), night)).isEqualTo(night.minus(Duration.ofMinutes(20)));
        assertThat(London.lastAt(LocalTime.of(0, 5), night)).isEqualTo(night.minus(Duration.ofMinutes(5)));
        assertThat(London.lastAt(null, night)).isEqualTo(night);
    }

    private Answer write(String who, String words) {
        return rae.submit(rae.get(log).page(), log, Map.of("who", who, "words", words, "time", ""));
    }
}
