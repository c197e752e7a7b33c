package uk.onedoor.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.keywork.Allocations;
import uk.onedoor.keywork.NewAllocation;
import uk.onedoor.people.Merges;
import uk.onedoor.people.Network;
import uk.onedoor.people.Network.Around;
import uk.onedoor.people.Network.Circle;
import uk.onedoor.people.OwnAccounts;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.shared.Ids;

@OneDoorTest
class TeamAroundPagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    OwnAccounts accounts;

    @Autowired
    Allocations allocations;

    @Autowired
    Network network;

    @Autowired
    Promises promises;

    private TestCouncil.Council council;
    private YoungPersonId robin;
    private Visitor kit;
    private Visitor own;
    private String who;

    @BeforeEach
    void somebody_with_a_key_worker_and_a_nan() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        council.does(council.manager, () -> {
            allocations.allocate(NewAllocation.keyWorker(robin, council.keyWorker, TODAY.minusDays(20), "Met"));
            network.add(
                    robin,
                    new Around(Circle.FAMILY, "Nan Jo", "grandmother", "07700 900300", 1, null, true, null, null));
        });
        kit = web.as(council.signedIn(council.keyWorker));
        who = "/young-people/" + robin + "/who-does-what";
        String code = council.as(council.keyWorker, () -> accounts.give(robin));
        own = web.nobody();
        own.submit(own.get("/code").page(), "/code", Map.of("code", code));
    }

    @Test
    void who_parents_what_is_written_down_by_person_and_read_by_the_young_person() {
        Answer page = kit.get(who);
        String nan = page.page().select("#who option:contains(Nan Jo)").attr("value");
        Answer written = kit.submit(
                page.page(), "/who-does-what", Map.of("who", nan, "words", "Gets Robin up", "part", "MORNINGS"));
        assertThat(written.text()).contains("Written down", "Nan Jo", "Mornings: Gets Robin up", "Goes on");
        assertThat(own.get("/me").text()).contains("Who does what", "Who is here now");
        assertThat(own.get("/me/who-does-what").text()).contains("Nan Jo", "Mornings: Gets Robin up");
    }

    @Test
    void what_is_wrong_is_said_and_what_was_typed_stays() {
        Answer page = kit.get(who);
        Answer nobody = kit.submit(page.page(), "/who-does-what", Map.of("who", "AGENCY", "words", "Rings [[Mum]]"));
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.text()).contains("Write who promised");
        assertThat(nobody.page().select("#words").text()).isEqualTo("Rings [[Mum]]");
        for (String wrong : List.of("WORKER", "WORKER x", "FAMILY " + Ids.next(), "NOBODY", "WORKER " + Ids.next())) {
            Answer refused =
                    kit.submit(page.page(), "/who-does-what", Map.of("who", wrong, "words", "x", "by", "2026-11-20"));
            assertThat(refused.status()).as(wrong).isBetween(400, 499);
        }
    }

    @Test
    void a_promise_that_has_not_happened_is_said_to_whoever_answers_without_what_is_about_others() {
        council.does(
                council.keyWorker,
                () -> promises.write(new NewPromise(
                        Ids.next(),
                        robin,
                        NewPromise.By.worker(council.keyWorker),
                        null,
                        "Ask college [[and Sam's mother]]",
                        TODAY)));
        Answer page = own.get("/me/who-does-what");
        assertThat(page.text()).contains("Ask college").doesNotContain("Sam's mother");
        assertThat(own.submit(page.page(), "/not-happened", Map.of()).text()).contains("Sent. We will answer you");
        assertThat(kit.get("/voices").text())
                .contains("This has not happened. Kit Keyworker said: Ask college")
                .doesNotContain("Sam's mother");
    }

    @Test
    void what_they_promised_themselves_is_theirs_to_say_done() {
        council.does(
                council.keyWorker,
                () -> promises.write(new NewPromise(
                        Ids.next(), robin, NewPromise.By.youngPerson(), null, "Ring Nan on Sunday", TODAY)));
        assertThat(own.get("/me").text()).contains("You said you would: Ring Nan on Sunday");
        Answer done = own.submit(own.get("/me/who-does-what").page(), "/kept", Map.of());
        assertThat(done.text()).contains("Well done", "What was done");
        assertThat(own.get("/me/story").text()).contains("You did what you said you would");
    }

    @Test
    void moving_a_promise_over_what_another_said_is_stopped() {
        var id = Ids.next();
        council.does(
                council.keyWorker,
                () -> promises.write(new NewPromise(
                        id, robin, NewPromise.By.worker(council.keyWorker), null, "Bring the forms", TODAY)));
        Answer page = kit.get(who + "/" + id);
        council.does(council.manager, () -> promises.keep(id, TODAY, null));
        Answer late =
                kit.submit(page.page(), who + "/" + id, Map.of("how", "LET_GO", "because", "No", "on", "2026-11-16"));
        assertThat(late.status()).isBetween(400, 499);
        assertThat(kit.get(who).text()).contains("Done on Monday 16 November").doesNotContain("Let go on");
    }

    @Test
    void who_is_here_is_seen_and_a_call_is_asked_for_and_comes() {
        assertThat(own.get("/me/here-now").text()).contains("Kit Keyworker", "key worker", "Not here right now");
        Answer here = kit.submit(
                kit.get("/here")
                        .page()
                        .selectFirst("form:has(input[name=until][value=22:00])")
                        .ownerDocument(),
                "/here",
                Map.of("how", "IN", "until", "22:00"));
        assertThat(here.text()).contains("You are in until Monday 16 November, 22:00");
        Answer now = own.get("/me/here-now");
        assertThat(now.text()).contains("Here until Monday 16 November, 22:00");
        Answer asked = own.submit(
                now.page(),
                "/me/here-now",
                Map.of("worker", council.keyWorker, "suits", "THIS_EVENING", "words", "About Friday"));
        assertThat(asked.text()).contains("Kit Keyworker has this now", "You asked Kit Keyworker", "About Friday");
        String call = kit.get("/today").page().select("a[href*=/calls/]").attr("href");
        Answer page = kit.get(call);
        assertThat(page.text()).contains("Robin asked for a call", "About Friday", "This evening");
        assertThat(kit.submit(page.page(), call, Map.of("how", "TRIED")).text()).contains("It stays on your list");
        assertThat(own.get("/me/here-now").text()).contains("Tried to call");
        assertThat(kit.submit(kit.get(call).page(), call, Map.of("how", "CALLED"))
                        .text())
                .contains("Kit Keyworker called", "Write a note of the call");
        assertThat(own.get("/me/here-now").text()).contains("Kit Keyworker called");
    }

    @Test
    void what_is_due_and_said_in_one_record_stays_on_today_when_it_is_joined_to_another() {
        council.does(
                council.keyWorker,
                () -> promises.write(new NewPromise(
                        Ids.next(), robin, NewPromise.By.worker(council.keyWorker), null, "Ask college", TODAY)));
        own.submit(own.get("/me/who-does-what").page(), "/not-happened", Map.of());
        own.submit(
                own.get("/me/here-now").page(), "/me/here-now", Map.of("worker", council.keyWorker, "suits", "SOON"));
        YoungPersonId kept = council.meets("Bobbie Vale");
        council.does(council.manager, () -> merges.join(kept, robin, "The same young person"));
        Document today = kit.get("/today").page();
        assertThat(today.select("a[href*=" + robin + "/calls/]").text()).contains("Asked Kit Keyworker for a call");
        assertThat(today.select("a[href*=" + robin + "/who-does-what/]").text()).contains("Ask college");
        assertThat(today.select("li:has(a[href=/voices])").text()).contains("Bobbie");
        assertThat(today.select("li:has(.od-person__name:contains(Bobbie))").text())
                .contains("Next:");
    }

    @Autowired
    Merges merges;

    @Test
    void who_goes_home_says_so_and_is_not_here_any_more() {
        kit.submit(kit.get("/here").page(), "/here", Map.of("how", "IN", "until", "22:00"));
        assertThat(kit.submit(kit.get("/here").page(), "/here/ending", Map.of()).text())
                .contains("You have not said that you are here");
        assertThat(own.get("/me/here-now").text()).contains("Not here right now");
    }

    @Test
    void a_call_is_not_needed_any_more_and_says_so() {
        own.submit(
                own.get("/me/here-now").page(), "/me/here-now", Map.of("worker", council.keyWorker, "suits", "SOON"));
        Answer gone = own.submit(own.get("/me/here-now").page(), "/not-needed", Map.of());
        assertThat(gone.text()).contains("Nobody will call you about this", "Not needed any more since");
        assertThat(kit.get("/today").page().select("a[href*=/calls/]")).isEmpty();
    }

    @Test
    void who_does_not_read_plans_finds_no_such_page() {
        Visitor interviewer = web.as(council.signedIn(council.joins("Ret Urn", Role.RETURN_INTERVIEWER, null)));
        Visitor police = web.as(council.signedIn(council.joins("Pat Police", Role.POLICE_LIAISON, council.hub)));
        assertThat(interviewer.get(who).status()).isEqualTo(404);
        Answer read = police.get(who);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.page().select("main form")).isEmpty();
    }
}
