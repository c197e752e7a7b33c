package uk.onedoor.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.onedoor.town.TownFact.NoteWritten;
import uk.onedoor.town.TownYoungPerson.Section;

class TownWordsTest {

    /** Words young people asked us not to use (handbook, language list), and our own. */
    private static final Pattern AVOIDED = Pattern.compile(
            "(?i)\\b(abscond\\w*|(birth|biological) (mother|father|parents?|mum|dad)|care leavers?|care plans?"
                    + "|challenging behaviou?r|contact( centre)?|foster carers?|in care|leaving care|NEET|permanence"
                    + "|difficult to place|LAC|cases?|clients?|referrals?|incidents?|kids in care)\\b");

    /** A street, a number of a house: what would be an address. */
    private static final Pattern STREET = Pattern.compile(
            "(?i)\\b(avenue|brow|close|crescent|drive|estate|hill|lane|parade|place|rise|road|row|street|terrace|way)\\b|\\d");

    private static final Pattern PHONE = Pattern.compile("\\b0\\d{4} ?\\d{3} ?\\d{3}\\b");

    private final TownRun run = TownRun.USUAL;

    @Test
    void every_kind_of_everything_is_seen_within_a_year() {
        Set<String> kinds =
                run.firstYear().stream().map(each -> each.getClass().getName()).collect(Collectors.toSet());
        for (Class<?> kind : TownFact.class.getPermittedSubclasses()) {
            assertThat(kinds).contains(kind.getName());
        }
        all(TownFact.Kind.class, TownFact.Happened.class, TownFact.Happened::kind);
        all(TownFact.Source.class, TownFact.Happened.class, TownFact.Happened::source);
        all(TownFact.How.class, NoteWritten.class, NoteWritten::how);
        all(TownFact.Area.class, NoteWritten.class, NoteWritten::area);
        all(TownFact.Asker.class, TownFact.Asked.class, TownFact.Asked::who);
        all(TownFact.Urgency.class, TownFact.Asked.class, TownFact.Asked::urgency);
        all(TownFact.Decision.class, TownFact.Decided.class, TownFact.Decided::decision);
        all(TownFact.Saying.class, TownFact.Said.class, TownFact.Said::saying);
        all(TownFact.Measure.class, TownFact.MeasureTaken.class, TownFact.MeasureTaken::measure);
        all(TownYoungPerson.HomeKind.class, TownFact.MovedHome.class, TownFact.MovedHome::kind);
        all(TownYoungPerson.SupportCategory.class, TownFact.MovedHome.class, TownFact.MovedHome::category);
        all(Section.class, TownFact.AboutMeSaid.class, TownFact.AboutMeSaid::section);
        all(
                LifeLately.Schooling.class,
                TownFact.BaselineTaken.class,
                each -> each.lately().schooling());
        all(
                LifeLately.Substances.class,
                TownFact.BaselineTaken.class,
                each -> each.lately().substances());
    }

    @Test
    void a_home_has_a_name_and_never_an_address() {
        List<TownFact.MovedHome> moves = run.all().stream()
                .filter(TownFact.MovedHome.class::isInstance)
                .map(TownFact.MovedHome.class::cast)
                .filter(move -> !move.kind().inHub())
                .toList();
        assertThat(moves).isNotEmpty();
        assertThat(moves)
                .extracting(TownFact.MovedHome::place)
                .allSatisfy(place -> assertThat(place).doesNotContainPattern(STREET));
    }

    @Test
    void no_word_is_one_that_young_people_asked_us_not_to_use() {
        for (TownFact fact : run.all()) {
            assertThat(TownRun.words(fact)).as(fact.key()).doesNotContainPattern(AVOIDED);
        }
        for (TownYoungPerson who : run.history.knownBy(lastDay())) {
            assertThat(who.aboutMe().toString()).doesNotContainPattern(AVOIDED);
            assertThat(who.network().toString()).doesNotContainPattern(AVOIDED);
        }
    }

    @Test
    void no_place_in_a_sentence_is_left_unfilled() {
        for (TownFact fact : run.all()) {
            assertThat(TownRun.words(fact))
                    .as(fact.key())
                    .doesNotContain("{", "}", "~", " / ", "  ", "..", "null null");
        }
    }

    @Test
    void every_telephone_number_is_from_the_ranges_kept_for_drama() {
        String everything = run.plan + "\n" + run.history.knownBy(lastDay()) + "\n" + run.all(TownFact.Asked.class);
        List<String> numbers =
                PHONE.matcher(everything).results().map(each -> each.group()).toList();
        assertThat(numbers)
                .hasSizeGreaterThan(1_000)
                .allMatch(each -> each.startsWith("07700 900") || each.startsWith("01632 960"));
    }

    @Test
    void two_thousand_notes_hardly_repeat_themselves() {
        List<String> texts =
                run.all(NoteWritten.class).stream().map(NoteWritten::text).toList();
        assertThat(texts.subList(3_000, 5_000).stream().distinct().count()).isGreaterThan(1_200);
        assertThat(new Frames().count()).isGreaterThan(150);
    }

    @Test
    void notes_are_short_enough_to_be_written_on_a_phone() {
        List<NoteWritten> notes = run.all(NoteWritten.class);
        double average = notes.stream()
                .mapToInt(each -> each.text().split(" ").length)
                .average()
                .orElseThrow();
        assertThat(average).isBetween(20.0, 45.0);
        assertThat(notes).allMatch(each -> each.text().length() < 500);
    }

    @Test
    void everyone_has_a_first_page_in_eight_sections_with_one_line_on_how_to_talk() {
        for (TownYoungPerson who : run.history.knownBy(lastDay())) {
            assertThat(who.aboutMe().keySet()).containsExactlyInAnyOrder(Section.values());
            assertThat(who.aboutMe().get(Section.HOW_TO_TALK_WITH_ME)).hasSizeLessThan(90);
            assertThat(who.network()).isNotEmpty();
        }
    }

    private <E extends Enum<E>, T extends TownFact> void all(Class<E> kind, Class<T> facts, Function<T, E> of) {
        Set<E> seen = EnumSet.noneOf(kind);
        run.firstYear().stream()
                .filter(facts::isInstance)
                .map(facts::cast)
                .map(of)
                .forEach(seen::add);
        assertThat(seen).as(kind.getSimpleName()).isEqualTo(EnumSet.allOf(kind));
    }

    private java.time.LocalDate lastDay() {
        return run.history.begin().plusDays(TownRun.DAYS - 1);
    }
}
