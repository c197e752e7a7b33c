package uk.onedoor.sweeps;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A small set of rows in which every three values of three factors meet at least once: the first rows hold each three of
 * the largest factors, and what else a row holds is what meets most for the first time. The same seed makes the same rows.
 */
final class ThreeWay {

    /** True when these two values can be in one row. */
    interface Allowed {
        boolean together(int factor, int value, int otherFactor, int otherValue);
    }

    private static final int OPEN = -1;

    private final int[] sizes;
    private final Allowed allowed;
    private final int[] turns;
    private final List<int[]> triples = new ArrayList<>();
    private final int[] offsets;
    private final BitSet met = new BitSet();
    private final List<int[]> rows = new ArrayList<>();

    private ThreeWay(int[] sizes, Allowed allowed, long seed) {
        this.sizes = sizes.clone();
        this.allowed = allowed;
        Random random = new Random(seed);
        turns = IntStream.of(sizes).map(random::nextInt).toArray();
        int offset = 0;
        List<Integer> all = new ArrayList<>();
        for (int a = 0; a < sizes.length; a++) {
            for (int b = a + 1; b < sizes.length; b++) {
                for (int c = b + 1; c < sizes.length; c++) {
                    triples.add(new int[] {a, b, c});
                    all.add(offset);
                    offset += sizes[a] * sizes[b] * sizes[c];
                }
            }
        }
        offsets = all.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The rows for factors of these sizes. */
    static List<int[]> rows(int[] sizes, Allowed allowed, long seed) {
        ThreeWay made = new ThreeWay(sizes, allowed, seed);
        made.triples.stream()
                .sorted(Comparator.comparingInt(triple -> -sizes[triple[0]] * sizes[triple[1]] * sizes[triple[2]]))
                .forEach(made::cover);
        return made.rows;
    }

    /** A row for each three values of these factors that have not met. */
    private void cover(int[] triple) {
        int[] row = new int[sizes.length];
        for (int a = 0; a < sizes[triple[0]]; a++) {
            for (int b = 0; b < sizes[triple[1]]; b++) {
                for (int c = 0; c < sizes[triple[2]]; c++) {
                    java.util.Arrays.fill(row, OPEN);
                    row[triple[0]] = a;
                    row[triple[1]] = b;
                    row[triple[2]] = c;
                    if (!met.get(place(triples.indexOf(triple), row)) && fits(row)) {
                        fill(row);
                    }
                }
            }
        }
    }

    /** Fills what is open so that most meets for the first time; a row that cannot be filled is not wanted. */
    private void fill(int[] begun) {
        List<int[]> whole = new ArrayList<>();
        wholes(begun, 0, whole);
        whole.stream().max(Comparator.comparingInt(this::fresh)).ifPresent(row -> {
            rows.add(row);
            for (int i = 0; i < offsets.length; i++) {
                met.set(place(i, row));
            }
        });
    }

    private void wholes(int[] row, int factor, List<int[]> whole) {
        if (factor == sizes.length) {
            whole.add(row.clone());
        } else if (row[factor] != OPEN) {
            wholes(row, factor + 1, whole);
        } else {
            for (int i = 0; i < sizes[factor]; i++) {
                row[factor] = (i + turns[factor] + rows.size()) % sizes[factor];
                if (fits(row)) {
                    wholes(row, factor + 1, whole);
                }
            }
            row[factor] = OPEN;
        }
    }

    private int fresh(int[] row) {
        int fresh = 0;
        for (int i = 0; i < offsets.length; i++) {
            fresh += met.get(place(i, row)) ? 0 : 1;
        }
        return fresh;
    }

    private boolean fits(int[] row) {
        for (int a = 0; a < row.length; a++) {
            for (int b = a + 1; b < row.length; b++) {
                if (row[a] != OPEN && row[b] != OPEN && !allowed.together(a, row[a], b, row[b])) {
                    return false;
                }
            }
        }
        return true;
    }

    private int place(int number, int[] row) {
        int[] triple = triples.get(number);
        return offsets[number]
                + (row[triple[0]] * sizes[triple[1]] + row[triple[1]]) * sizes[triple[2]]
                + row[triple[2]];
    }
}
