package uk.onedoor.nation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void quarters_lie_between_two_figures_in_proportion() {
        assertThat(Spread.of(figures(40, 10, 30, 20)).orElseThrow()).isEqualTo(new Spread(4, 10, 17.5, 25, 32.5, 40));
    }

    @Test
    void what_is_not_published_is_left_out_and_not_taken_for_nought() {
        List<Figure> figures = List.of(Figure.of(6), Figure.not(NotPublished.WITHHELD), Figure.of(2));
        assertThat(Spread.of(figures).orElseThrow()).isEqualTo(new Spread(2, 2, 3, 4, 5, 6));
    }

    @Test
    void one_figure_is_all_of_it() {
        assertThat(Spread.of(figures(7)).orElseThrow()).isEqualTo(new Spread(1, 7, 7, 7, 7, 7));
    }

    @Test
    void of_nothing_published_there_is_no_spread() {
        assertThat(Spread.of(List.of(Figure.not(NotPublished.WITHHELD)))).isEmpty();
    }

    private static List<Figure> figures(double... numbers) {
        return java.util.Arrays.stream(numbers).mapToObj(Figure::of).toList();
    }
}
