package uk.onedoor.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import uk.onedoor.OneDoorApplication;
import uk.onedoor.bench.Bench.Benchmark;
import uk.onedoor.bench.PagesBench.Listening;

/**
 * A place to live: 10,000 contests for a last bed, the board of 40 homes and a request among 500 with ten years behind them, and the
 * ledger of nights of 100,000 young people over a year. Each part can be asked for alone.
 */
final class PlacementsBench implements Benchmark {

    @Override
    public void run(Figures figures) throws Exception {
        Path data = Files.createTempDirectory(Path.of("target"), "placements").toAbsolutePath();
        try (ConfigurableApplicationContext product = new SpringApplicationBuilder(
                        OneDoorApplication.class, Listening.class)
                .run(
                        "--server.port=0",
                        "--onedoor.data=" + data,
                        "--onedoor.demo=false",
                        "--onedoor.jobs=false",
                        "--server.tomcat.max-keep-alive-requests=-1")) {
            if (figures.isWanted("contests")) {
                new PlacementsContests(product).run(figures);
            }
            new PlacementsPages(product).run(figures);
            if (figures.isWanted("ledger")) {
                new PlacementsLedger(product).run(figures);
            }
        }
    }
}
