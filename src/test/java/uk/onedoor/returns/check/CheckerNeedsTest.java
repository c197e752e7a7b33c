package uk.onedoor.returns.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import uk.onedoor.returns.reading.CollectionYear;
import uk.onedoor.returns.reading.LooseTable;
import uk.onedoor.returns.rows.Roll;
import uk.onedoor.returns.rows.Setting;
import uk.onedoor.returns.rules.Rule;
import uk.onedoor.returns.rules.RuleBook;

/** What a rule needs beside this year's tables, while no postcodes are loaded. */
class CheckerNeedsTest {

    @Test
    void without_postcodes_nobody_says_whether_a_distance_is_right() {
        assertThat(outcome("392a", Map.of("CHILD", "1", "LS", "C2", "PL_POST", "NR1 1AA"))
                        .kind())
                .isEqualTo(Outcome.Kind.COULD_NOT_BE_CHECKED);
    }

    @Test
    void a_file_that_tells_the_distance_itself_needs_no_postcodes() {
        assertThat(outcome("164", Map.of("CHILD", "1", "LS", "C2", "PL_DISTANCE", "1000"))
                        .kind())
                .isEqualTo(Outcome.Kind.FAILED);
    }

    @Test
    void a_file_that_tells_the_distance_does_not_tell_whether_postcodes_exist() {
        assertThat(outcome("392c", Map.of("CHILD", "1", "PL_POST", "NR1 1AA", "PL_DISTANCE", "12"))
                        .kind())
                .isEqualTo(Outcome.Kind.COULD_NOT_BE_CHECKED);
    }

    private static Outcome outcome(String code, Map<String, String> episode) {
        Rule rule = RuleBook.shipped().find(code).orElseThrow();
        Roll roll = Roll.of(
                List.of(LooseTable.of("Episodes", List.of(episode))),
                null,
                Setting.of(new CollectionYear(2026), "E10000020"));
        return new Checker(ForkJoinPool.commonPool(), done -> {})
                .check(roll, List.of(rule))
                .outcomes()
                .get(0);
    }
}
