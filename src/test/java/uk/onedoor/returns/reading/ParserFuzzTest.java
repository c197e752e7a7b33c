package uk.onedoor.returns.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short run of every build; {@code ./bench fuzz} goes on for minutes. */
class ParserFuzzTest {

    @ParameterizedTest
    @ValueSource(longs = {7, 2026})
    void whatever_is_done_to_a_file_it_is_read_or_refused_in_plain_words(long seed) {
        ParserFuzz.Result result = ParserFuzz.run(seed, tries -> tries < 4_000);
        assertThat(result.findings()).isEmpty();
        assertThat(result.read()).as("read").isGreaterThan(300);
        assertThat(result.refused()).as("refused").isGreaterThan(300);
    }
}
