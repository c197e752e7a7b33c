package uk.onedoor.sweeps;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/** How many cells were tried, and in words which were not as expected. */
final class AccessTally {

    private static final int MOST_WORDS = 2_000;

    private final LongAdder cells = new LongAdder();
    private final List<String> wrong = new CopyOnWriteArrayList<>();

    long cells() {
        return cells.sum();
    }

    List<String> wrong() {
        return List.copyOf(wrong);
    }

    List<String> takeWrong() {
        List<String> all = wrong();
        wrong.clear();
        return all;
    }

    void cell(boolean expected, boolean found, Supplier<String> words) {
        cells.increment();
        if (expected != found) {
            wrong(words.get() + (found ? " and may not" : " is not so"));
        }
    }

    /** One thing more that is wrong within a cell. */
    void wrong(String words) {
        if (wrong.size() < MOST_WORDS) {
            wrong.add(words);
        }
    }
}
