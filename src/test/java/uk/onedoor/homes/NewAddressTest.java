package uk.onedoor.homes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.onedoor.shared.Refusal;

class NewAddressTest {

    private static NewAddress address(boolean restricted, String careOf) {
        return new NewAddress(
                UUID.randomUUID(),
                "14 Larkfield Rise\nHey\nThirlby",
                "YO7 2DJ",
                null,
                restricted,
                careOf,
                LocalDate.of(2026, 11, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c/o 14 Larkfield Rise",
                "at 14, larkfield-rise",
                "care of the post office, Thirlby",
                "write to yo72dj",
                "write to YO7  2DJ"
            })
    void the_words_everybody_reads_may_not_give_the_address_away(String careOf) {
        assertThatThrownBy(() -> address(true, careOf).checkCareOf())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("careOf"))
                .hasMessageNotContainingAny("Larkfield", "YO7");
    }

    @Test
    void words_that_do_not_are_fine_and_so_is_anything_where_nothing_is_kept_back() {
        // a line of a few letters is in many words
        assertThatCode(() ->
                        address(true, "They live here: care of Rowan House").checkCareOf())
                .doesNotThrowAnyException();
        assertThatCode(() -> address(false, "14 Larkfield Rise").checkCareOf()).doesNotThrowAnyException();
    }

    @Test
    void it_is_not_printed() {
        assertThat(address(true, "care of Rowan House")).hasToString("address kept back");
    }
}
