package uk.onedoor.nation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripTest {

    private static final Nation NATION = Nation.shipped();
    private static final Place COUNCIL = NATION.authority("815").orElseThrow();
    private static final Figure WITHHELD = Figure.not(NotPublished.WITHHELD);

    private static Comparison comparison(Figure own, Figure england, Figure... neighbours) {
        return new Comparison(
                COUNCIL,
                Measure.OUTSIDE,
                2025,
                own,
                Arrays.stream(neighbours)
                        .map(figure -> new Comparison.Neighbour(COUNCIL, figure))
                        .toList(),
                england,
                Spread.of(List.of(Figure.of(10), Figure.of(20), Figure.of(30))));
    }

    @Test
    void each_figure_lies_as_far_along_as_it_is_large() {
        Strip strip = Strip.of(comparison(Figure.of(20), Figure.of(40), Figure.of(10), Figure.of(80)), 80);
        assertThat(strip)
                .isEqualTo(new Strip(
                        80,
                        "25.00%",
                        List.of("12.50%", "100.00%"),
                        "50.00%",
                        new Strip.Band("18.75%", "12.50%", "25.00%")));
    }

    @Test
    void what_is_not_published_is_not_drawn() {
        Strip strip = Strip.of(comparison(WITHHELD, WITHHELD, Figure.of(10), WITHHELD));
        assertThat(strip.own()).isNull();
        assertThat(strip.england()).isNull();
        assertThat(strip.neighbours()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"21, 25", "25, 25", "25.1, 30", "44, 50", "81, 100", "0.3, 25", "130, 150"})
    void the_scale_ends_with_the_next_round_number_above_all_that_is_drawn(double own, double end) {
        assertThat(Strip.of(comparison(Figure.of(own), Figure.of(1))).end()).isEqualTo(end);
    }

    @Test
    void with_nothing_published_there_is_still_a_line() {
        Comparison nothing =
                new Comparison(COUNCIL, Measure.OUTSIDE, 2025, WITHHELD, List.of(), WITHHELD, Optional.empty());
        assertThat(Strip.of(nothing)).isEqualTo(new Strip(1, null, List.of(), null, null));
    }

    @Test
    void every_measure_of_every_council_is_drawn_within_its_line() {
        for (Measure measure : Measure.compared()) {
            for (Place council : NATION.authorities()) {
                Comparison comparison =
                        NATION.compare(council, measure, measure.source().lastYear());
                Double own = comparison.own().number();
                assertThat(own == null || own <= Strip.of(comparison).end())
                        .as("%s of %s", measure, council)
                        .isTrue();
            }
        }
    }
}
