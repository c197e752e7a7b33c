package uk.onedoor.bench;

import java.util.List;
import uk.onedoor.bench.Figures.Target;

/** Every cell of the access matrix: how many there are, and how many were not as agreed. */
final class AccessBench implements Bench.Benchmark {

    private static final double AT_LEAST_CELLS = 5_000;

    @Override
    public void run(Figures figures) {
        Sweeps sweeps = Sweeps.run(figures.seed(), "sweeps.AccessEverything");
        sweeps.failed().forEach(System.err::println);
        for (String factor : List.of("places", "ways", "actors", "relations", "states")) {
            long values = sweeps.number("access." + factor);
            figures.tell("access." + factor, values, "values", Target.none(), values);
        }
        long cells = 0;
        long wrong = 0;
        for (String part : List.of("rules", "lists", "pages")) {
            long tried = sweeps.number("access." + part + ".cells");
            long found = sweeps.number("access." + part + ".wrong");
            figures.tellNone("access." + part + ".wrong", found, "cells", tried);
            cells += tried;
            wrong += found;
        }
        figures.tell("access.cells", cells, "cells", Target.atLeast(AT_LEAST_CELLS), cells);
        figures.tellNone("access.wrong", wrong, "cells", cells);
    }
}
