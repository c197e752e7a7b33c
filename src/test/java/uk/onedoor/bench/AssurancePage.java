package uk.onedoor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** The page that keeps the last figures of each bench, written by the benches themselves: {@code ./bench NAME --write}. */
final class AssurancePage {

    private static final Path PAGE = Path.of("docs", "assurance.md");
    private static final String BEGINNING = """
            # Assurance

            What is promised, and the figure last measured for it. Each table is written by its bench (`./bench NAME --write`) and
            by nobody's hand; a bound is given where nothing went wrong in so many tries (with 95% confidence, 3 in n). The machine
            had two cores. How the tests in `./mvnw verify` hold the same promises at every change is told in
            [the decisions](decisions).
            """;

    /** One figure as the page shows it. */
    record Row(String id, String value, String unit, String target, long n, String bound, boolean ok) {}

    private AssurancePage() {}

    /** Puts these figures in the place of the bench's last ones. */
    static void write(String bench, long seed, LocalDate on, List<Row> rows) throws IOException {
        String page = Files.exists(PAGE) ? Files.readString(PAGE) : BEGINNING;
        String opening = "<!-- bench " + bench + " -->";
        String closing = "<!-- /bench " + bench + " -->";
        String section = opening + "\n" + table(bench, seed, on, rows) + closing;
        int from = page.indexOf(opening);
        int to = page.indexOf(closing);
        Files.writeString(
                PAGE,
                from < 0
                        ? page + "\n" + section + "\n"
                        : page.substring(0, from) + section + page.substring(to + closing.length()));
    }

    private static String table(String bench, long seed, LocalDate on, List<Row> rows) {
        StringBuilder table = new StringBuilder("## " + bench + "\n\nMeasured " + on + ", seed " + seed
                + ".\n\n| Figure | Value | Target | Tried | Upper bound | Reached |\n|---|---|---|---|---|---|\n");
        for (Row row : rows) {
            table.append("| %s | %s %s | %s | %d | %s | %s |%n"
                    .formatted(
                            row.id(),
                            row.value(),
                            row.unit(),
                            row.target(),
                            row.n(),
                            row.bound(),
                            row.ok() ? "yes" : "no"));
        }
        return table.append('\n').toString();
    }
}
