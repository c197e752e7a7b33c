package uk.onedoor.bench;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import uk.onedoor.OneDoorApplication;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestDatabase;
import uk.onedoor.TestWeb;
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
            matrix.sections();
            matrix.tables();
            matrix.lists();
            matrix.pages(1);
            matrix.nothingWritten();
            matrix.wrong().stream().limit(20).forEach(System.err::println);
            figures.tell(
                    "access.cells", matrix.cells(), "cells", Figures.Target.atLeast(AT_LEAST_CELLS), matrix.cells());
            figures.tellNone("access.wrong", matrix.wrong().size(), "cells", matrix.cells());
        }
    }
}
