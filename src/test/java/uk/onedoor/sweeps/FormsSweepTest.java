package uk.onedoor.sweeps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.signin.SignIns;
import uk.onedoor.sweeps.Planting.Planted;

/**
 * Every form there is, filled in as a person would: sent twice it is saved once, and sent after somebody else saved the
 * same thing it changes nothing of theirs.
 */
@OneDoorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsSweepTest {

    /** What is sent that saves nothing of the records: signing in and out, looking at a receipt, and what is no page. */
    private static final Set<String> NO_SAVES = Set.of(
            "/sign-in",
            "/sign-in/demo",
            "/second-factor",
            "/second-factor/enrolment",
            "/my-sign-ins/ended",
            "/my-sign-ins/others",
            "/sign-out",
            "/code",
            "/receipt",
            "/set-up",
            "/first-run");

    /** Saves that have tests of their own, because a small town cannot bring them about. */
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("/returns", "files: ReturnsPagesTest"),
            Map.entry("/my-password", "the password they have: OwnAccountTest"),
            Map.entry("/accounts/{worker}/second-factor", "a phone that was set up: SecondFactorTest"),
            Map.entry("/accounts/unused/{worker}", "an account that closed: DormantTest"),
            Map.entry("/accounts/unused/days", "one number, of which the last counts: DormantTest"),
            Map.entry("/returns/children", "two readings of one child: JoiningsTest"),
            Map.entry("/returns/children/{youngPerson}/parting", "a joined child: JoiningsTest"),
            Map.entry("/young-people/{id}/merge/{merge}/parting", "a merged record: MergesTest"),
            Map.entry("/referrals/{ask}/met", "somebody we walked them to: HuddleTest"),
            Map.entry("/provocations/{position}/return", "a question that rests: ProvocationsTest"),
            Map.entry("/provocations/{position}/rest", "a question that is asked: ProvocationsTest"),
            Map.entry("/young-people/{id}/merge", "two records of one person: MergesTest"),
            Map.entry("/young-people/{id}/code/end", "a code that was given: OwnAccountsTest"),
            Map.entry("/my-postcode", "one's own, of which the last counts: UnusualLooksTest"),
            Map.entry("/unusual-looks/rules", "two numbers, of which the last count: LooksAskedAboutTest"),
            Map.entry("/emergency", "somebody known elsewhere: EmergenciesTest"),
            Map.entry("/asking-to-see", "somebody known elsewhere: EmergenciesTest"),
            Map.entry("/young-people/{id}/emergencies/reviews", "an emergency that was: EmergenciesTest"),
            Map.entry("/young-people/{id}/emergencies/answers", "somebody who asked: EmergenciesTest"),
            Map.entry("/young-people/{id}/who-may-see/ending", "a list that was set: WhoMaySeeTest"),
            Map.entry("/young-people/{person}/team/{allocation}/goodbye", "one who followed another: TeamPagesTest"),
            Map.entry("/key-workers/{worker}/cover", "somebody who key-works: RoundsTest"),
            Map.entry("/drafts", "a draft replaces the one before: DraftsTest"),
            Map.entry("/drafts/ending", "a draft: DraftsTest"));

    private static final String PARTED =
            "update keywork.support_episode set ended_on = '2026-11-12', ended_how = 'THEIR_WISH', stay_close = true,"
                    + " ended_by = recorded_by, ended_at = recorded_at where young_person_id = '%s'";

    /** What has to have been before a form stands on its page. */
    static final Map<String, List<String>> BEFORE = Map.of(
            "/young-people/{person}/key-worker/loss",
            List.of("update keywork.repair set told = 'planted', told_by = owner, held_by = owner, closed_on = opened_on,"
                    + " closed_by = owner, closed_at = recorded_at where young_person_id = '%s'"),
            "/notes/{id}/sharing",
            List.of("update keywork.note set withheld_because = 'planted' where young_person_id = '%s'"),
            "/young-people/{person}/baseline",
            List.of(
                    "delete from outcomes.answer where young_person_id = '%s'",
                    "delete from outcomes.baseline where young_person_id = '%s'"),
            "/young-people/{person}/follow-ups/{phase:with-us|after}/{months:1|3|6|12}",
            List.of("update keywork.support_episode set began_on = '2026-10-16' where young_person_id = '%s'"),
            "/young-people/{person}/happened/{row}/end",
            List.of("update outcomes.happened set kind = 'MISSING', ended_on = null where young_person_id = '%s'"),
            "/young-people/{person}/staying-close/ending",
            List.of(PARTED),
            "/young-people/{person}/welcome-back",
            List.of(PARTED),
            "/young-people/{person}/team/{allocation}/ending",
            List.of("update keywork.allocation set part = 'BACK_UP' where young_person_id = '%s'"));

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    SignIns signIns;

    @Autowired
    Database database;

    SmallTown town;
    List<Found> forms = List.of();
    private final Set<String> missing = new TreeSet<>();
    private int planted;

    /** A form: where it is sent, the page it stands on, and who has it. */
    private record Found(Route to, Route page, String who) {}

    @BeforeAll
    void findEveryForm() {
        town = new SmallTown(councils, signIns, database);
        Map<Route, Found> found = new LinkedHashMap<>();
        List<Route> posts = Route.posts(requestMappingHandlerMapping).stream()
                .filter(route -> !route.pattern().startsWith("/local/")
                        && !NO_SAVES.contains(route.pattern())
                        && !ELSEWHERE.containsKey(route.pattern()))
                .toList();
        for (String who :
                List.of("hub manager", "key worker", "administrator", "performance officer", "young person")) {
            look(who, town.ours, posts, found);
        }
        for (Route post : posts) {
            if (BEFORE.containsKey(post.pattern())) {
                look("hub manager", fresh(post), List.of(post), found);
            }
        }
        posts.stream().filter(post -> !found.containsKey(post)).forEach(post -> missing.add(post.pattern()));
        forms = List.copyOf(found.values());
    }

    /** Looks through every page somebody has for the forms that lead to these places. */
    private void look(String who, Planted about, List<Route> posts, Map<Route, Found> found) {
        Visitor visitor = web.as(town.person(who));
        for (Route page : Route.pages(requestMappingHandlerMapping)) {
            Answer answer = visitor.get(town.address(page, about));
            for (Element form : answer.page().select("form[method=post]")) {
                posts.stream()
                        .filter(post -> post.matches(form.attr("action")))
                        .findFirst()
                        .ifPresent(post -> found.putIfAbsent(post, new Found(post, page, who)));
            }
        }
    }

    @Test
    void every_form_is_found_on_a_page(TestReporter figures) {
        figures.publishEntry(Map.of("forms.forms", "" + forms.size(), "forms.on_no_page", "" + missing.size()));
        assertThat(missing).isEmpty();
        assertThat(forms).hasSizeGreaterThan(35);
    }

    @Test
    void a_form_sent_twice_is_saved_once(TestReporter figures) {
        Set<String> faults = new TreeSet<>();
        for (Found form : forms) {
            Planted about = fresh(form.to());
            Visitor visitor = web.as(town.person(form.who()));
            Element empty = open(visitor, form, about);
            if (empty == null) {
                faults.add(form.to() + " is not on " + form.page() + " of a new person");
                continue;
            }
            Map<String, List<String>> filled = FilledForm.of(empty);
            long before = changes();
            Answer first = visitor.post(empty.attr("action"), filled);
            long after = changes();
            if (first.status() >= 400 || after == before) {
                faults.add(form.to() + " was not saved: " + first.status() + " "
                        + first.page().select(".govuk-error-summary__list").text() + " " + filled);
                continue;
            }
            Answer second = visitor.post(empty.attr("action"), filled);
            if (changes() != after || second.status() >= 400 || !second.path().equals(first.path())) {
                faults.add(form.to() + " twice: " + (changes() - after) + " more changes, " + second.status() + " "
                        + second.path());
            }
        }
        figures.publishEntry("forms.saved_twice", "" + faults.size());
        assertThat(faults).isEmpty();
    }

    @Test
    void a_form_opened_before_somebody_else_saved_changes_nothing_of_theirs(TestReporter figures) {
        Set<String> faults = new TreeSet<>();
        for (Found form : forms) {
            Planted about = fresh(form.to());
            Visitor visitor = web.as(town.person(form.who()));
            Element theirs = open(visitor, form, about);
            Element mine = open(visitor, form, about);
            if (theirs == null || mine == null) {
                faults.add(form.to() + " is not on " + form.page());
                continue;
            }
            String begun = mark();
            visitor.post(theirs.attr("action"), FilledForm.of(theirs));
            String between = mark();
            Answer late = visitor.post(mine.attr("action"), FilledForm.of(mine));
            List<String> over = town.catalogue.rows(
                    "select relation || ' ' || row_id from platform.audit_entry where what = 'UPDATE' and sealed_at > '"
                            + between + "' and row_id in (select row_id from platform.audit_entry where what <> 'SHOWN'"
                            + " and sealed_at between '" + begun + "' and '" + between + "')");
            if (!over.isEmpty() || late.status() >= 500) {
                faults.add(form.to() + ": " + late.status() + " changed " + over);
            }
        }
        figures.publishEntry("forms.silently_over_another", "" + faults.size());
        assertThat(faults).isEmpty();
    }

    @Test
    void every_form_of_somebody_signed_in_carries_its_key_and_what_it_has_seen(TestReporter figures) {
        Set<String> faults = new TreeSet<>();
        for (Found form : forms) {
            Element empty = open(web.as(town.person(form.who())), form, fresh(form.to()));
            for (String field : List.of("_csrf", "_once", "_seen", "_from")) {
                if (empty == null
                        || empty.select("input[type=hidden][name=" + field + "]")
                                .isEmpty()) {
                    faults.add(form.to() + " carries no " + field);
                }
            }
        }
        figures.publishEntry("forms.without_key_or_version", "" + faults.size());
        assertThat(faults).isEmpty();
    }

    private Planted fresh(Route to) {
        Planted somebody = town.another("f" + letters(++planted) + "w");
        BEFORE.getOrDefault(to.pattern(), List.of())
                .forEach(sql -> town.catalogue.begin(sql.formatted(somebody.youngPerson())));
        return somebody;
    }

    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (char digit : Integer.toString(number).toCharArray()) {
            letters.append((char) ('a' + digit - '0'));
        }
        return letters.toString();
    }

    private Element open(Visitor visitor, Found form, Planted about) {
        Document page = visitor.get(town.address(form.page(), about)).page();
        return page.select("form[method=post]").stream()
                .filter(found -> form.to().matches(found.attr("action")))
                .findFirst()
                .orElse(null);
    }

    private long changes() {
        return Long.parseLong(town.catalogue
                .rows("select count(*)::text from platform.audit_entry where what <> 'SHOWN' and authority_id = '"
                        + town.council.code + "'")
                .get(0));
    }

    private String mark() {
        return town.catalogue.rows("select clock_timestamp()::text").get(0);
    }
}
