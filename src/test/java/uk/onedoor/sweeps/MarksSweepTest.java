package uk.onedoor.sweeps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
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
 * Words marked as about somebody else, written into every field that offers the mark: the young person is sent none of
 * them, wherever they look, and whoever wrote them reads them without brackets.
 */
@OneDoorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarksSweepTest {

    private static final String MARKABLE = "input[name=_others]";
    private static final String LEFT_OUT = "[about somebody else]";

    /** Fields whose words no page shows yet. */
    private static final Set<String> ON_NO_PAGE = Set.of();

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
    final Map<Route, Found> forms = new LinkedHashMap<>();
    final List<Written> written = new ArrayList<>();
    final Set<String> faults = new TreeSet<>();
    private final Map<Planted, String> sent = new HashMap<>();
    private int planted;

    /** A form that offers the mark: where it is sent, the page it stands on, who has it. */
    private record Found(Route to, Route page, String who) {}

    /** A word that was marked in a field, about whom, by whom, and what was answered. */
    private record Written(Found form, String field, String word, Planted about, Answer answer) {}

    @BeforeAll
    void writeInEveryForm() {
        town = new SmallTown(councils, signIns, database);
        List<Route> posts = Route.posts(requestMappingHandlerMapping);
        for (String who : List.of("hub manager", "key worker")) {
            look(who, town.ours, posts);
        }
        posts.stream()
                .filter(post -> FormsSweepTest.BEFORE.containsKey(post.pattern()))
                .forEach(post -> look("hub manager", fresh(post), List.of(post)));
        forms.values().forEach(this::write);
    }

    private void look(String who, Planted about, List<Route> posts) {
        Visitor visitor = web.as(town.person(who));
        for (Route page : Route.pages(requestMappingHandlerMapping)) {
            for (Element form : marking(visitor.get(town.address(page, about)).page())) {
                posts.stream()
                        .filter(post -> post.matches(form.attr("action")))
                        .findFirst()
                        .ifPresent(post -> forms.putIfAbsent(post, new Found(post, page, who)));
            }
        }
    }

    private static List<Element> marking(Document page) {
        return page.select("form[method=post]:has(" + MARKABLE + ")");
    }

    private Planted fresh(Route to) {
        planted++;
        Planted somebody = town.another("g" + (char) ('a' + planted / 26) + (char) ('a' + planted % 26) + "w");
        FormsSweepTest.BEFORE
                .getOrDefault(to.pattern(), List.of())
                .forEach(sql -> town.catalogue.begin(sql.formatted(somebody.youngPerson())));
        return somebody;
    }

    /** The form as somebody fills it in, with a marked word in the middle of each text. */
    private void write(Found form) {
        Planted about = fresh(form.to());
        Visitor visitor = web.as(town.person(form.who()));
        Element empty = marking(visitor.get(town.address(form.page(), about)).page()).stream()
                .filter(found -> form.to().matches(found.attr("action")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(form + " is not there for somebody new"));
        Map<String, List<String>> sent = FilledForm.of(empty);
        sent.keySet().removeIf(name -> name.startsWith("withheld") || name.startsWith("heldBack"));
        empty.select("input[value=" + about.youngPerson() + "]")
                .eachAttr("name")
                .forEach(whom -> sent.put(whom, List.of(about.youngPerson().toString())));
        Map<String, String> words = new LinkedHashMap<>();
        for (String field : empty.select(MARKABLE).eachAttr("value")) {
            words.put(field, "marked" + (char) ('a' + written.size() + words.size()) + "quill");
            sent.put(field, List.of("Before. [[Her aunt " + words.get(field) + " was unwell.]] After."));
        }
        words.keySet().forEach(field -> leaveOpen(form, visitor, empty, sent, field));
        Answer answer = visitor.post(empty.attr("action"), sent);
        if (answer.status() >= 400) {
            faults.add(form.to() + ": " + answer.status() + " "
                    + answer.page().select(".govuk-error-summary").text());
        }
        words.forEach((field, word) -> written.add(new Written(form, field, word, about, answer)));
    }

    /** A mark that is not closed is asked again by its field, with what was typed. */
    private void leaveOpen(Found form, Visitor visitor, Element empty, Map<String, List<String>> filled, String field) {
        Map<String, List<String>> sent = new LinkedHashMap<>(filled);
        sent.put(field, List.of("Before. [[Her aunt was unwell."));
        Answer answer = visitor.post(empty.attr("action"), sent);
        Element box = answer.page().selectFirst("textarea[name=" + field + "]");
        if (answer.status() != 422
                || box == null
                || !box.text().equals("Before. [[Her aunt was unwell.")
                || !answer.page().select("#" + field + "-error").text().contains("Close the words")) {
            faults.add(form.to() + " takes a mark in " + field + " that is not closed: " + answer.status());
        }
    }

    @Test
    void words_are_marked_in_every_room_and_each_form_saves_them() {
        assertThat(faults).isEmpty();
        assertThat(forms.keySet().stream().map(Route::pattern))
                .contains("/notes", "/voices/{said}", "/young-people/{person}/stepping-away", "/referrals/new");
        assertThat(written).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void the_young_person_is_sent_no_marked_word_and_no_bracket() {
        Set<String> read = new TreeSet<>();
        Set<String> leftOut = new TreeSet<>();
        for (Written one : written) {
            String all = allTheyAreSent(one.about());
            if (all.contains(LEFT_OUT)) {
                leftOut.add(one.form().to().pattern());
            }
            if (all.contains(one.word()) || all.contains("[[")) {
                read.add(one.form().to() + " " + one.field());
            }
        }
        assertThat(read).isEmpty();
        assertThat(leftOut).as("They read the rest of it").contains("/notes", "/voices/{said}");
    }

    /** All of every page, picture and download that leads on from where they begin. */
    private String allTheyAreSent(Planted who) {
        return sent.computeIfAbsent(who, they -> {
            StringBuilder all = new StringBuilder();
            Set<String> opened = new Crawler(
                            web.as(town.youngPerson(signIns, they)), List.of(), (address, body) -> all.append(body))
                    .from(List.of("/me", "/", "/drafts"));
            assertThat(opened).hasSizeGreaterThan(5);
            return all.toString();
        });
    }

    @Test
    void whoever_wrote_them_reads_them_told_apart_and_without_brackets() {
        Set<String> wrong = new TreeSet<>();
        for (Written one : written) {
            List<Document> pages = pagesOfTheWriter(one);
            boolean told = pages.stream()
                    .flatMap(page -> page.select(".od-others").stream())
                    .anyMatch(marked -> marked.text().contains(one.word()));
            if (!told && !ON_NO_PAGE.contains(one.field())) {
                wrong.add(one.form().to() + " " + one.field() + " is not told apart on " + pages.size() + " pages");
            }
            pages.stream()
                    .filter(page -> page.html().contains("[["))
                    .forEach(page -> wrong.add(one.form().to() + " shows brackets on " + page.title()));
        }
        assertThat(wrong).isEmpty();
    }

    /** What answered, and every page there is about them, without what stands in fields and how marks are typed. */
    private List<Document> pagesOfTheWriter(Written one) {
        Visitor writer = web.as(town.person(one.form().who()));
        Set<String> addresses = new LinkedHashSet<>();
        addresses.add("/young-people/" + one.about().youngPerson());
        List<Document> pages = new ArrayList<>(List.of(one.answer().page().clone()));
        for (Route page : Route.pages(requestMappingHandlerMapping)) {
            addresses.add(town.address(page, one.about()));
        }
        addresses.forEach(address -> pages.add(Jsoup.parse(writer.get(address).body())));
        pages.forEach(page -> page.select("textarea, input, .od-marks").remove());
        return pages;
    }
}
