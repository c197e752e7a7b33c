package uk.onedoor.returns.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.onedoor.returns.check.Outcome.Kind;
import uk.onedoor.returns.made.MadeReturn;
import uk.onedoor.returns.reading.CollectionYear;
import uk.onedoor.returns.reading.LooseTable;
import uk.onedoor.returns.reading.ReadTable;
import uk.onedoor.returns.reading.ReturnReader;
import uk.onedoor.returns.rows.Roll;
import uk.onedoor.returns.rows.Setting;
import uk.onedoor.returns.rules.BrokenRule;
import uk.onedoor.returns.rules.Rule;
import uk.onedoor.returns.rules.RuleBook;

class CheckerTest {
    private static final CollectionYear YEAR = new CollectionYear(2026);
    private static final Setting SETTING = Setting.of(YEAR, MadeReturn.AUTHORITY);

    private final Checker checker = new Checker(new ForkJoinPool(2), hundredths -> {});

    @Test
    void each_rule_in_force_has_just_one_outcome() {
        Checked checked = checker.check(reviews("01/05/2025", "-"));
        assertThat(checked.outcomes().stream().map(outcome -> outcome.rule().code()))
                .containsExactlyElementsOf(RuleBook.shipped().inForce(2026).stream()
                        .map(Rule::code)
                        .toList());
        assertThat(checked.codes(Kind.OUR_FAULT)).isEmpty();
        assertThat(checked.codes(Kind.FAILED)).contains("166");
    }

    @Test
    void a_rule_whose_table_is_not_there_is_not_applicable_and_one_that_lacks_last_year_says_so() {
        Checked checked = checker.check(reviews("01/05/2025"));
        assertThat(outcome(checked, "101").kind()).isEqualTo(Kind.NOT_APPLICABLE);
        assertThat(outcome(checked, "101").why()).contains("Header");
        Roll both = Roll.of(List.of(LooseTable.of("Header", List.of(Map.of("CHILD", "1")))), null, SETTING);
        assertThat(outcome(checker.check(both), "203").kind()).isEqualTo(Kind.COULD_NOT_BE_CHECKED);
        assertThat(outcome(checker.check(both), "203").why()).contains("last year");
    }

    @Test
    void nobody_is_accused_for_what_an_earlier_year_may_have() {
        ReadTable leavers = LooseTable.of(
                "OC3",
                List.of(Map.of("CHILD", "1", "DOB", "01/05/2006", "IN_TOUCH", "YES", "ACTIV", "F2", "ACCOM", "U1")));
        ReadTable nobody = LooseTable.of("Episodes", List.of());
        Checked checked = checker.check(Roll.of(List.of(leavers, nobody), List.of(nobody), SETTING));
        assertThat(outcome(checked, "1002").kind()).isEqualTo(Kind.COULD_NOT_BE_CHECKED);
        assertThat(outcome(checked, "1002").why()).contains("1 of the rows", "before last year");
        assertThat(outcome(checked, "1002").rows()).isEmpty();
    }

    @Test
    void a_rule_that_breaks_is_our_fault_and_the_others_go_on() {
        List<Rule> rules = new ArrayList<>(RuleBook.shipped().inForce(2026));
        rules.add(0, BrokenRule.onChild("2"));
        Checked checked = checker.check(reviews("-", "-", "-"), rules);
        Outcome broken = checked.outcomes().get(0);
        assertThat(broken.kind()).isEqualTo(Kind.OUR_FAULT);
        assertThat(broken.why()).contains("1 of the children", "not of the return");
        assertThat(broken.rows()).as("the other children were asked").hasSize(2);
        assertThat(outcome(checked, "166").rows()).hasSize(3);
    }

    @Test
    void a_row_is_told_once_however_often_a_rule_names_it_and_however_many_the_child_has() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int child = 1; child <= 3; child++)
            for (int row = 0; row < 20 * child - 18; row++)
                rows.add(Map.of("CHILD", Integer.toString(child), "REVIEW", "01/05/2025"));
        Roll roll = Roll.of(List.of(LooseTable.of("Reviews", rows)), null, SETTING);
        Outcome told = checker.check(roll, List.of(BrokenRule.tellingTwice()))
                .outcomes()
                .get(0);
        assertThat(told.rows()).hasSize(2 + 22 + 42).doesNotHaveDuplicates();
    }

    @Test
    void a_rule_says_the_same_alone_and_in_company_and_whatever_came_before(@TempDir Path made) throws IOException {
        MadeReturn.write(400, YEAR, 11, made);
        Roll roll = Roll.of(
                ReturnReader.readDirectory(made.resolve("last"), YEAR),
                ReturnReader.readDirectory(made.resolve("year"), YEAR),
                SETTING);
        List<Rule> rules = new ArrayList<>(RuleBook.shipped().inForce(2026));
        Map<String, List<String>> together = said(checker.check(roll, rules));
        Collections.shuffle(rules, new Random(3));
        assertThat(said(checker.check(roll, rules))).isEqualTo(together);
        assertThat(together.values().stream().mapToInt(List::size).sum())
                .as("the two years were swapped, so that there is much to find")
                .isGreaterThan(100);
        for (Rule rule : rules.subList(0, 40))
            assertThat(said(checker.check(roll, List.of(rule))).get(rule.code()))
                    .isEqualTo(together.get(rule.code()));
    }

    @Test
    void progress_never_goes_backwards_and_ends_whole(@TempDir Path made) throws IOException {
        MadeReturn.write(3000, YEAR, 12, made);
        List<Integer> told = Collections.synchronizedList(new ArrayList<>());
        new Checker(new ForkJoinPool(2), told::add)
                .check(Roll.of(ReturnReader.readDirectory(made.resolve("year"), YEAR), null, SETTING));
        assertThat(told).isSorted().doesNotHaveDuplicates().endsWith(100);
        assertThat(told.size()).isGreaterThan(2);
    }

    private static Map<String, List<String>> said(Checked checked) {
        Map<String, List<String>> said = new java.util.TreeMap<>();
        for (Outcome outcome : checked.outcomes())
            said.put(
                    outcome.rule().code(),
                    outcome.rows().stream()
                            .map(row -> row.table() + row.number() + row.child())
                            .toList());
        return said;
    }

    private static Outcome outcome(Checked checked, String code) {
        return checked.outcomes().stream()
                .filter(outcome -> outcome.rule().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Roll reviews(String... days) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (String day : days)
            rows.add(Map.of(
                    "CHILD",
                    Integer.toString(rows.size() + 1),
                    "REVIEW",
                    day.equals("-") ? "" : day,
                    "REVIEW_CODE",
                    "PN1"));
        return Roll.of(List.of(LooseTable.of("Reviews", rows)), null, SETTING);
    }
}
