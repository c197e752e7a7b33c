package uk.onedoor.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onedoor.returns.reading.SmallReturn.EPISODES;
import static uk.onedoor.returns.reading.SmallReturn.MISSING;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.onedoor.returns.reading.ReadReturn;
import uk.onedoor.returns.reading.SmallReturn;

class CareHistoriesTest {
    private final ReadReturn small = SmallReturn.whole().read();

    @Test
    void a_care_history_tells_what_happened_in_order_and_in_plain_words() {
        assertThat(history("000101").facts())
                .extracting(fact -> fact.on() + " " + fact.words())
                .containsExactly(
                        "2024-06-12 Started to be looked after. Legal status: looked after by agreement (section 20)."
                                + " Home: a foster home, provided by a private provider.",
                        "2025-05-20 Looked-after review. They came and spoke for themselves.",
                        "2025-07-03 A home came to an end: a foster home."
                                + " Reason given: the carer asked for it to end and named behaviour as the reason.",
                        "2025-07-03 Home changed. Home: a children's home, provided by the council itself.",
                        "2025-08-08 Was missing.",
                        "2025-09-21 Was away without agreement.",
                        "2025-11-12 Looked-after review. They came and an advocate spoke for them.",
                        "2025-11-19 A home came to an end: a children's home. Reason given: part of the care plan.",
                        "2025-11-19 Home and legal status changed. Legal status: a care order."
                                + " Home: a foster home (long term), provided by the council itself.");
    }

    @Test
    void leaving_care_short_breaks_and_short_stays_have_their_own_words() {
        assertThat(words("000104")).contains("Left care: went home to parents or relatives, as planned.");
        assertThat(words("000107"))
                .anyMatch(w -> w.startsWith("Short breaks began."))
                .contains("Short breaks ended: another reason.");
        assertThat(words("000105")).contains("Home changed. For now: a short stay in hospital.");
        assertThat(words("000109")).anyMatch(w -> w.endsWith("Home: at home with parents."));
        assertThat(words("000108")).contains("Was missing; no end is recorded.");
    }

    @Test
    void a_fact_says_where_in_the_return_it_stands() {
        CareFact first = history("000101").facts().get(0);
        assertThat(first.source()).isEqualTo(new CareFact.Source("episodes.csv", "Episodes", 1));
        assertThat(first.codes())
                .containsEntry("LS", "V2")
                .containsEntry("PLACE", "U6")
                .containsEntry("PLACE_PROVIDER", "PR4");
    }

    @Test
    void who_the_child_is_comes_from_the_header() {
        CareHistory history = history("000103");
        assertThat(history.dateOfBirth()).isEqualTo(LocalDate.of(2012, 2, 29));
        assertThat(history.sex()).isEqualTo("M");
        assertThat(history.ageOn(LocalDate.of(2026, 2, 28))).hasValue(13);
        assertThat(history.ageOn(LocalDate.of(2026, 3, 1))).hasValue(14);
    }

    @Test
    void postcodes_and_home_numbers_never_reach_a_fact() {
        String text = SmallReturn.whole().text("episodes.csv");
        List<String> secrets = text.lines()
                .skip(1)
                .flatMap(line -> Stream.of(line.split(",", -1)).skip(10))
                .filter(cell -> !cell.isBlank())
                .toList();
        assertThat(secrets).hasSizeGreaterThan(40);
        String told = CareHistories.of(small).toString();
        assertThat(secrets).noneMatch(told::contains);
    }

