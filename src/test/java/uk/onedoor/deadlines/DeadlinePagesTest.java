package uk.onedoor.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.keywork.SupportEpisodes;
import uk.onedoor.people.DueSource.Due;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.time.WorkDays;
import uk.onedoor.shared.Ids;

@OneDoorTest
class DeadlinePagesTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    SupportEpisodes support;

    @Autowired
    ClockWriting writing;

    @Autowired
    DeadlinesDue due;

    @Autowired
    Clock clock;

    private LocalDate today() {
        return London.today(clock);
    }

    private YoungPersonId withUs(Council council, String name) {
        YoungPersonId who = council.meets(name);
        council.does(council.manager, () -> support.begin(who, council.hub, today()));
        return who;
    }

    private static String at(YoungPersonId who) {
        return "/young-people/" + who + "/deadlines";
    }

    @Test
    void that_they_came_into_care_starts_the_clock_of_the_first_review_with_its_rule_and_why() {
        Council council = councils.make();
        YoungPersonId robin = withUs(council, "Robin Vale");
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        LocalDate began = today().minusDays(2);
        Answer form = kit.get(at(robin) + "/happened/new");
        Answer page = kit.submit(
                form.page(), at(robin) + "/happened", Map.of("kind", "LOOKED_AFTER_BEGAN", "on", began.toString()));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Review of their care", "20 working days", "reg 33(1)", "Came into care");
        council.does(
                council.keyWorker,
                () -> assertThat(due.until(WorkDays.after(began, 20)))
                        .extracting(Due::titleKey)
                        .contains("deadlines.rule.care.review", "deadlines.rule.care.plan"));
        council.does(council.keyWorker, () -> assertThat(due.until(today())).isEmpty());
    }

    @Test
    void what_was_missed_asks_for_a_reason_and_stays_to_be_seen_with_it() {
        Council council = councils.make();
        YoungPersonId robin = withUs(council, "Robin Vale");
        council.does(
                council.keyWorker,
                () -> writing.happened(robin, Ids.next(), FactKind.LOOKED_AFTER_BEGAN, today().minusDays(70)));
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        Answer page = kit.get(at(robin));
        assertThat(page.text()).contains("Not done. It was due by");
        String say = page.page().select("a[href*=reason]").get(0).attr("href");
        Answer form = kit.get(say);
        Answer empty = kit.submit(form.page(), at(robin) + "/reason", Map.of("words", " "));
        assertThat(empty.status()).isEqualTo(422);
        Answer said = kit.submit(
                kit.get(say).page(), at(robin) + "/reason", Map.of("words", "We waited for a room to be free"));
        assertThat(said.text()).contains("We waited for a room to be free", "Kit Keyworker", "Not done.");
    }

    @Test
    void what_was_written_down_wrongly_is_taken_back_with_why_and_its_clocks_go_with_it() {
        Council council = councils.make();
        YoungPersonId robin = withUs(council, "Robin Vale");
        council.does(
                council.keyWorker, () -> writing.happened(robin, Ids.next(), FactKind.LOOKED_AFTER_BEGAN, today()));
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        Answer page = kit.get(at(robin));
        assertThat(page.text()).contains("Review of their care");
        String back = page.page().select("a[href*=withdrawal]").get(0).attr("href");
        Answer after = kit.submit(kit.get(back).page(), back, Map.of("because", "It was a visit"));
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.text()).doesNotContain("Review of their care");
    }

    @Test
    void whoever_runs_a_hub_sets_what_is_not_confirmed_and_never_what_the_law_says() {
        Council council = councils.make();
        Visitor mo = web.as(council.signedIn(council.manager));
        Answer rules = mo.get("/deadlines/rules");
        assertThat(rules.text()).contains("reg 33(1)", "Not confirmed: proposed", "Not confirmed: known in the field");
        String own = "/deadlines/rules/own";
        String ask = own + "?rule=support.contact&age=0";
        Answer past = mo.submit(
                mo.get(ask).page(),
                own,
                Map.of("first", "1", "second", "5", "from", today().minusDays(1).toString(), "because", "Agreed"));
        assertThat(past.status()).isEqualTo(422);
        Answer set = mo.submit(
                mo.get(ask).page(),
                own,
                Map.of("first", "1", "second", "5", "from", today().toString(), "because", "Agreed by the board"));
        assertThat(set.text()).contains("Within 1 day, then 5 days", "Agreed by the board", "Mo Manager", "Set by us");
        assertThat(mo.get(own + "?rule=care.review&age=0").status()).isEqualTo(404);
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        assertThat(kit.get("/deadlines/rules").page().select("a[href*=own]")).isEmpty();
        assertThat(kit.get(ask).status()).isEqualTo(404);
        Council other = councils.make();
        assertThat(web.as(other.signedIn(other.manager)).get("/deadlines/rules").text())
                .doesNotContain("Agreed by the board");
    }

    @Test
    void all_clocks_are_there_by_day_and_by_who_does_them_for_those_the_viewer_may_see() {
        Council council = councils.make();
        YoungPersonId robin = withUs(council, "Robin Vale");
        council.does(
                council.keyWorker,
                () -> writing.happened(robin, Ids.next(), FactKind.LOOKED_AFTER_BEGAN, today().minusDays(20)));
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        assertThat(kit.get("/deadlines").text()).contains("Robin Vale", "Care plan", "Still to be done, late");
        assertThat(kit.get("/deadlines?by=hands").text()).contains("Their social worker", "Their key worker");
        Council other = councils.make();
        Visitor stranger = web.as(other.signedIn(other.keyWorker));
        assertThat(stranger.get("/deadlines").text()).doesNotContain("Robin Vale");
        assertThat(stranger.get(at(robin)).status()).isEqualTo(404);
    }
}
