package uk.onedoor.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.onedoor.returns.check.Checked.Finding;
import uk.onedoor.returns.check.Story;
import uk.onedoor.returns.reading.CollectionYear;
import uk.onedoor.returns.reading.LooseTable;
import uk.onedoor.returns.rows.Roll;
import uk.onedoor.returns.rows.Setting;
import uk.onedoor.returns.rules.RuleBook;

/** One story of two findings, of which the first was checked and is correct. */
class FindingFilterTest {

    private final Finding checked = found("146");
    private final Finding open = found("526");
    private final List<Story> stories =
            List.of(new Story("1", "placement-code", "A title", "A remedy.", List.of(checked, open)));
    private final Map<String, Confirmation> holding = Map.of(
            checked.print(),
            new Confirmation(UUID.randomUUID(), checked.print(), "So it is", "Perry", Instant.EPOCH, null, null));

    private static Finding found(String rule) {
        Map<String, String> cells = Map.of("CHILD", "1", "DECOM", "01/05/2025", "PLACE", "XX");
        Roll roll = Roll.of(
                List.of(LooseTable.of("Episodes", List.of(cells))),
                null,
                Setting.of(new CollectionYear(2026), "E10000020"));
        return new Finding(
                RuleBook.shipped().find(rule).orElseThrow(),
                roll.children().get(0).episodes().get(0));
    }

    private static FindingFilter rule(String rule, boolean all) {
        return new FindingFilter(null, null, rule, null, null, all);
    }

    @Test
    void a_story_is_shown_for_what_is_wanted_and_open_and_not_for_something_else_of_it() {
        assertThat(FindingFilter.OPEN.of(stories, holding)).isEqualTo(stories);
        assertThat(rule("526", false).of(stories, holding)).isEqualTo(stories);
        assertThat(rule("146", false).of(stories, holding)).isEmpty();
        assertThat(rule("146", true).of(stories, holding)).isEqualTo(stories);
    }

    @Test
    void a_finding_is_wanted_for_itself_alone() {
        assertThat(FindingFilter.OPEN.wants(checked, holding)).isFalse();
        assertThat(rule("146", true).wants(checked, holding)).isTrue();
        assertThat(rule("146", true).wants(open, holding)).isFalse();
        assertThat(rule("526", false).wants(open, holding)).isTrue();
    }
}
