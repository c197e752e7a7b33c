package uk.onedoor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestDatabase;
import uk.onedoor.TestWeb;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;
import uk.onedoor.platform.time.ProductClock;

/**
 * A walk in a real browser: {@code var kit = phone(council.signedIn(council.keyWorker));} then {@code kit.open("/")}.
 *
 * <p>Every page of a walk is checked when it ends: nothing may have gone to the console. Without a browser the walks are
 * skipped, in one plain line; where {@code CI=true} they fail, so that a build never passes by not looking.
 */
@OneDoorTest
public abstract class Browsers {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // whatever a page links to, nothing leaves this machine
            "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost");

    private static @Nullable Browser browser;

    @Autowired
    protected TestCouncil councils;

    @Autowired
    protected TestWeb web;

    @Autowired
    private ProductClock productClock;

    private final List<Walk> walks = new ArrayList<>();

    /** Sets the clock of the product; whoever signed in more than an hour earlier signs in again. It is set back after. */
    protected void itIs(Instant moment) {
        ReflectionTestUtils.setField(productClock, "real", Clock.fixed(moment, ZoneOffset.UTC));
    }

    @BeforeEach
    void thereIsABrowser() {
        if (!Files.isExecutable(CHROMIUM)) {
            assertThat(System.getenv("CI"))
                    .as("Chromium is not at " + CHROMIUM + ", and this build must look")
                    .isNotEqualTo("true");
            Assumptions.abort("Skipped: no Chromium at " + CHROMIUM);
        }
    }

    @AfterEach
    void everyWalkEndsQuietly() {
        try {
            walks.forEach(Walk::consoleIsQuiet);
        } finally {
            walks.forEach(Walk::close);
            walks.clear();
            itIs(TestDatabase.NOW);
        }
    }

    /** Somebody signed in on a small phone, 360 px wide. */
    protected Walk phone(SignedIn signedIn) {
        return walk(signedIn, 360, 740, true);
    }

    /** Somebody signed in at a desk, 1280 px wide. */
    protected Walk desk(SignedIn signedIn) {
        return walk(signedIn, 1280, 900, false);
    }

    /** Somebody passing by on a small phone, not signed in. */
    protected Walk passerBy() {
        return walk(null, 360, 740, true);
    }

    private Walk walk(@Nullable SignedIn signedIn, int width, int height, boolean touch) {
        Walk walk = new Walk(browser(), web.nobody().base(), signedIn, width, height, touch);
        walks.add(walk);
        return walk;
    }

    /** One browser for all walks of a run; it goes with the run. */
    private static synchronized Browser browser() {
        if (browser == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(CHROMIUM)
                            .setArgs(FLAGS));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return Objects.requireNonNull(browser);
    }
}
