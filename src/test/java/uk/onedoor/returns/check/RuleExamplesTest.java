package uk.onedoor.returns.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.onedoor.returns.rules.Rule;
import uk.onedoor.returns.rules.RuleBook;

/** Every rule against examples of our own, which show a row it finds and rows it leaves alone. */
class RuleExamplesTest {
    private static final List<RuleExample> EXAMPLES =
            RuleExample.in(Path.of("src/test/resources/uk/onedoor/returns/rules"));

    static Stream<RuleExample> examples() {
        return EXAMPLES.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_rule_finds_just_the_rows_that_are_marked(RuleExample example) {
        assertThat(example.found()).isEqualTo(example.expected());
    }

    @Test
    void every_rule_has_an_example_of_a_row_it_finds() {
        Set<String> shown = EXAMPLES.stream()
                .filter(example -> !example.expected().isEmpty())
                .map(RuleExample::code)
                .collect(Collectors.toSet());
        assertThat(RuleBook.shipped().rules().stream().map(Rule::code)).allMatch(shown::contains);
    }
}
