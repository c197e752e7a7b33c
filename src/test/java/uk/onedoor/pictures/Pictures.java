package uk.onedoor.pictures;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Starts the product with the invented town, waits until it is settled, and takes the pictures of the README. */
public final class Pictures {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path SHOWN = Path.of("docs", "pictures");
    private static final Path LOG = Path.of("target", "pictures.log");
    private static final Pattern READY = Pattern.compile("OneDoor is ready: (http://\\S+?)/?\\s");
    private static final String SETTLED = "The invented town is settled";
    private static final long PATIENCE_MS = TimeUnit.MINUTES.toMillis(20);

    private final Browser browser;
    private final String base;

    private Pictures(Browser browser, String base) {
        this.browser = browser;
        this.base = base;
    }

    /** With an address: of a product already running with the town settled; without: of one started for this. */
    public static void main(String[] arguments) throws Exception {
        Files.createDirectories(SHOWN);
        if (arguments.length == 1) {
            of(arguments[0]);
            return;
        }
        Process product = new ProcessBuilder("./onedoor", "--port", "0", "--data", "target/pictures-data")
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile())
                .start();
        try {
            of(address(product));
        } finally {
            product.destroy();
            product.waitFor(15, TimeUnit.SECONDS);
        }
    }

    private static String address(Process product) throws IOException, InterruptedException {
        long deadline = System.currentTimeMillis() + PATIENCE_MS;
        while (System.currentTimeMillis() < deadline && product.isAlive()) {
            String log = Files.readString(LOG);
            Matcher ready = READY.matcher(log);
            if (log.contains(SETTLED) && ready.find()) {
                return ready.group(1);
            }
            Thread.sleep(500);
        }
        throw new IllegalStateException("The town did not settle; see " + LOG);
    }

    private static void of(String base) throws IOException {
        try (Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(CHROMIUM)
                            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--hide-scrollbars")));
            new Pictures(browser, base).all();
        }
    }

    private void all() throws IOException {
        try (BrowserContext passerBy = phone()) {
            take(passerBy.newPage(), "/door/fellmere", "door");
        }
        try (BrowserContext manager = desk()) {
            Page page = signIn(manager, "Hub manager");
            take(page, "/hub", "hub");
            take(page, "/huddle", "huddle");
        }
        try (BrowserContext keyWorker = desk()) {
            Page page = signIn(keyWorker, "Key worker");
            take(page, "/", "today");
            page.navigate(base + "/young-people");
            take(page, page.locator("main a[href^='/young-people/']").first().getAttribute("href"), "young-person");
        }
        try (BrowserContext keyWorker = phone()) {
            take(signIn(keyWorker, "Key worker"), "/notes/new", "quick-note");
        }
        try (BrowserContext own = phone()) {
            take(signIn(own, "Young person"), "/me", "my-place");
        }
        try (BrowserContext officer = desk()) {
            take(signIn(officer, "Performance officer"), "/returns", "returns");
        }
    }

    private BrowserContext phone() {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(360, 740)
                .setHasTouch(true)
                .setLocale("en-GB"));
    }

    private BrowserContext desk() {
        return browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("en-GB"));
    }

    /** As the first of those who are this in the first council of the demo. */
    private Page signIn(BrowserContext context, String role) {
        Page page = context.newPage();
        page.navigate(base + "/sign-in");
        page.locator("h3:text-is('" + role + "') + ul button").first().click();
        page.waitForLoadState();
        return page;
    }

    private void take(Page page, String path, String name) throws IOException {
        int status = page.navigate(base + path).status();
        if (status != 200) {
            throw new IllegalStateException(path + " answered " + status);
        }
        Path file = SHOWN.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        System.out.println(file + " " + Files.size(file) / 1024 + " KB, " + page.title());
    }
}
