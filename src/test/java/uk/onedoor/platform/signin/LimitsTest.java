package uk.onedoor.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private final Limits limits = new Limits();

    @Test
    void what_was_right_is_never_counted_and_too_much_that_was_wrong_closes_for_that_address_alone() {
        IntStream.range(0, 1000)
                .forEach(time -> assertThat(limits.isOpen(Limits.Of.CALENDAR, "192.0.2.1"))
                        .isTrue());
        IntStream.range(0, 1000).forEach(time -> limits.allows(Limits.Of.CALENDAR, "192.0.2.1"));
        assertThat(limits.isOpen(Limits.Of.CALENDAR, "192.0.2.1")).isFalse();
        assertThat(limits.isOpen(Limits.Of.CALENDAR, "192.0.2.2")).isTrue();
        assertThat(limits.isOpen(Limits.Of.DOOR, "192.0.2.1")).isTrue();
    }
}
