package uk.onedoor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.onedoor.TestCouncil;

/** Kit marks, in a note about Robin, what is about Robin's aunt. */
class MarkingJourneyTest extends Browsers {

    private static final String TEXT = "Jo came. Her aunt was unwell. We ate.";

    private TestCouncil.Council council;

    @BeforeEach
    void somebody_to_write_about() {
        council = councils.make();
        council.meets("Robin Vale");
    }

    @Test
    void on_a_phone_a_tap_marks_the_selected_words_and_another_takes_the_mark_away() {
        Walk kit = phone(council.signedIn(council.manager)).open("/notes/new");
        Locator box = typed(kit);
        select(box, 9, 30);
        kit.button("About somebody else").tap();
        assertThat(box).hasValue("Jo came. [[Her aunt was unwell.]] We ate.");
        assertThat(box).isFocused();
        assertThat(told(kit)).hasText("Marked. The young person does not read it.");
        kit.isAccessible().picture("note-marked-phone");
        kit.button("About somebody else").tap();
        assertThat(box).hasValue(TEXT);
        assertThat(told(kit)).hasText("No longer marked.");
    }

    @Test
    void at_a_desk_it_is_done_with_keys_alone_and_the_draft_has_it() {
        Walk kit = desk(council.signedIn(council.manager)).open("/notes/new");
        Locator box = typed(kit);
        select(box, 9, 29);
        box.press("Tab");
        assertThat(kit.button("About somebody else")).isFocused();
        kit.page().keyboard().press("Enter");
        assertThat(box).hasValue("Jo came. [[Her aunt was unwell.]] We ate.");
        assertThat(kit.page().getByText("Draft kept")).isVisible();
        kit.open("/notes/new");
        assertThat(kit.field("What happened?")).hasValue("Jo came. [[Her aunt was unwell.]] We ate.");
    }

    @Test
    void with_nothing_selected_the_mark_waits_for_its_words() {
        Walk kit = phone(council.signedIn(council.manager)).open("/notes/new");
        Locator box = typed(kit);
        select(box, TEXT.length(), TEXT.length());
        kit.button("About somebody else").tap();
        kit.page().keyboard().type("Bea");
        assertThat(box).hasValue(TEXT + "[[Bea]]");
        select(box, 3, TEXT.length() + 3);
        kit.button("About somebody else").tap();
        assertThat(box).hasValue("Jo [[came. Her aunt was unwell. We ate.Bea]]");
    }

    private Locator typed(Walk kit) {
        Locator box = kit.field("What happened?");
        box.fill(TEXT);
        return box;
    }

    private static void select(Locator box, int from, int to) {
        box.evaluate("(box, [from, to]) => { box.focus(); box.setSelectionRange(from, to); }", List.of(from, to));
    }

    private static Locator told(Walk kit) {
        return kit.page().locator(".od-marks [role=status]").first();
    }
}
