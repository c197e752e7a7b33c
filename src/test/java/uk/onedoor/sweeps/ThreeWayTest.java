package uk.onedoor.sweeps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rows in which every three values meet. */
class ThreeWayTest {

    private static final int[] SIZES = {7, 3, 5, 4, 2};
    /** The first value of the first factor goes with the first of the last alone, and the second of it with no third of the third. */
    private static final ThreeWay.Allowed SOME =
            (a, x, b, y) -> !(a == 0 && x == 0 && b == 4 && y != 0) && !(a == 0 && x == 1 && b == 2 && y == 2);

    @Test
    void every_three_values_that_may_meet_do() {
        Set<String> met = new HashSet<>();
        for (int[] row : ThreeWay.rows(SIZES, SOME, 7)) {
            met.addAll(threes(row));
        }
        Set<String> expected = new HashSet<>();
        everything(row -> expected.addAll(threes(row)));
        assertThat(met).isEqualTo(expected).hasSizeGreaterThan(400);
    }

    @Test
    void no_row_holds_what_may_not_meet() {
        assertThat(ThreeWay.rows(SIZES, SOME, 7)).allMatch(ThreeWayTest::fits);
    }

    @Test
    void there_are_far_fewer_rows_than_there_could_be_and_no_two_are_the_same() {
        List<int[]> rows = ThreeWay.rows(SIZES, SOME, 7);
        assertThat(rows).hasSizeBetween(7 * 5 * 4 - 8, 7 * 5 * 4 * 3 / 2);
        assertThat(rows.stream().map(java.util.Arrays::toString)).doesNotHaveDuplicates();
    }

    @Test
    void the_same_seed_makes_the_same_rows() {
        assertThat(text(7)).isEqualTo(text(7)).isNotEqualTo(text(8));
    }

    private static List<String> text(long seed) {
        return ThreeWay.rows(SIZES, SOME, seed).stream()
                .map(java.util.Arrays::toString)
                .toList();
    }

    private static boolean fits(int[] row) {
        for (int a = 0; a < row.length; a++) {
            for (int b = a + 1; b < row.length; b++) {
                if (!SOME.together(a, row[a], b, row[b])) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Set<String> threes(int[] row) {
        Set<String> threes = new HashSet<>();
        for (int a = 0; a < row.length; a++) {
            for (int b = a + 1; b < row.length; b++) {
                for (int c = b + 1; c < row.length; c++) {
                    threes.add(a + "=" + row[a] + " " + b + "=" + row[b] + " " + c + "=" + row[c]);
                }
            }
        }
        return threes;
    }

    private static void everything(java.util.function.Consumer<int[]> does) {
        int all = 1;
        for (int size : SIZES) {
            all *= size;
        }
        for (int number = 0; number < all; number++) {
            int[] row = new int[SIZES.length];
            int left = number;
            for (int factor = 0; factor < row.length; factor++) {
                row[factor] = left % SIZES[factor];
                left /= SIZES[factor];
            }
            if (fits(row)) {
                does.accept(row);
            }
        }
    }
}
