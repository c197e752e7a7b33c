package uk.onedoor.sweeps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import uk.onedoor.OneDoorTest;

/** Every cell of the matrix; too long for each build, so that {@code ./bench access} runs it and keeps its figures. */
@OneDoorTest
class AccessEverything {

    @Autowired
    ApplicationContext product;

    private final Map<String, String> figures = new TreeMap<>();

    @Test
    void every_cell_is_as_agreed(TestReporter reporter) {
        AccessMatrix matrix = new AccessMatrix(product);
        part(matrix, "rules", () -> {
            matrix.sections();
            matrix.tables();
        });
        part(matrix, "lists", () -> matrix.lists(true));
        part(matrix, "pages", matrix::everything);
        matrix.size().forEach((factor, values) -> figures.put("access." + factor, "" + values));
        reporter.publishEntry(figures);
        assertThat(matrix.takeWrong()).isEmpty();
    }

    /** One kind of cells: in the database, of pages about many, of pages about one. */
    private void part(AccessMatrix matrix, String name, Runnable work) {
        long before = matrix.cells();
        int wrong = matrix.wrong().size();
        work.run();
        figures.put("access." + name + ".cells", "" + (matrix.cells() - before));
        figures.put("access." + name + ".wrong", "" + (matrix.wrong().size() - wrong));
    }
}
