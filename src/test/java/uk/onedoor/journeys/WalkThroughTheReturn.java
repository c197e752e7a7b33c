package uk.onedoor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A council's own return, read in the browser, and whose care it tells of: point 9 of the walk. */
final class WalkThroughTheReturn {

    private static final Path SMALL = Path.of("src", "test", "resources", "returns", "small");
    private static final String BORN = "2010-05-14";
    private static final String CHILD = "000101";

    private final Walk perry;
    private final Walk mo;
    private String told = "";

    WalkThroughTheReturn(Walk perry, Walk mo) {
        this.perry = perry;
        this.mo = mo;
    }

    void the_performance_officer_reads_a_return_and_sees_the_report() {
        perry.open("/").isAccessible();
        perry.open("/returns").isAccessible().picture("walk-9-returns");
        reads();
        var main = perry.page().locator("main");
        assertThat(main).containsText("Return of 2025/26");
        assertThat(main).containsText("episodes.csv");
        assertThat(fact("In the return")).hasText("13");
        assertThat(fact("As before")).hasText("0");
        assertThat(fact("New")).not().hasText("0");
        assertThat(main).not().containsText("Robin");
        perry.isAccessible().picture("walk-9-report");
    }

    void the_manager_says_who_robin_is_in_the_return(String at) {
        mo.open("/returns/children").isAccessible();
        assertThat(mo.page().locator("main")).containsText("Nobody of your hub was born on the same day");
        mo.open(at + "/record").isAccessible();
        mo.page().locator("#dateOfBirth").fill(BORN);
        mo.button("Save").click();
        assertThat(mo.page().locator("main")).containsText("Saved. What it said before is kept.");
        mo.open("/returns/children").isAccessible().picture("walk-9-children");
        assertThat(mo.page().locator("main")).containsText("14 May 2010");
        mo.field("The council's number").selectOption(CHILD);
        mo.button("This is Robin").click();
        assertThat(mo.page().locator("main")).containsText("Their care history is on their timeline now");
        assertThat(mo.page().locator("main")).containsText("The council's number " + CHILD);
        mo.isAccessible();
    }

    void care_history_is_on_the_timeline_with_its_source(String at) {
        mo.open(at + "/story");
        Locator story = mo.page().locator(".od-timeline");
        assertThat(story).containsText(WalkBesideRobin.NOTE);
        assertThat(story).containsText("Started to be looked after");
        told = fromTheReturn(at);
        assertThat(told)
                .contains(
                        "Legal status: looked after by agreement (section 20)",
                        "Was missing.",
                        "Review",
                        "a care order")
                .doesNotContain(WalkBesideRobin.NOTE, "ZZ1", CHILD);
        int entries = mo.page().locator(".od-timeline > li").count();
        assertThat(mo.page()
                        .getByText("Known from: the council's return 2025/26, read on 16 November 2026")
                        .count())
                .isEqualTo(entries)
                .isGreaterThan(7);
        mo.isAccessible().picture("walk-9-care");
    }

    void reading_it_again_changes_nothing(String at) {
        perry.open("/returns");
        reads();
        assertThat(fact("New")).hasText("0");
        assertThat(fact("New, on nobody's list")).hasText("0");
        assertThat(fact("Told otherwise than before, and replaced")).hasText("0");
        assertThat(fact("No longer in this year's return, and marked so")).hasText("0");
        assertThat(fact("As before")).not().hasText("0");
        perry.isAccessible();
        assertThat(fromTheReturn(at)).isEqualTo(told);
        mo.open("/hub");
        assertThat(mo.page().locator("main tbody tr")).hasCount(1);
    }

    private void reads() {
        try (var files = Files.list(SMALL)) {
            perry.page()
                    .locator("#files")
                    .setInputFiles(files.filter(file -> file.toString().endsWith(".csv"))
                            .sorted()
                            .toArray(Path[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        perry.button("Read these files").click();
        perry.page().waitForURL(Pattern.compile(".*/returns/readings/.*"));
    }

    /** What the report says beside these words. */
    private Locator fact(String words) {
        return perry.page().locator("main .govuk-summary-list__row:has(dt:text-is(\"" + words + "\")) dd");
    }

    private String fromTheReturn(String at) {
        mo.open(at + "/story").link("From the return").click();
        assertThat(mo.link("From the return")).hasAttribute("aria-current", "true");
        return mo.page().locator(".od-timeline").innerText();
    }
}
