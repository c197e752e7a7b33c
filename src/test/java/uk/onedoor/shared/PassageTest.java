package uk.onedoor.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jo came. [[Her aunt was unwell.]] We ate. | Jo came. (-) We ate.",
                "[[All of it]]                              | (-)",
                "Nothing of the kind                        | Nothing of the kind",
                "Not closed [[goes on to the end            | Not closed (-)",
                "One [[within [[another]] is]] one          | One (-) one",
                "Closed ]] without being opened             | Closed ]] without being opened",
                "A list [1] and [2]                         | A list [1] and [2]",
                "Nothing in it [[]] at all                  | Nothing in it  at all",
            })
    void what_is_about_somebody_else_is_left_out(String written, String read) {
        assertThat(Passage.without(written, "(-)")).isEqualTo(read);
    }

    @Test
    void those_it_was_written_for_read_all_of_it_without_brackets() {
        assertThat(Passage.whole("Jo came. [[Her aunt [[Bea]] was unwell.]] We ate."))
                .isEqualTo("Jo came. Her aunt Bea was unwell. We ate.");
    }

    @Test
    void a_text_is_marked_when_something_stands_between_the_brackets() {
        assertThat(Passage.marked("[[Bea]] came")).isTrue();
        assertThat(Passage.marked("[[]] came")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jo came. [[Her aunt]] too. | true",
                "Jo came. [[Her aunt too.   | false",
                "Jo came. [[Her [[aunt]]    | false",
                "Jo came ]] alone           | true",
                "Jo came. [[Her aunt]       | false",
            })
    void a_mark_that_was_opened_is_closed_or_not(String written, boolean closed) {
        assertThat(Passage.closed(written)).isEqualTo(closed);
    }

    @Test
    void the_brackets_of_somebody_who_marks_nothing_are_no_mark() {
        assertThat(Passage.in(Passage.unmarked("Look [[[here]] and [there]"))).hasSize(1);
        assertThat(Passage.unmarked("Look [[[here]] and [there]")).isEqualTo("Look [ [ [here]] and [there]");
    }

    @Test
    void stretches_come_in_order_and_none_is_empty() {
        assertThat(Passage.in("a[[b]][[c]]d").stream()
                        .map(passage -> passage.words() + passage.aboutSomebodyElse())
                        .collect(Collectors.joining(" ")))
                .isEqualTo("afalse btrue ctrue dfalse");
    }
}
