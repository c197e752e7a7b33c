package uk.onedoor.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import uk.onedoor.RecordedSql;
import uk.onedoor.RecordedSql.Said;
import uk.onedoor.bench.Figures.Target;
import uk.onedoor.bench.PagesBench.Speed;
import uk.onedoor.bench.PagesBench.Turn;

/** Pages against the same SQL sent straight, side by side in the same run; told as shares of that floor. */
final class AgainstFloor {

    /** Both are asked for a while before they are measured: pages with much of their own to do are compiled late. */
    private static final int WARM_ROUNDS = 5;

    private AgainstFloor() {}

    /** Clients go from page to page in turn; the floor says what each page said, in the same order. */
    static void compare(Figures figures, BenchVisitor visitor, String figure, List<String> paths) throws Exception {
        if (!figures.isWanted(figure.substring(figure.lastIndexOf('.') + 1))) {
            return;
        }
        List<List<Said>> said = new ArrayList<>();
        for (String path : paths) {
            said.add(PagesBench.SQL.listen(() -> visitor.visit(path)));
        }
        try (HikariDataSource floor = visitor.floorPool(PagesBench.CLIENTS)) {
            Speed[] pages = new Speed[PagesBench.ROUNDS];
            Speed[] floors = new Speed[PagesBench.ROUNDS];
            for (int round = 0; round < WARM_ROUNDS; round++) {
                PagesBench.load(() -> pages(visitor, paths));
                PagesBench.load(() -> sql(floor, said));
            }
            for (int round = 0; round < PagesBench.ROUNDS; round++) {
                pages[round] = PagesBench.load(() -> pages(visitor, paths));
                floors[round] = PagesBench.load(() -> sql(floor, said));
            }
            tell(figures, figure, pages, floors, said.get(0).size());
        }
    }

    private static void tell(Figures figures, String figure, Speed[] pages, Speed[] floors, int statements) {
        Speed page = PagesBench.middle(pages);
        Speed floor = PagesBench.middle(floors);
        double[] medians = ratios(pages, floors, Speed::p50Millis);
        Map<String, Object> more = Map.of(
                "statements",
                statements,
                "least",
                medians[0],
                "most",
                medians[medians.length - 1],
                "pageMillis",
                page.p50Millis(),
                "floorMillis",
                floor.p50Millis());
        Target share = Target.atLeast(PagesBench.FLOOR_SHARE);
        int rounds = PagesBench.ROUNDS;
        figures.tell(figure + ".p50_share_of_floor", medians[rounds / 2], "ratio", share, rounds, more);
        double slowest = ratios(pages, floors, Speed::p99Millis)[rounds / 2];
        figures.tell(figure + ".p99_share_of_floor", slowest, "ratio", share, rounds);
        figures.tell(figure + ".p50", page.p50Millis(), "ms", Target.none(), rounds);
        figures.tell(figure + ".p99", page.p99Millis(), "ms", Target.none(), rounds);
    }

    /** The rounds' ratios in their order, each between two that followed each other. */
    private static double[] ratios(Speed[] pages, Speed[] floors, ToDoubleFunction<Speed> millis) {
        double[] ratios = new double[pages.length];
        Arrays.setAll(ratios, i -> millis.applyAsDouble(floors[i]) / millis.applyAsDouble(pages[i]));
        Arrays.sort(ratios);
        return ratios;
    }

    private static Turn pages(BenchVisitor visitor, List<String> paths) throws Exception {
        List<RawHttp> visitors = new ArrayList<>();
        for (String path : paths) {
            visitors.add(new RawHttp(visitor.port(), path, visitor.cookie()));
        }
        return new Turn() {
            private int next;

            @Override
            public void once() throws Exception {
                int status = visitors.get(next++ % visitors.size()).get();
                if (status != 200) {
                    throw new IllegalStateException(paths + " answered " + status);
                }
            }

            @Override
            public void close() throws Exception {
                for (RawHttp visitor : visitors) {
                    visitor.close();
                }
            }
        };
    }

    private static Turn sql(HikariDataSource floor, List<List<Said>> said) throws Exception {
        Connection connection = floor.getConnection();
        connection.setAutoCommit(false);
        return new Turn() {
            private int next;

            @Override
            public void once() throws Exception {
                RecordedSql.replay(connection, said.get(next++ % said.size()));
            }

            @Override
            public void close() throws Exception {
                connection.close();
            }
        };
    }
}
