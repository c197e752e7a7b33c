package uk.onedoor.sweeps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;
import uk.onedoor.sweeps.Planting.Planted;

/** Every page, opened by everybody, for people who are theirs and people who are not. */
class AccessSweepTest extends InASmallTown {

    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern TOKEN = Pattern.compile("(?:name=\"_csrf\" value|nonce)=\"[^\"]*\"");

    SmallTown town;
    List<Route> pages = List.of();

    @BeforeAll
    void settle() {
        town = sharedTown();
        pages = Route.pages(requestMappingHandlerMapping);
    }

    @Test
    void somebody_elses_young_person_is_not_there_exactly_as_a_made_up_one_is_not_there() {
        Set<String> faults = new TreeSet<>();
        everybody((who, visitor) -> {
            for (Route route : pages) {
                if (!town.isOfAPerson(route)) {
                    continue;
                }
                Answer madeUp = visitor.get(town.madeUp(route));
                for (Planted other : notTheirsOf(who)) {
                    Answer answer = visitor.get(town.address(route, other));
                    if (answer.status() != madeUp.status() || !same(answer, madeUp) || answer.status() >= 500) {
                        faults.add(who + " on " + route.pattern() + ": " + answer.status() + " / " + madeUp.status());
                    }
                    if (answer.status() == 200 && !answer.path().equals("/sign-in")) {
                        faults.add(who + " opens " + route.pattern() + " of " + other.token());
                    }
                }
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void no_page_shows_a_word_written_about_somebody_elses_young_person() {
        Set<String> faults = new TreeSet<>();
        everybody((who, visitor) -> {
            for (Route route : pages) {
                String ours = town.address(route, town.ours);
                boolean isAboutOurs = !route.variables().isEmpty();
                String about = isAboutOurs ? visitor.get(ours).page().text() : "";
                for (Planted other : notTheirsOf(who)) {
                    String asked = "?q=" + other.token() + "&words=" + other.token();
                    String body = isAboutOurs
                            ? about
                            : visitor.get(ours + asked).page().text();
                    other.words().forEach((column, word) -> {
                        if (body.contains(word) && !isOfTheirCouncil(who, other, column)) {
                            faults.add(who + " on " + route.pattern() + " reads " + column);
                        }
                    });
                }
            }
        });
        assertThat(faults).isEmpty();
    }

    /**
     * How a reading of the return went is told to the council's own performance officer and managers, and what homes and
     * those who open theirs are called to its staff: it names nobody young.
     */
    private boolean isOfTheirCouncil(String who, Planted other, String column) {
        boolean known = column.matches("homes\\.home\\.name|carers\\.(household|human)\\.name")
                && !who.contains("young person");
        return (column.startsWith("returns.reading.") || known)
                && town.people().containsKey(who)
                && town.person(who).viewer().authority().equals(other.authority());
    }

    @Test
    void no_page_shows_a_section_the_role_may_not_read() {
        Map<String, String> sections = town.catalogue.sections();
        Set<String> faults = new TreeSet<>();
        town.people().forEach((who, signedIn) -> {
            Set<String> readable = readable(signedIn);
            if (!notTheirsOf(who).contains(town.ours)) {
                wordsRead(web.as(signedIn), town.ours).forEach((column, page) -> {
                    String section = sections.get(column.substring(0, column.lastIndexOf('.')));
                    if (section != null && !readable.contains(section)) {
                        faults.add(who + " on " + page + " reads " + column);
                    }
                });
            }
        });
        assertThat(faults).isEmpty();
    }

    @Test
    void their_own_hub_reads_what_was_written_so_that_the_sweep_can_fail() {
        Map<String, String> read = wordsRead(web.as(town.person("hub manager")), town.ours);
        assertThat(read).containsKey("referrals.ask.words").containsKey("people.identity.name_used");
        assertThat(wordsRead(web.as(town.person("young person")), town.ours)).doesNotContainKey("referrals.ask.words");
    }

    @Test
    void what_stands_in_a_pdf_is_read_too_so_that_a_leak_in_one_would_be_found() {
        List<Route> pdfs =
                pages.stream().filter(route -> route.pattern().endsWith(".pdf")).toList();
        assertThat(pdfs).isNotEmpty().allSatisfy(route -> {
            Answer answer = web.as(town.person("hub manager")).get(town.address(route, town.ours));
            assertThat(answer.headers()).contains("application/pdf");
            assertThat(town.ours.words().values()).anyMatch(answer.page().text()::contains);
        });
    }

    @Test
    void every_column_of_free_text_has_a_word_to_look_for() {
        assertThat(town.neighbour.words().keySet())
                .contains("people.identity.name_used", "people.about_me.words", "people.network_member.name")
                .contains("people.said.words", "referrals.ask.words", "keywork.note.words", "keywork.note.own_words")
                .contains("outcomes.happened.words");
        assertThat(town.catalogue.aboutYoungPeople())
                .filteredOn(table -> !town.neighbour.ids().containsKey(table))
                .allMatch(table -> table.startsWith("people.merge"));
    }

    private Map<String, String> wordsRead(Visitor visitor, Planted about) {
        Map<String, String> read = new java.util.TreeMap<>();
        for (Route route : pages) {
            Answer answer = visitor.get(town.address(route, about));
            assertThat(answer.status()).as(route.toString()).isLessThan(500);
            String text = answer.page().text();
            about.words().forEach((column, word) -> {
                if (text.contains(word)) {
                    read.put(column, route.pattern());
                }
            });
        }
        return read;
    }

    private Set<String> readable(SignedIn who) {
        String roles =
                String.join("','", who.viewer().roles().stream().map(Enum::name).toList());
        return Set.copyOf(town.catalogue.rows(
                "select distinct section from platform.section_right where may_read and role in ('" + roles + "')"));
    }

    private void everybody(java.util.function.BiConsumer<String, Visitor> does) {
        town.people().forEach((who, signedIn) -> does.accept(who, web.as(signedIn)));
        does.accept("nobody", web.nobody());
    }

    /** The young people somebody has nothing to do with. */
    private List<Planted> notTheirsOf(String who) {
        return switch (who) {
            case "manager of the other hub", "young person of the other hub" -> List.of(town.ours, town.stranger);
            case "manager of the other council" -> List.of(town.ours, town.neighbour);
            case "nobody",
                    "social worker",
                    "personal adviser",
                    "return interviewer",
                    "advocate",
                    "performance officer",
                    "director",
                    "administrator" -> List.of(town.ours, town.neighbour, town.stranger);
            default -> List.of(town.neighbour, town.stranger);
        };
    }

    private static boolean same(Answer one, Answer other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(Answer answer) {
        return UUIDS.matcher(TOKEN.matcher(answer.body()).replaceAll("")).replaceAll("");
    }
}