    @Test
    void reading_again_in_another_order_gives_the_same_keys_and_content() {
        List<String> lines = SmallReturn.whole().text("episodes.csv").lines().toList();
        StringBuilder reversed = new StringBuilder(lines.get(0) + "\n");
        for (int i = lines.size() - 1; i > 0; i--) reversed.append(lines.get(i)).append('\n');
        ReadReturn again =
                SmallReturn.whole().with("episodes.csv", reversed.toString()).read();
        assertThat(marks(again))
                .containsExactlyInAnyOrderElementsOf(marks(small))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_corrected_row_keeps_its_key_and_changes_its_content() {
        String text = SmallReturn.whole().text("reviews.csv").replace("20/05/2025,PN1", "20/05/2025,PN6");
        ReadReturn corrected = SmallReturn.whole().with("reviews.csv", text).read();
        assertThat(keys(corrected)).containsExactlyElementsOf(keys(small));
        assertThat(marks(corrected))
                .filteredOn(mark -> !marks(small).contains(mark))
                .singleElement()
                .asString()
                .startsWith("Reviews/000101/2025-05-20/review");
    }

    @Test
    void an_episode_that_ends_later_keeps_its_start_as_it_was_told() {
        String text =
                SmallReturn.whole().text("episodes.csv").replace("U4,PR1,,,,ZZ1 1AA", "U4,PR1,01/02/2026,E8,,ZZ1 1AA");
        ReadReturn later = SmallReturn.whole().with("episodes.csv", text).read();
        assertThat(marks(later)).containsAll(marks(small)).hasSize(marks(small).size() + 1);
    }

    @Test
    void rows_that_tell_nothing_are_named_with_the_reason() {
        String text = EPISODES
                + "000102,20/09/2023,S,Q9,N1,K2,PR4,,,,,,\n"
                + "000102,14/01/2026,P,C2,N1,K3,PR5,01/01/2026,E8,,,,\n"
                + "000103,05/05/2025,,L1,N1,U6,PR1,08/05/2025,,,,,\n"
                + "000104,17/10/2025,S,V2,N4,U3,PR1,,,,,,\n000104,17/10/2025,S,C2,N4,U3,PR1,,,,,,\n"
                + "000999,17/10/2025,S,C2,N4,U3,PR1,,E8,,,,\n"
                + ",17/10/2025,S,C2,N4,U3,PR1,,,,,,\n";
        ReadReturn read = SmallReturn.whole().with("episodes.csv", text).read();
        assertThat(CareHistories.of(read).leftOff())
                .extracting(off -> off.row() + " " + off.why())
                .containsExactly(
                        "1 It has an unreadable cell: LS.",
                        "2 It ends before it starts.",
                        "3 It does not say why it began (RNE is blank), so its start is not shown.",
                        "3 Its end has no reason (REC is blank), so the end is not shown.",
                        "5 Row 4 of episodes.csv tells the same event otherwise; that row counts.",
                        "6 Its end has no date (DEC is blank), so the end is not shown.",
                        "7 Its key cannot be read, or its cells do not line up with the heading.",
                        "6 The child is not in Header, so the date of birth is not known.");
    }

    @Test
    void spells_without_a_kind_or_with_their_end_first_are_left_off() {
        String text = MISSING + "000101,14/05/2010,,01/05/2025,\n000101,14/05/2010,M,03/05/2025,02/05/2025\n";
        ReadReturn read = SmallReturn.whole().with("missing.csv", text).read();
        assertThat(CareHistories.of(read).leftOff())
                .extracting(CareHistories.LeftOff::why)
                .containsExactly(
                        "It does not say whether missing or away (MISSING is blank).", "It ends before it starts.");
    }

    @Test
    void a_child_twice_in_the_header_is_named_and_the_first_row_counts() {
        String text = SmallReturn.whole().text("header.csv") + "000101,M,01/01/2001,WBRI,,,\n000192,F,,WBRI,,,\n";
        CareHistories histories =
                CareHistories.of(SmallReturn.whole().with("header.csv", text).read());
        assertThat(histories.leftOff())
                .extracting(CareHistories.LeftOff::why)
                .containsExactly(
                        "The child is in Header more than once; the first row counts.", "The date of birth is blank.");
        assertThat(histories.children().get(0).dateOfBirth()).isEqualTo(LocalDate.of(2010, 5, 14));
    }

    private CareHistory history(String child) {
        return CareHistories.of(small).children().stream()
                .filter(c -> c.child().equals(child))
                .findFirst()
                .orElseThrow();
    }

    private List<String> words(String child) {
        return history(child).facts().stream().map(CareFact::words).toList();
    }

    private static List<String> keys(ReadReturn read) {
        return CareHistories.of(read).children().stream()
                .flatMap(c -> c.facts().stream())
                .map(CareFact::key)
                .toList();
    }

    private static List<String> marks(ReadReturn read) {
        return CareHistories.of(read).children().stream()
                .flatMap(c -> c.facts().stream())
                .map(fact -> fact.key() + " " + fact.contentHash())
                .toList();
    }
}
