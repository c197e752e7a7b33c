package uk.onedoor.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
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

/** The change of shift: made from the log and what is due, read by name, and on Today until somebody did. */
@OneDoorTest
class HandoversTest {

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
    private Visitor rae;
    private Visitor bo;
    private Visitor manager;
    private String home;

    @BeforeEach
    void robin_sleeps_at_the_rowans_and_sasha_is_to_come_today() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        YoungPersonId sasha = council.meets("Sasha Fell");
        StaysWorld world = new StaysWorld(council, homes, council.hub);
        LocalDate today = London.today(clock);
        Stay stay = world.booked(robin, world.blue, today, today.plusDays(20));
        council.does(council.manager, () -> {
            stays.book(stay);
            stays.arrive(stay.id(), clock.instant());
            stays.book(world.booked(sasha, world.green, today, today.plusDays(3)));
        });
        rae = joins("Rae Residential");
        bo = joins("Bo Night");
        manager = web.as(council.signedIn(council.manager));
        home = "/homes/" + world.family;
    }

    @Test
    void the_page_is_made_from_the_log_since_the_last_handover_and_who_is_there_and_comes() {
        logs("Robin made pancakes for everybody");
        assertThat(rae.get(home + "/handover").text())
                .contains("Robin Vale", "Robin made pancakes for everybody", "Sasha Fell comes today", "On tonight");
        Answer handed = handsOver("The spare key is back");
        assertThat(handed.text()).contains("Rae Residential handed over", "The spare key is back", "Nobody has yet");
        assertThat(bo.get(home + "/handover").text())
                .contains("Nothing was written")
                .doesNotContain("pancakes");
    }

    @Test
    void a_handover_stays_on_today_of_the_homes_team_until_one_of_the_next_shift_says_that_they_read_it() {
        assertThat(manager.get("/").text()).doesNotContain("A handover of The Rowans");
        handsOver("");
        assertThat(manager.get("/").text()).contains("A handover of The Rowans to read");
        assertThat(rae.get("/").text()).doesNotContain("A handover of The Rowans");
        Answer today = bo.get("/");
        assertThat(today.text()).contains("A handover of The Rowans to read");
        String at = today.page().select("a[href*=/handovers/]").attr("href");
        assertThat(rae.get(at).text()).doesNotContain("I have read it");
        assertThat(bo.submit(bo.get(at).page(), at + "/read", Map.of()).text()).contains("Bo Night,");
        assertThat(manager.get("/").text()).doesNotContain("A handover of The Rowans");
        assertThat(bo.get(at).text()).doesNotContain("I have read it");
    }

    @Test
    void two_who_hand_over_at_once_do_not_hand_over_the_same_time_twice() {
        logs("Robin made pancakes for everybody");
        handsOver("");
        Answer first = rae.get(home + "/handover");
        handsOver("");
        assertThat(rae.submit(first.page(), home + "/handover", Map.of("words", ""))
                        .text())
                .contains("Somebody handed over meanwhile");
    }

    @Test
    void nobody_of_another_hub_reads_what_was_handed_over() {
        handsOver("The spare key is back");
        String at = bo.get("/").page().select("a[href*=/handovers/]").attr("href");
        assertThat(at).isNotEmpty();
        WorkerId other = council.joins("Ola Other", Role.HUB_MANAGER, council.opensHub("Another hub"));
        Visitor ola = web.as(council.signedIn(other));
        assertThat(ola.get(at).status()).isEqualTo(404);
        assertThat(ola.get("/").text()).doesNotContain("A handover of");
    }

    private Visitor joins(String name) {
        return web.as(council.signedIn(council.joins(name, Role.RESIDENTIAL_WORKER, council.hub)));
    }

    private void logs(String words) {
        String log = home + "/log";
        rae.submit(rae.get(log).page(), log, Map.of("who", robin.toString(), "words", words, "time", ""));
    }

    private Answer handsOver(String words) {
        return rae.submit(rae.get(home + "/handover").page(), home + "/handover", Map.of("words", words));
    }
}
