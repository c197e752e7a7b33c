package uk.onedoor.bench;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import uk.onedoor.OneDoorApplication;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestDatabase;
import uk.onedoor.TestWeb;
import uk.onedoor.bench.Figures.Target;
import uk.onedoor.sweeps.AccessMatrix;

/** Every cell of the access matrix, in a product of its own: how many there are, and how many were not as agreed. */
final class AccessBench implements Bench.Benchmark {

    private static final double AT_LEAST_CELLS = 5_000;

    @Override
    public void run(Figures figures) {
        try (ConfigurableApplicationContext product = new SpringApplicationBuilder(
                        OneDoorApplication.class, TestDatabase.class, TestCouncil.class, TestWeb.class)
                .profiles("test")
                .properties(
                        "server.port=0", "onedoor.data=target/test", "onedoor.database.url=test", "onedoor.demo=false")
                .run()) {
            AccessMatrix matrix = new AccessMatrix(product);
            part(figures, matrix, "rules", () -> {
                matrix.sections();
                matrix.tables();
            });
            part(figures, matrix, "lists", () -> matrix.lists(true));
            part(figures, matrix, "pages", matrix::everything);
            matrix.size().forEach((factor, values) -> figures.tell(
                    "access.pages." + factor, values, "values", Target.none(), values));
            matrix.wrong().stream().limit(50).forEach(System.err::println);
            figures.tell("access.cells", matrix.cells(), "cells", Target.atLeast(AT_LEAST_CELLS), matrix.cells());
            figures.tellNone("access.wrong", matrix.wrong().size(), "cells", matrix.cells());
        }
    }

    /** One kind of cells: in the database, of pages about many, of pages about one. */
    private static void part(Figures figures, AccessMatrix matrix, String name, Runnable work) {
        long before = matrix.cells();
        int wrong = matrix.wrong().size();
        work.run();
        figures.tellNone(
                "access." + name + ".wrong", matrix.wrong().size() - wrong, "cells", matrix.cells() - before);
    }
}
