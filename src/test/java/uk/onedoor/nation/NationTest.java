package uk.onedoor.nation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NationTest {

    private static final Nation NATION = Nation.shipped();

    private static Place council(String code) {
        return NATION.authority(code).orElseThrow();
    }

    private static double number(Figure figure) {
        return Objects.requireNonNull(figure.number());
    }

    @ParameterizedTest
    @CsvSource({
        "LOOKED_AFTER, 81770",
        "LOOKED_AFTER_RATE, 67",
        "UNACCOMPANIED, 6540",
        "HOMES, 9480",
        "SUPPORTED, 7520",
        "OVER_20_MILES, 18120",
        "THREE_PLACEMENTS, 8500",
        "CEASED, 34450"
    })
    void england_in_2025_is_as_it_was_published(Measure measure, double published) {
        assertThat(NATION.of(NATION.england(), 2025).of(measure)).isEqualTo(Figure.of(published));
    }

    @ParameterizedTest
    @CsvSource({
        "AGE_10_TO_15, 38",
        "FOSTER, 67",
        "OUTSIDE, 44",
        "OVER_20_MILES, 22",
        "OUTSIDE_OVER_20_MILES, 18",
        "STARTED_10_TO_15, 27"
    })
    void shares_of_england_are_those_that_were_published(Measure measure, long published) {
        Figure share = NATION.of(NATION.england(), 2025).compared(measure);
        assertThat(Math.round(number(share))).isEqualTo(published);
    }

    @Test
    void missing_is_told_up_to_2024() {
        Figures england = NATION.of(NATION.england(), 2024);
        assertThat(england.of(Measure.DURING_YEAR)).isEqualTo(Figure.of(116420));
        assertThat(england.of(Measure.MISSING)).isEqualTo(Figure.of(13010));
        assertThat(number(england.compared(Measure.MISSING_TIMES))).isEqualTo(6.45, within(0.01));
        assertThat(NATION.of(NATION.england(), 2025).compared(Measure.MISSING).why())
                .isEqualTo(NotPublished.NOT_FOR_THAT_YEAR);
    }

    @Test
    void north_yorkshire_in_2025_is_as_it_was_published() {
        Figures figures = NATION.of(council("E06000065"), 2025);
        assertThat(List.of(
                        figures.of(Measure.LOOKED_AFTER),
                        figures.of(Measure.AGE_10_TO_15),
                        figures.of(Measure.AGE_16_AND_OVER),
                        figures.of(Measure.HOMES)))
                .containsExactly(Figure.of(561), Figure.of(189), Figure.of(125), Figure.of(44));
        assertThat(Math.round(number(figures.compared(Measure.OUTSIDE)))).isEqualTo(21);
        assertThat(Math.round(number(figures.compared(Measure.OVER_20_MILES)))).isEqualTo(35);
    }

    @Test
    void there_are_153_councils_and_each_has_a_row_for_every_year() {
        assertThat(NATION.authorities()).hasSize(153).doesNotHaveDuplicates();
        for (Place council : NATION.authorities()) {
            for (int year = 2020; year <= 2025; year++) {
                assertThat(NATION.of(council, year)).as("%s %s", council, year).isNotSameAs(Figures.NONE);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void a_figure_is_not_for_that_year_only_outside_the_years_of_its_source(Measure measure) {
        for (Place place : Stream.concat(Stream.of(NATION.england()), NATION.authorities().stream())
                .toList()) {
            for (int year = 2019; year <= 2026; year++) {
                boolean covered = year >= measure.source().firstYear()
                        && year <= measure.source().lastYear();
                assertThat(NATION.of(place, year).of(measure).why() != NotPublished.NOT_FOR_THAT_YEAR)
                        .as("%s %s", place, year)
                        .isEqualTo(covered);
            }
        }
    }

    @Test
    void every_council_has_ten_neighbours_and_is_none_of_them() {
        assertThat(NATION.authorities())
                .allSatisfy(council -> assertThat(NATION.neighbours(council))
                        .hasSize(10)
                        .doesNotHaveDuplicates()
                        .doesNotContain(council)
                        .allMatch(place -> place.kind() == Place.Kind.COUNCIL));
        assertThat(NATION.neighbours(council("815")).get(0).name()).isEqualTo("Shropshire");
    }

    @ParameterizedTest
    @CsvSource({
        "E06000065, North Yorkshire",
        "E10000023, North Yorkshire",
        "815, North Yorkshire",
        "E06000066, Somerset",
        "E10000027, Somerset",
        "E08000016, Barnsley",
        "E08000038, Barnsley",
        "E08000019, Sheffield",
        "E08000039, Sheffield",
        "E10000020, Norfolk"
    })
    void an_old_code_a_new_code_and_a_number_lead_to_the_same_council(String code, String name) {
        assertThat(council(code).name()).isEqualTo(name);
        assertThat(council(code))
                .isEqualTo(council(Objects.requireNonNull(council(code).number())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"E10000006", "909"})
    void cumbria_leads_to_nobody_and_names_who_has_its_duties_now(String code) {
        assertThat(NATION.authority(code)).isEmpty();
        assertThat(NATION.successors(NATION.former(code).orElseThrow()))
                .extracting(Place::name)
                .containsExactly("Cumberland", "Westmorland and Furness");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "E92000001", "E12000003", "X00000101", "e06000065", "999"})
    void a_code_no_council_has_leads_to_nobody(String code) {
        assertThat(NATION.authority(code)).isEmpty();
    }

    @Test
    void a_council_that_had_not_begun_says_so() {
        assertThat(NATION.of(council("942"), 2023).of(Measure.LOOKED_AFTER).why())
                .isEqualTo(NotPublished.NOT_YET_A_COUNCIL);
        assertThat(NATION.of(council("942"), 2024).of(Measure.LOOKED_AFTER).number())
                .isNotNull();
    }

    @Test
    void a_withheld_number_stays_withheld_also_as_a_share() {
        Figures figures = NATION.of(council("815"), 2025);
        assertThat(figures.of(Measure.FOR_ADOPTION)).isEqualTo(Figure.not(NotPublished.WITHHELD));
        assertThat(figures.compared(Measure.FOR_ADOPTION)).isEqualTo(Figure.not(NotPublished.WITHHELD));
    }

    @Test
    void a_share_of_nobody_does_not_apply() {
        assertThat(Figure.of(0).over(Figure.of(0), 100).why()).isEqualTo(NotPublished.DOES_NOT_APPLY);
    }

    @Test
    void nobody_of_a_withheld_number_is_nobody_and_somebody_of_it_is_withheld() {
        Figure withheld = Figure.not(NotPublished.WITHHELD);
        assertThat(Figure.of(0).over(withheld, 100)).isEqualTo(Figure.of(0));
        assertThat(Figure.of(1).over(withheld, 100)).isEqualTo(withheld);
    }

    @Test
    void ages_and_places_of_a_council_add_up_where_none_is_withheld() {
        Measure[] ages = {
            Measure.AGE_UNDER_1, Measure.AGE_1_TO_4, Measure.AGE_5_TO_9, Measure.AGE_10_TO_15, Measure.AGE_16_AND_OVER
        };
        Measure[] near = {Measure.WITHIN_20_MILES, Measure.OVER_20_MILES, Measure.DISTANCE_NOT_KNOWN};
        Measure[] inOrOut = {Measure.INSIDE, Measure.OUTSIDE};
        long added = 0;
        for (Measure[] parts : List.of(ages, near, inOrOut)) {
            added += NATION.authorities().stream()
                    .filter(council -> addsUp(council, parts))
                    .count();
        }
        assertThat(added).isGreaterThan(400);
    }

    /** False where a part is withheld. */
    private static boolean addsUp(Place council, Measure... parts) {
        Figures figures = NATION.of(council, 2025);
        if (Arrays.stream(parts).anyMatch(part -> figures.of(part).number() == null)) return false;
        double sum = Arrays.stream(parts)
                .mapToDouble(part -> number(figures.of(part)))
                .sum();
        assertThat(sum).as(council.name()).isEqualTo(number(figures.of(Measure.LOOKED_AFTER)));
        return true;
    }

    @Test
    void councils_and_england_agree_on_how_many_there_are() {
        double councils = NATION.authorities().stream()
                .map(council ->
                        NATION.of(council, 2025).of(Measure.LOOKED_AFTER).number())
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sum();
        assertThat(councils).isEqualTo(81770, within(20.0));
    }

    @Test
    void every_region_is_one_the_councils_lie_in() {
        assertThat(NATION.authorities())
                .extracting(council -> NATION.region(council).name())
                .contains("Inner London", "Outer London", "Yorkshire and The Humber")
                .doesNotContain("London", "England");
    }

    @Test
    void a_council_is_compared_with_its_neighbours_all_councils_and_england() {
        Comparison compared = NATION.compare(council("815"), Measure.OUTSIDE, 2025);
        assertThat(number(compared.own())).isEqualTo(100.0 * 116 / 561);
        assertThat(number(compared.england())).isEqualTo(100.0 * 35730 / 81770, within(1.0));
        assertThat(compared.neighbours()).hasSize(10);
        Spread councils = compared.councils().orElseThrow();
        assertThat(councils.published()).isBetween(140, 153);
        assertThat(compared.amongNeighbours().orElseThrow().middle()).isBetween(councils.lowest(), councils.highest());
    }

    @Test
    void a_bare_number_is_never_compared() {
        assertThat(Measure.compared()).doesNotContain(Measure.LOOKED_AFTER, Measure.STARTED, Measure.SPEND_ON_ALL);
        assertThatThrownBy(() -> NATION.compare(council("815"), Measure.LOOKED_AFTER, 2025))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_measure_is_found_again_by_its_address() {
        assertThat(Arrays.stream(Measure.values()).map(measure -> Measure.bySlug(measure.slug())))
                .allSatisfy(found -> assertThat(found).isPresent())
                .hasSize(Measure.values().length);
        assertThat(Measure.bySlug("OUTSIDE")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.5", "k", "C", " 12", "-"})
    void a_cell_that_is_neither_a_number_nor_a_known_sign_stops_the_reading(String cell) {
        assertThatThrownBy(() -> ShippedFigures.figure(cell, false)).isInstanceOf(IllegalStateException.class);
    }
}
