package uk.onedoor.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import uk.onedoor.people.Relationships;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.Staff;

@OneDoorTest
class CalendarTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    SupportEpisodes support;

    @Autowired
    Relationships relationships;

    @Autowired
    ClockWriting writing;

    @Autowired
    Staff staff;

    @Autowired
    Database database;

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

    private static String made(Visitor who) {
        Answer page = who.submit(who.get("/my-calendar").page(), "/my-calendar", Map.of());
        return address(page);
    }

    private static String address(Answer page) {
        String shown = page.page().select(".od-panel [translate=no]").text();
        return shown.substring(shown.indexOf("/calendar.ics"));
    }

    private static String unfolded(Answer feed) {
        return feed.body().replace("\r\n ", "");
    }

    @Test
    void a_calendar_reads_what_is_its_owners_to_do_and_nothing_about_anybody() {
        Council council = councils.make();
        YoungPersonId robin = withUs(council, "Robin Vale");
        withUs(council, "Ash Somebody");
        council.does(
                council.manager,
                () -> relationships.begin(robin, council.keyWorker, Relationships.Kind.KEY_WORKER, "test"));
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        Answer feed = web.nobody().get(made(kit));
        assertThat(feed.status()).isEqualTo(200);
        assertThat(feed.headers()).contains("text/calendar;charset=UTF-8");
        String text = unfolded(feed);
        assertThat(text.split("BEGIN:VEVENT", -1)).hasSize(3);
        assertThat(text)
                .contains("SUMMARY:Time with the key worker", "SUMMARY:Looking at the plan together")
                .contains("DTSTART;VALUE=DATE:" + today().plusDays(2).toString().replace("-", ""))
                .containsPattern("URL:http://[^\r]+/deadlines\r")
                .doesNotContain("Robin", "Vale", "Ash", robin.toString(), "Kit");
        assertThat(database(
                        "select page || ' ' || what || ' ' || cardinality(subjects) from platform.audit_entry where authority_id = '"
                                + council.code + "' and page = '/calendar.ics'"))
                .containsExactly("/calendar.ics SHOWN 0");
    }

    @Test
    void what_others_do_is_in_theirs_and_not_in_mine() {
        Council council = councils.make();
        YoungPersonId robin = withUs(council, "Robin Vale");
        var social = council.joins("Sam Social", Role.SOCIAL_WORKER, null);
        council.does(
                council.manager, () -> relationships.begin(robin, social, Relationships.Kind.SOCIAL_WORKER, "test"));
        council.does(
                council.keyWorker,
                () -> writing.happened(robin, Ids.next(), FactKind.LOOKED_AFTER_BEGAN, today().minusDays(70)));
        String sams = unfolded(web.nobody().get(made(web.as(council.signedIn(social)))));
        assertThat(sams).contains("SUMMARY:Late: Care plan", "SEQUENCE:1", "SUMMARY:Strengths and difficulties");
        assertThat(sams).doesNotContain("Time with the key worker");
        String mos = unfolded(web.nobody().get(made(web.as(council.signedIn(council.manager)))));
        assertThat(mos).doesNotContain("Care plan", "Time with the key worker").contains("END:VCALENDAR");
    }

    @Test
    void what_did_not_change_is_not_sent_again() throws Exception {
        Council council = councils.make();
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        String base = web.nobody().base() + made(kit);
        HttpResponse<String> first = ask(HttpRequest.newBuilder(URI.create(base)));
        String print = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().allValues("Cache-Control")).containsExactly("private, no-cache");
        HttpResponse<String> again =
                ask(HttpRequest.newBuilder(URI.create(base)).header("If-None-Match", print));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        YoungPersonId robin = withUs(council, "Robin Vale");
        council.does(
                council.manager,
                () -> relationships.begin(robin, council.keyWorker, Relationships.Kind.KEY_WORKER, "test"));
        HttpResponse<String> then = ask(HttpRequest.newBuilder(URI.create(base)).header("If-None-Match", print));
        assertThat(then.statusCode()).isEqualTo(200);
        assertThat(then.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(print);
    }

    private static HttpResponse<String> ask(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void the_secret_of_a_calendar_opens_no_page() {
        Council council = councils.make();
        String secret = made(web.as(council.signedIn(council.keyWorker))).replaceAll(".*key=", "");
        Visitor thief = web.nobody();
        thief.cookie("onedoor", secret);
        assertThat(thief.get("/my-work").path()).isEqualTo("/sign-in");
        assertThat(web.as(council.signedIn(council.keyWorker))
                        .get("/my-sign-ins")
                        .text())
                .doesNotContain("A calendar");
    }

    @Test
    void a_calendar_that_was_taken_away_or_made_anew_is_not_there_and_both_are_in_the_trace() {
        Council council = councils.make();
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        String first = made(kit);
        String second = made(kit);
        assertThat(second).isNotEqualTo(first);
        assertThat(web.nobody().get(first).status()).isEqualTo(404);
        assertThat(web.nobody().get(second).status()).isEqualTo(200);
        Answer shown = kit.get("/my-calendar");
        assertThat(shown.text()).contains("Made on").doesNotContain("key=");
        kit.submit(shown.page(), "/taken-away", Map.of());
        assertThat(web.nobody().get(second).status()).isEqualTo(404);
        assertThat(web.nobody().get("/calendar.ics?key=nobodys").status()).isEqualTo(404);
        assertThat(web.nobody().get("/calendar.ics").status()).isEqualTo(404);
        assertThat(database("select what from platform.audit_entry where authority_id = '" + council.code
                        + "' and page = 'sign-in CALENDAR' order by what"))
                .containsExactly("INSERT", "INSERT", "UPDATE", "UPDATE");
        assertThat(database(
                        "select count(*)::text from platform.sign_in where method = 'CALENDAR' and token_hash = convert_to('"
                                + second.replaceAll(".*key=", "") + "', 'UTF8')"))
                .containsExactly("0");
    }

    @Test
    void what_its_owner_may_no_longer_see_is_no_longer_in_it() {
        Council council = councils.make();
        YoungPersonId robin = withUs(council, "Robin Vale");
        var kind = Relationships.Kind.KEY_WORKER;
        council.does(council.manager, () -> relationships.begin(robin, council.keyWorker, kind, "test"));
        String address = made(web.as(council.signedIn(council.keyWorker)));
        assertThat(unfolded(web.nobody().get(address))).contains("SUMMARY:Time with the key worker");
        council.does(council.manager, () -> relationships.end(robin, council.keyWorker, kind));
        assertThat(unfolded(web.nobody().get(address))).doesNotContain("SUMMARY");
    }

    @Test
    void a_calendar_ends_with_the_account() {
        Council council = councils.make();
        String address = made(web.as(council.signedIn(council.keyWorker)));
        assertThat(web.nobody().get(address).status()).isEqualTo(200);
        council.does(council.manager, () -> staff.leave(council.keyWorker));
        assertThat(web.nobody().get(address).status()).isEqualTo(404);
    }

    private List<String> database(String sql) {
        return TestCouncil.asOwner(database, sql);
    }
}
