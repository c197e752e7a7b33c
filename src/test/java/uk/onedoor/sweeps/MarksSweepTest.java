package uk.onedoor.sweeps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.sweeps.EveryForm.Found;
import uk.onedoor.sweeps.Planting.Planted;

/**
 * Words marked as about somebody else, written into every field that offers the mark: the young person is sent none of
 * them, wherever they look, and whoever wrote them reads them without brackets.
 */
class MarksSweepTest extends InASmallTown {

    private static final String MARKABLE = "input[name=_others]";
    private static final String LEFT_OUT = "[about somebody else]";

    /** Forms of which the young person reads the rest: each about somebody of whom nothing else was written. */
    private static final Set<String> READ_BY_THEM = Set.of("/notes", "/voices/{said}");

    /** Fields whose words no page shows yet. */
    private static final Set<String> ON_NO_PAGE = Set.of();

    SmallTown town;
    EveryForm every;
    List<Found> forms = List.of();
    final List<Written> written = new ArrayList<>();
    final Set<String> faults = new TreeSet<>();
    private final Map<Planted, String> sent = new HashMap<>();
    private @Nullable Planted shared;
    private int marks;

    /** Pages that are about nobody in particular are the same whoever was written about: each is opened once. */
    private final Map<String, Document> read = new HashMap<>();

    /** A word that was marked in a field, about whom, by whom, and what was answered. */
    private record Written(Found form, String field, String word, Planted about, Answer answer) {}

    @BeforeAll
    void writeInEveryForm() {
        town = ownTown();
        every = new EveryForm(
                town,
                web,
                Route.pages(requestMappingHandlerMapping),
                Route.posts(requestMappingHandlerMapping),
                "form[method=post]:has(" + MARKABLE + ")");
        every.look(List.of("hub manager", "key worker"));
        forms = every.all().stream()
                .filter(form -> !form.to().pattern().equals("/drafts"))
                .toList();
        forms.forEach(this::write);
    }

    /**
     * Each form about somebody new, or about whoever others were written about where it can be: every page there is of each of
     * them is read afterwards, and few people make that quick.
     */
    private void write(Found form) {
        if (every.isForAnybody(form.to()) && !READ_BY_THEM.contains(form.to().pattern())) {
            Planted about = shared == null ? every.fresh(form.to()) : shared;
            shared = about;
            Visitor visitor = every.visitor(form, about);
            Element empty = every.open(visitor, form, about);
            if (empty != null
                    && !hasWords(empty)
                    && write(form, about, visitor, empty).status() < 400) {
                return;
            }
        }
        Planted about = every.fresh(form.to());
        Visitor visitor = every.visitor(form, about);
        Element empty = Objects.requireNonNull(every.open(visitor, form, about), () -> form + " for somebody new");
        Answer answer = write(form, about, visitor, empty);
        if (answer.status() >= 400) {
            faults.add(form.to() + ": " + answer.status() + " "
                    + answer.page().select(".govuk-error-summary").text());
        }
    }

    /** True when something stands there already, which another form's words would take the place of. */
    private static boolean hasWords(Element form) {
        return form.select("textarea").stream().anyMatch(box -> box.text().contains("quill"));
    }

    /** The form as somebody fills it in, with a marked word in the middle of each text. */
    private Answer write(Found form, Planted about, Visitor visitor, Element empty) {
        Map<String, List<String>> sent = every.filled(empty, about);
        sent.keySet().removeIf(name -> name.startsWith("withheld") || name.startsWith("heldBack"));
        empty.select("input[value=" + about.youngPerson() + "]")
                .eachAttr("name")
                .forEach(whom -> sent.put(whom, List.of(about.youngPerson().toString())));
        Map<String, String> words = new LinkedHashMap<>();
        for (String field : empty.select(MARKABLE).eachAttr("value")) {
            words.put(field, "marked" + marks++ + "quill");
            sent.put(field, List.of("Before. [[Her aunt " + words.get(field) + " was unwell.]] After."));
        }
        words.keySet().forEach(field -> leaveOpen(form, visitor, empty, sent, field));
        Answer answer = visitor.post(empty.attr("action"), sent);
        if (answer.status() < 400) {
            words.forEach((field, word) -> written.add(new Written(form, field, word, about, answer)));
        }
        return answer;
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
        assertThat(forms.stream().map(form -> form.to().pattern()))
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
        assertThat(leftOut).as("They read the rest of it").containsAll(READ_BY_THEM);
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
        Visitor writer = every.visitor(one.form(), one.about());
        Set<String> addresses = new LinkedHashSet<>();
        addresses.add("/young-people/" + one.about().youngPerson());
        List<Document> pages = new ArrayList<>(List.of(one.answer().page().clone()));
        for (Route page : Route.pages(requestMappingHandlerMapping)) {
            addresses.add(town.address(page, one.about()));
        }
        addresses.forEach(address -> pages.add(read.computeIfAbsent(
                one.form().who() + " " + address, any -> writer.get(address).page())));
        pages.forEach(page -> page.select("textarea, input, .od-marks").remove());
        return pages;
    }
}
