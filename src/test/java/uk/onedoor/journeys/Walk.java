package uk.onedoor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;

/** One person's walk: their browser, their page, and everything the page complained of. */
public final class Walk {

    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final double PATIENCE_MS = 10_000;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private boolean hasSignal = true;

    Walk(Browser browser, String base, @Nullable SignedIn signedIn, int width, int height, boolean touch) {
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(base)
                .setViewportSize(width, height)
                .setHasTouch(touch)
                .setLocale("en-GB")
                .setTimezoneId("Europe/London"));
        context.setDefaultTimeout(PATIENCE_MS);
        if (signedIn != null) {
            context.addCookies(List.of(new Cookie("onedoor", signedIn.token()).setUrl(base)));
        }
        page = context.newPage();
        page.onConsoleMessage(said -> {
            if (said.type().equals("error") || said.type().equals("warning")) {
                complain(said.text() + " " + said.location());
            }
        });
        page.onPageError(this::complain);
    }

    private void complain(String words) {
        // Without signal a browser says so for each thing it cannot fetch, and a form that asks again answers 422:
        // neither is a fault of the page. GOV.UK's own letters are nobody else's to serve; our style sheet names others
        // in their place, and a browser to which it comes late asks for them first.
        boolean expected = words.contains("status of 422")
                || words.contains("/assets/fonts/")
                || (!hasSignal && words.contains("net::ERR_INTERNET_DISCONNECTED"));
        if (!expected) {
            complaints.add(page.url() + ": " + words);
        }
    }

    /** The page itself, for what has no word here. */
    public Page page() {
        return page;
    }

    public Walk open(String path) {
        page.navigate(path);
        return this;
    }

    public Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    public Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    /** The field with this label, whole. */
    public Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    public void losesSignal() {
        hasSignal = false;
        context.setOffline(true);
    }

    /** The signal is back, and the phone says so: newer browsers keep that to themselves when they are steered. */
    public void findsSignal() {
        context.setOffline(false);
        page.evaluate("dispatchEvent(new Event('online'))");
        hasSignal = true;
    }

    /** No violation of WCAG 2.2 AA on the page as it stands, and nothing wider than the screen. */
    public Walk isAccessible() {
        // What lies under the bar at the foot of a phone when nobody has scrolled yet is in nobody's way; axe cannot
        // know.
        barStands(true);
        var violations = new AxeBuilder(page)
                .withTags(WCAG).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().get(0).getHtml())
                        .toList();
        barStands(false);
        assertThat(violations).as("Violations on " + page.url()).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("Pixels to scroll sideways on " + page.url())
                .isEqualTo(0);
        return this;
    }

    /** Keeps a picture of the whole page under {@code target/pictures}. */
    public Walk picture(String name) {
        barStands(true);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", name + ".png"))
                .setFullPage(true));
        barStands(false);
        return this;
    }

    /** Whether the bar at the foot of a phone stands below the page, where it covers nothing, or as the style sheet says. */
    private void barStands(boolean below) {
        page.evaluate("""
                below => document.querySelectorAll('.od-nav').forEach(bar => {
                  if (getComputedStyle(bar).position !== 'fixed' && below) return;
                  bar.style.position = below ? 'absolute' : '';
                  bar.style.top = below ? document.documentElement.scrollHeight + 'px' : '';
                  bar.style.bottom = below ? 'auto' : '';
                })""", below);
    }

    /** Nothing has gone to the console so far. */
    public void consoleIsQuiet() {
        assertThat(complaints).as("The console").isEmpty();
    }

    void close() {
        context.close();
    }
}
