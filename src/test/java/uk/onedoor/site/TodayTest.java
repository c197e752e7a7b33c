package uk.onedoor.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestWeb;
import uk.onedoor.keywork.Allocations;
import uk.onedoor.keywork.NewAllocation;
import uk.onedoor.keywork.SupportEpisodes;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.referrals.AskId;
import uk.onedoor.referrals.Asker;
import uk.onedoor.referrals.Asks;
import uk.onedoor.referrals.CameBy;
import uk.onedoor.referrals.Decision;
import uk.onedoor.referrals.HowSoon;
import uk.onedoor.referrals.NewAsk;

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
        assertThat(today.text()).contains("Wren", "Waits for an answer", "Sky", "Not yet, with a date");
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
    void the_hub_board_has_a_line_for_everybody_with_the_hub() {
        Council council = councils.make();
        withUs(council, "Robin Vale");
        var board = web.as(council.signedIn(council.manager)).get("/hub");
        assertThat(board.page().select("tbody th").eachText()).containsExactly("Robin");
        assertThat(board.text()).contains("Nobody yet: choose");
    }

    private YoungPersonId withUs(Council council, String name) {
        YoungPersonId who = council.meets(name);
        council.does(council.manager, () -> episodes.begin(who, council.hub, TODAY));
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
