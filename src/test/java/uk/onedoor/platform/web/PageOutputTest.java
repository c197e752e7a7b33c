package uk.onedoor.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageOutputTest {

    private static final String WRITTEN = "Jo came. [[Her <aunt> was unwell.]] We ate.";
    private static final String LEFT_OUT = "Jo came. [about somebody else] We ate.";

    @Test
    void staff_read_all_of_it_and_what_is_about_somebody_else_is_told_apart() {
        assertThat(written(true, false, "p", null, WRITTEN))
                .isEqualTo(
                        "Jo came. <span class=\"od-others\" title=\"About somebody else\">"
                                + "<span class=\"govuk-visually-hidden\" translate=\"yes\">About somebody else: </span>Her &lt;aunt&gt; was unwell.</span> We ate.");
    }

    @Test
    void nobody_else_is_sent_what_is_about_somebody_else() {
        assertThat(written(false, false, "p", null, WRITTEN)).isEqualTo(LEFT_OUT);
        assertThat(written(false, false, "img", "title", WRITTEN)).isEqualTo(LEFT_OUT);
        assertThat(written(false, true, "title", null, WRITTEN)).isEqualTo(LEFT_OUT);
        assertThat(written(false, false, "textarea", null, WRITTEN)).isEqualTo(LEFT_OUT);
        assertThat(written(false, false, "input", "value", WRITTEN)).isEqualTo(LEFT_OUT);
    }

    @Test
    void where_only_letters_can_stand_staff_read_it_without_brackets() {
        assertThat(written(true, false, "option", null, "[[Bea]] and Jo")).isEqualTo("Bea and Jo");
        for (String ofAPicture : List.of("text", "tspan", "desc", "title")) {
            assertThat(written(true, false, ofAPicture, null, "[[Bea]] and Jo")).isEqualTo("Bea and Jo");
        }
        assertThat(written(true, false, "time", "title", "[[Bea]] and Jo")).isEqualTo("Bea and Jo");
    }

    @Test
    void a_field_holds_what_was_typed() {
        assertThat(written(true, false, "textarea", null, "[[Bea]] came")).isEqualTo("[[Bea]] came");
        assertThat(written(true, false, "input", "value", "[[Bea]] came")).isEqualTo("[[Bea]] came");
        assertThat(written(false, true, "textarea", null, "[[Bea]] came")).isEqualTo("[[Bea]] came");
    }

    @Test
    void a_block_in_an_attribute_is_text_of_it() {
        StringOutput page = new StringOutput();
        PageOutput output = output(page, false, false);
        output.setContext("p", "title");
        output.writeUserContent((gg.jte.Content) block -> block.writeUserContent("[[Bea]] came"));
        assertThat(page.toString()).isEqualTo("[about somebody else] came");
    }

    private static String written(boolean staff, boolean typed, String tag, @Nullable String attribute, String text) {
        StringOutput page = new StringOutput();
        PageOutput output = output(page, staff, typed);
        output.setContext(tag, attribute);
        output.writeUserContent(text);
        return page.toString();
    }

    private static PageOutput output(StringOutput page, boolean staff, boolean typed) {
        Words words = new Words(new Bundles(), Language.ENGLISH, Map.of());
        return new PageOutput(page, words, staff, typed);
    }
}
