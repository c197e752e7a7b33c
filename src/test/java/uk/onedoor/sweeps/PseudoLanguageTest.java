package uk.onedoor.sweeps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.onedoor.TestWeb.Visitor;

/** Every page, read in a language whose every word stands in brackets: what stands outside was left in a template. */
class PseudoLanguageTest extends InASmallTown {

    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    private static final List<String> SPOKEN = List.of("placeholder", "aria-label", "title", "alt");
    /** Dates are written by the calendar of the language, not by a bundle. */
    private static final Pattern CALENDAR =
            Pattern.compile("\\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|\\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\b"
                    + "|\\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b|\\b(January|February|March|April|May|June|July"
                    + "|August|September|October|November|December)\\b");

    SmallTown town;

    @BeforeAll
    void settle() {
        town = sharedTown();
    }

    @Test
    void a_hub_manager_reads_no_word_that_is_not_in_the_bundles() {
        read(web.as(town.person("hub manager")), 5);
    }

    @Test
    void a_key_worker_reads_no_word_that_is_not_in_the_bundles() {
        read(web.as(town.person("key worker")), 2);
    }

    @Test
    void a_performance_officer_and_an_administrator_read_no_word_that_is_not_in_the_bundles() {
        read(web.as(town.person("performance officer")), 2);
        read(web.as(town.person("administrator")), 2);
    }

    @Test
    void a_young_person_reads_no_word_that_is_not_in_the_bundles() {
        read(web.as(town.person("young person")), 1);
    }

    @Test
    void somebody_not_signed_in_reads_no_word_that_is_not_in_the_bundles() {
        read(web.nobody(), 2);
    }

    private void read(Visitor visitor, int atLeast) {
        visitor.cookie("language", "en-XA");
        Set<String> left = new TreeSet<>();
        int opened = 0;
        for (Route route : Route.pages(requestMappingHandlerMapping)) {
            String address = town.address(route, town.ours);
            var answer = visitor.get(address);
            if (answer.status() == 200 && answer.body().startsWith("<")) {
                opened += answer.path().equals(address) ? 1 : 0;
                leftIn(answer.page()).forEach(words -> left.add(route.pattern() + ": " + words));
            }
        }
        assertThat(left).isEmpty();
        assertThat(opened).isGreaterThanOrEqualTo(atLeast);
    }

    /** The words of a page outside brackets, and outside what people wrote themselves. */
    static List<String> leftIn(Document page) {
        List<String> left = new ArrayList<>();
        page.body().traverse((node, depth) -> {
            if (node instanceof TextNode text && isOurs(text) && says(text.getWholeText())) {
                left.add(text.text().strip());
            }
            if (node instanceof Element element && isOurs(element)) {
                SPOKEN.stream()
                        .filter(name -> says(element.attr(name)))
                        .forEach(name -> left.add(name + "=" + element.attr(name)));
            }
        });
        return left;
    }

    private static boolean isOurs(Node node) {
        for (Node at = node; at != null; at = at.parent()) {
            if (at instanceof Element element
                    && (element.attr("translate").equals("no")
                            || element.tagName().matches("script|style|svg|textarea"))) {
                return false;
            }
        }
        return true;
    }

    private static boolean says(String text) {
        StringBuilder outside = new StringBuilder();
        int depth = 0;
        for (char letter : text.toCharArray()) {
            depth += letter == '⟦' ? 1 : 0;
            if (depth == 0) {
                outside.append(letter);
            }
            depth -= letter == '⟧' && depth > 0 ? 1 : 0;
        }
        return LETTERS.matcher(CALENDAR.matcher(outside).replaceAll("")).find();
    }

    @Test
    void a_word_outside_brackets_is_found_wherever_it_stands() {
        Document page = org.jsoup.Jsoup.parse("<p>⟦Good⟧ planted</p><img alt='planted'><p translate=no>Robin</p>"
                + "<time>Tuesday 3 March</time><p>⟦to ⟦her⟧ hub⟧ · 4</p>");
        assertThat(leftIn(page))
                .hasSize(2)
                .allMatch(words -> words.toLowerCase(Locale.UK).contains("planted"));
    }
}
