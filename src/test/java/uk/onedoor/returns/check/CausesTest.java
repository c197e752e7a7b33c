package uk.onedoor.returns.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.onedoor.returns.check.Checked.Finding;
import uk.onedoor.returns.reading.CollectionYear;
import uk.onedoor.returns.reading.LooseTable;
import uk.onedoor.returns.reading.ReadTable;
import uk.onedoor.returns.rows.Roll;
import uk.onedoor.returns.rows.Row;
import uk.onedoor.returns.rows.Setting;
import uk.onedoor.returns.rules.RuleBook;

class CausesTest {

    private final List<Row> rows = rows();

    private static List<Row> rows() {
        ReadTable episodes = LooseTable.of(
                "Episodes",
                List.of(
                        Map.of("CHILD", "1", "DECOM", "01/05/2025", "LS", "C2", "PLACE", "U1"),
                        Map.of("CHILD", "1", "DECOM", "01/07/2025", "LS", "C2", "PLACE", "K2")));
        Roll roll = Roll.of(List.of(episodes), null, Setting.of(new CollectionYear(2026), "E10000020"));
        return List.copyOf(roll.children().get(0).episodes());
    }

    private Finding found(String rule, int row) {
        return new Finding(
                RuleBook.shipped().find(rule).orElseThrow(() -> new AssertionError("No rule " + rule)), rows.get(row));
    }

    private List<Story> told(Finding... findings) {
        return Causes.shipped().ofChild("1", List.of(findings));
    }

    @Test
    void an_open_episode_that_does_not_come_back_is_one_story_however_many_rules_it_breaks() {
        List<Story> stories = told(found("502", 0), found("503A", 0), found("503D", 0), found("562", 0));
        assertThat(stories).singleElement().satisfies(story -> {
            assertThat(story.cause()).isEqualTo("open-last-year");
            assertThat(story.codes()).containsExactly("502", "503A", "503D", "562");
        });
    }

    @Test
    void what_follows_from_a_date_nobody_can_read_is_told_with_it() {
        List<Story> stories = told(found("141", 1), found("502", 1), found("433", 1), found("526", 0));
        assertThat(stories).extracting(Story::cause).containsExactly("start-unreadable", "provider-placement");
        assertThat(stories.get(0).codes()).containsExactly("141", "502", "433");
    }

    @Test
    void what_follows_stands_alone_where_nothing_leads() {
        assertThat(told(found("504", 0))).singleElement().satisfies(story -> {
            assertThat(story.cause()).isEqualTo("504");
            assertThat(story.remedy())
                    .isEqualTo(story.findings().get(0).rule().text().remedy());
        });
    }

    @Test
    void a_cause_within_a_row_leaves_the_same_rule_of_another_row_alone() {
        List<Story> stories = told(found("146", 0), found("526", 0), found("526", 1));
        assertThat(stories).hasSize(2);
        assertThat(stories.get(0).findings()).extracting(Finding::row).containsOnly(rows.get(0));
        assertThat(stories.get(1).findings()).extracting(Finding::row).containsOnly(rows.get(1));
    }

    @Test
    void every_finding_is_in_exactly_one_story() {
        Finding[] all = RuleBook.shipped().rules().stream()
                .flatMap(rule -> Stream.of(new Finding(rule, rows.get(0)), new Finding(rule, rows.get(1))))
                .toArray(Finding[]::new);
        List<Finding> told =
                told(all).stream().flatMap(story -> story.findings().stream()).toList();
        assertThat(told).containsExactlyInAnyOrder(all);
    }

    @Test
    void each_rule_a_cause_names_is_in_the_book() {
        Set<String> names = new HashSet<>();
        for (Cause cause : Causes.shipped().all()) {
            assertThat(names.add(cause.key())).as(cause.key()).isTrue();
            assertThat(cause.leads()).as(cause.key()).isNotEmpty();
            assertThat(Collections.disjoint(cause.leads(), cause.follows()))
                    .as(cause.key())
                    .isTrue();
            for (String code : cause.leads())
                assertThat(RuleBook.shipped().find(code)).as(code).isPresent();
            for (String code : cause.follows())
                assertThat(RuleBook.shipped().find(code)).as(code).isPresent();
            assertThat(cause.title()).doesNotEndWith(".");
            assertThat(cause.remedy()).endsWith(".");
        }
    }

    @Test
    void a_finding_keeps_its_print_until_a_field_of_its_rule_changes() {
        String print = found("526", 1).print();
        assertThat(print)
                .hasSize(32)
                .isNotEqualTo(found("526", 0).print())
                .isNotEqualTo(found("146", 1).print());
        assertThat(print(Map.of("PLACE", "K2", "CIN", "N5"))).isEqualTo(print(Map.of("PLACE", "K2", "CIN", "N1")));
        assertThat(print(Map.of("PLACE", "K2"))).isNotEqualTo(print(Map.of("PLACE", "U1")));
        assertThat(print(Map.of("DECOM", "01/05/2025"))).isNotEqualTo(print(Map.of("DECOM", "02/05/2025")));
    }

    private static String print(Map<String, String> cells) {
        Map<String, String> row = new HashMap<>(cells);
        row.put("CHILD", "1");
        Roll roll = Roll.of(
                List.of(LooseTable.of("Episodes", List.of(row))),
                null,
                Setting.of(new CollectionYear(2026), "E10000020"));
        Row only = roll.children().get(0).episodes().get(0);
        return new Finding(RuleBook.shipped().find("526").orElseThrow(), only).print();
    }
}
