package uk.onedoor.keywork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.WorkerId;

class HandingRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final WorkerId KIT = new WorkerId(new UUID(1, 1));

    @ParameterizedTest(name = "met {0} or {1}, together {2} to {3}, goodbye {4}: {5}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-15 |      | 2026-11-15 | 2026-11-20 | 2026-11-20 |
                       | Died | 2026-11-15 | 2026-11-20 | 2026-11-20 |
                       |      | 2026-11-15 | 2026-11-20 | 2026-11-20 | metOn
            2026-11-17 |      | 2026-11-15 | 2026-11-20 | 2026-11-20 | metOn
            2026-11-15 |      |            |            | 2026-11-20 | togetherFrom
            2026-11-15 |      | 2026-11-15 |            | 2026-11-20 | togetherUntil
            2026-11-15 |      | 2026-11-20 | 2026-11-15 | 2026-11-20 | togetherUntil
            2026-11-15 |      | 2026-11-15 | 2027-03-01 | 2026-11-20 | togetherUntil
            2026-11-15 |      | 2026-01-15 | 2026-01-20 | 2026-11-20 | togetherFrom
            2026-11-15 |      | 2026-11-15 | 2026-11-20 |            | goodbyeOn
            2026-11-15 |      | 2026-11-15 | 2026-11-20 | 2027-11-20 | goodbyeOn
            """)
    void a_planned_change_is_handed_over_whole(
            @Nullable LocalDate met,
            @Nullable String why,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate goodbye,
            @Nullable String wrong) {
        assertThat(wrong(new Handing(true, met, why, from, until, "Noor comes", KIT, goodbye)))
                .isEqualTo(wrong);
    }

    @Test
    void after_a_loss_there_may_be_no_overlap_and_no_goodbye_but_always_words() {
        assertThat(wrong(Handing.afterLoss("Kit is gone", "Kit left us on Friday", KIT)))
                .isNull();
        assertThat(wrong(Handing.afterLoss("Kit is gone", " ", KIT))).isEqualTo("told");
        assertThat(wrong(Handing.afterLoss(" ", "Kit left", KIT))).isEqualTo("metOn");
        assertThat(wrong(null)).isEqualTo("told");
    }

    /** The field that is wrong; null when nothing is. */
    private static @Nullable String wrong(@Nullable Handing handing) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> HandingRules.check(handing, TODAY, TODAY));
        return refusal == null ? null : refusal.field();
    }
}
