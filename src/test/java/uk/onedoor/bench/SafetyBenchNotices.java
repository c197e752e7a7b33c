package uk.onedoor.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import uk.onedoor.OneDoorApplication;
import uk.onedoor.authorities.Authorities;
import uk.onedoor.bench.Figures.Target;
import uk.onedoor.notices.MailCut;
import uk.onedoor.notices.MailCut.Counted;
import uk.onedoor.platform.signin.Actors;

/** Messages to 500 workers, sent by two copies of the program to a real mail server that is cut again and again. */
final class SafetyBenchNotices {

    private static final int WORKERS = Integer.getInteger("onedoor.bench.workers", 500);
    private static final String COUNCIL = "E09900055";

    private SafetyBenchNotices() {}

    static void run(Figures figures) throws Exception {
        Path data = Files.createTempDirectory(Path.of("target"), "notices").toAbsolutePath();
        try (ConfigurableApplicationContext product = new SpringApplicationBuilder(OneDoorApplication.class)
                .run("--server.port=0", "--onedoor.data=" + data, "--onedoor.demo=false", "--onedoor.jobs=false")) {
            product.getBean(Actors.class)
                    .runAsSystem(
                            COUNCIL,
                            "bench",
                            () -> product.getBean(Authorities.class).make(COUNCIL, "Benchshire", false));
            Counted counted = MailCut.count(product, COUNCIL, WORKERS);
            figures.tell("safety.notices.lost", counted.lost(), "messages", Target.atMost(0), counted.toTell());
            figures.tell("safety.notices.doubled", counted.doubled(), "messages", Target.atMost(0), counted.toTell());
            figures.tell("safety.notices.cuts", counted.cuts(), "times", Target.none(), counted.toTell());
        }
    }
}
