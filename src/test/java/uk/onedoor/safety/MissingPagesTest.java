package uk.onedoor.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.people.OwnAccounts;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.time.London;
import uk.onedoor.safety.MissingFact.Returned;
import uk.onedoor.shared.Ids;

@OneDoorTest
class MissingPagesTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    MissingEpisodes episodes;

    @Autowired
    OwnAccounts accounts;

    @Autowired
    Clock clock;

    private Council council;
    private YoungPersonId robin;
    private Visitor kit;
    private String at;

    @BeforeEach
    void robinIsWithUs() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        kit = web.as(council.signedIn(council.keyWorker));
        at = "/young-people/" + robin + "/missing";
    }

    private Visitor signsIn(YoungPersonId who) {
        String code = council.as(council.manager, () -> accounts.give(who));
        Visitor visitor = web.nobody();
        visitor.submit(visitor.get("/code").page(), "/code", Map.of("code", code));
        return visitor;
    }

    private Answer begins(Visitor who) {
        Answer form = who.get(at + "/new");
        return who.submit(form.page(), at + "/new", Map.of("seenWhere", "At the bus stop", "noticedBy", "Kit"));
    }

    private Instant ago(Duration time) {
        return clock.instant().minus(time);
    }

    /** An episode that ended so long ago. */
    private UUID backFor(Duration time) {
        UUID id = Ids.next();
        Beginning began = new Beginning(ago(time.plusHours(3)), "At school", "", "", "Kit");
        council.does(council.keyWorker, () -> {
            episodes.begin(robin, id, began, "");
            episodes.add(robin, id, new MissingFact(Ids.next(), ago(time), new Returned("Nan"), "Tired"));
        });
        return id;
    }

    @Test
    void one_leads_from_their_page_to_an_episode_on_which_every_tap_is_saved_and_told_with_its_age() {
        Answer now = kit.get("/young-people/" + robin);
        assertThat(now.page().select("a[href$=/missing/new]").text()).contains("They are not where we expected them");
        Answer page = begins(kit);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Robin is not back", "0 min ago", "At the bus stop", "Not judged yet");
        Answer tapped = kit.submit(page.page(), page.path(), Map.of("tried", "RANG_THEM"));
        assertThat(tapped.text()).contains("Saved: Rang them.");
        LocalTime before =
                LocalTime.ofInstant(ago(Duration.ofMinutes(130)), London.ZONE).truncatedTo(ChronoUnit.MINUTES);
        Answer early =
                kit.submit(tapped.page(), page.path(), Map.of("tried", "SEARCHED_HOUSE", "time", before.toString()));
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.text()).contains("That is before they were missed");
        assertThat(kit.get("/young-people/" + robin).page().select("a[href$=" + page.path() + "]"))
                .isNotEmpty();
        assertThat(kit.get("/missing").text()).contains("Robin Vale", "not back");
    }

    @Test
    void who_is_not_back_stands_first_on_today_of_everybody_in_the_hub_until_they_are() {
        UUID before = backFor(Duration.ofHours(80));
        String page = begins(kit).path();
        Visitor mo = web.as(council.signedIn(council.manager));
        var lines = mo.get("/today").page().select("main a[href*=/missing/]");
        assertThat(lines.eachAttr("href")).containsExactly(page, at + "/" + before + "/interview");
        assertThat(lines.get(0).text()).contains("Not back yet");
        assertThat(lines.get(0).closest("li").text())
                .as("since when, and nothing of theirs is late")
                .contains("Since ")
                .doesNotContain("past its date");
        kit.submit(
                kit.get(page + "/return").page(),
                page + "/return",
                Map.of("foundBy", "came by themselves", "words", "Cold and hungry"));
        assertThat(mo.get("/today").text()).doesNotContain("Not back yet");
    }

    @Test
    void what_was_known_before_it_was_written_down_says_both_times() {
        UUID id = backFor(Duration.ofHours(5));
        Answer page = kit.get(at + "/" + id);
        assertThat(page.text()).contains("Back after 3 h 0 min", "5 h 0 min ago", "written down");
    }

    @Test
    void judged_told_to_the_police_heard_since_and_back_are_each_a_short_page_and_none_asks_for_a_usual_pattern() {
        String page = begins(kit).path();
        Answer empty = kit.submit(kit.get(page + "/judged").page(), page + "/judged", Map.of("grade", "MISSING"));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("Say what harm could come to them");
        kit.submit(
                kit.get(page + "/judged").page(),
                page + "/judged",
                Map.of("grade", "MISSING", "words", "It is cold and no inhaler"));
        kit.submit(
                kit.get(page + "/police").page(),
                page + "/police",
                Map.of("toldTo", "North Yorkshire Police", "reference", "NYP-77"));
        kit.submit(kit.get(page + "/update").page(), page + "/update", Map.of("words", "Nothing new at handover"));
        Answer known = kit.get(page);
        assertThat(known.text())
                .contains(
                        "Missing: nobody knows where they are",
                        "It is cold and no inhaler",
                        "Police told: North Yorkshire Police. Reference NYP-77",
                        "Nothing new at handover");
        Answer back = kit.submit(
                kit.get(page + "/return").page(),
                page + "/return",
                Map.of("foundBy", "came by themselves", "words", "Cold and hungry"));
        assertThat(back.text()).contains("Back: came by themselves", "Cold and hungry", "Offer it by");
        assertThat(kit.get("/missing").text()).contains("Back, and still to be offered a talk");
    }

    @Test
    void a_second_colleague_reads_plainly_that_it_was_started_and_loses_nothing() {
        Visitor mo = web.as(council.signedIn(council.manager));
        Answer blank = mo.get(at + "/new");
        begins(kit);
        assertThat(mo.get(at + "/new").text()).contains("This has been started already.");
        Answer second = mo.submit(blank.page(), at + "/new", Map.of("seenWhere", "By the river", "noticedBy", "Mo"));
        assertThat(second.text()).contains("A colleague had started this already", "Last seen: By the river");
        assertThat(mo.get(at).page().select(".od-lines li")).hasSize(1);
    }

    @Test
    void the_young_person_reads_when_they_were_away_and_that_they_may_say_no_and_nothing_else_of_it() {
        Visitor own = signsIn(robin);
        assertThat(own.get("/me").page().select("a[href=/me/when-i-was-away]")).isEmpty();
        assertThat(own.get("/me/when-i-was-away").text()).contains("Nothing is written here.");
        String page = at + "/" + backFor(Duration.ofHours(2)) + "/interview";
        assertThat(own.get("/me").page().select("a[href=/me/when-i-was-away]")).isNotEmpty();
        assertThat(own.get("/me/when-i-was-away").text())
                .contains("It is good that you are back", "You may say no")
                .doesNotContain("At school", "Tired");
        Map<String, String> declined =
                Map.of("kind", "DECLINED", "byName", "Ira of Yes", "words", "Robin would rather not");
        kit.submit(kit.get(page).page(), page, declined);
        assertThat(own.get("/me/when-i-was-away").text()).contains("you may still change your mind");
        YoungPersonId ash = council.meets("Ash Moor");
        assertThat(signsIn(ash).get("/me/when-i-was-away").text()).contains("Nothing is written here.");
    }

    @Test
    void whoever_counts_reads_how_many_interviews_are_late_and_of_whom_not() {
        String page = at + "/" + backFor(Duration.ofHours(80)) + "/interview";
        backFor(Duration.ofHours(71));
        Visitor director = web.as(council.signedIn(council.joins("Di Rector", Role.DIRECTOR, null)));
        assertThat(director.get("/hub").text())
                .contains("One return home interview was not offered within its time.")
                .doesNotContain("Robin");
        Map<String, String> declined =
                Map.of("kind", "DECLINED", "byName", "Ira of Yes", "words", "Robin would rather not");
        kit.submit(kit.get(page).page(), page, declined);
        assertThat(director.get("/hub").text()).contains("No return home interview is late.");
    }

    @Test
    void the_interview_is_due_on_today_stays_while_late_and_asks_why_it_was_nobody_independent() {
        UUID id = backFor(Duration.ofHours(80));
        Visitor mo = web.as(council.signedIn(council.manager));
        assertThat(mo.get("/today").text()).contains("Return home interview not offered within its 72 hours");
        assertThat(mo.get("/missing").text()).contains("interview late");
        String page = at + "/" + id + "/interview";
        Map<String, String> mine = Map.of("kind", "OFFERED", "worker", council.keyWorker.toString());
        Answer asked = kit.submit(kit.get(page).page(), page, mine);
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("They work where the young person is looked after");
        Map<String, String> said = Map.of(
                "kind", "DECLINED", "byName", "Ira of Yes", "words", "Robin would rather not", "why", "A quarrel");
        Answer declined = kit.submit(kit.get(page).page(), page, said);
        assertThat(declined.text())
                .contains("Interview declined; offered by Ira of Yes", "Robin would rather not", "A quarrel")
                .doesNotContain("Not offered yet");
        assertThat(mo.get("/today").text()).doesNotContain("Return home interview");
        assertThat(kit.get("/young-people/" + robin + "/story").text())
                .contains("Was offered a return home interview and would rather not");
    }

    @Test
    void what_was_done_in_the_interview_is_told_in_themes_and_needs_one() {
        UUID id = backFor(Duration.ofHours(2));
        String page = at + "/" + id + "/interview";
        Answer nothing = kit.submit(kit.get(page).page(), page, Map.of("kind", "DONE", "byName", "Ira of Yes"));
        assertThat(nothing.status()).isEqualTo(422);
        Answer done = kit.submit(
                kit.get(page).page(),
                page,
                Map.of(
                        "kind",
                        "DONE",
                        "byName",
                        "Ira of Yes",
                        "why",
                        "Wanted to see Nan",
                        "wouldHelp",
                        "Sundays there"));
        assertThat(done.text()).contains("Why they went: Wanted to see Nan", "What would help: Sundays there");
    }

    @Test
    void a_wrong_entry_is_taken_back_with_why_and_stays_to_be_read() {
        Answer page = begins(kit);
        Answer tapped = kit.submit(page.page(), page.path(), Map.of("tried", "RANG_FAMILY"));
        String back = tapped.page().select("a[href*=withdrawal]").get(0).attr("href");
        assertThat(kit.submit(kit.get(back).page(), back, Map.of("because", " "))
                        .status())
                .isEqualTo(422);
        Answer after = kit.submit(kit.get(back).page(), back, Map.of("because", "That was for somebody else"));
        assertThat(after.text()).contains("Rang family", "Taken back by Kit Keyworker", "That was for somebody else");
        assertThat(kit.get(back).status()).isEqualTo(404);
    }

    @Test
    void whoever_only_reads_it_is_offered_nothing_to_write_and_another_hub_finds_nothing() {
        String page = begins(kit).path();
        Visitor coach = web.as(council.signedIn(council.joins("Lee Coach", Role.LIFE_COACH, council.hub)));
        Answer read = coach.get(page);
        assertThat(read.text()).contains("Robin is not back");
        assertThat(read.page().select("form[action$=" + page + "]")).isEmpty();
        assertThat(coach.get(page + "/return").status()).isEqualTo(404);
        Visitor advocate = web.as(council.signedIn(council.joins("Ada Advocate", Role.ADVOCATE, council.hub)));
        assertThat(advocate.get(page).status()).isEqualTo(404);
        Council other = councils.make();
        assertThat(web.as(other.signedIn(other.keyWorker)).get(page).status()).isEqualTo(404);
    }
}
