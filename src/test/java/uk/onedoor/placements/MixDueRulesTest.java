package uk.onedoor.placements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.stays.Entry;

class MixDueRulesTest {

    private static final Instant SAID = Instant.parse("2026-11-02T10:00:00Z");

    @Test
    void a_planned_arrival_is_weighed_before_and_an_emergency_by_the_next_working_day() {
        LocalDate friday = LocalDate.of(2026, 11, 20);
        assertThat(MixDueRules.by(Entry.PLANNED, friday)).isEqualTo(friday);
        assertThat(MixDueRules.by(Entry.EMERGENCY, friday)).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(MixDueRules.by(Entry.EMERGENCY, LocalDate.of(2026, 12, 24))).isEqualTo(LocalDate.of(2026, 12, 29));
    }

    @Test
    void a_yes_holds_for_four_weeks_and_not_here_is_none() {
        assertThat(MixDueRules.holds(MixDecision.YES, SAID, LocalDate.of(2026, 11, 30)))
                .isTrue();
        assertThat(MixDueRules.holds(MixDecision.YES_WITH, SAID, LocalDate.of(2026, 12, 1)))
                .isFalse();
        assertThat(MixDueRules.holds(MixDecision.NOT_HERE, SAID, LocalDate.of(2026, 11, 3)))
                .isFalse();
        assertThat(MixDueRules.holds(null, null, LocalDate.of(2026, 11, 3))).isFalse();
        // weighed after an emergency: the arrival lies before
        assertThat(MixDueRules.holds(MixDecision.YES, SAID, LocalDate.of(2026, 10, 30)))
                .isTrue();
    }

    @Test
    void it_is_asked_for_where_we_decide_who_lives_with_whom() {
        assertThat(MixDueRules.asksForOne(HomeOption.HUB)).isTrue();
        assertThat(MixDueRules.asksForOne(HomeOption.SUPPORTED_LODGINGS)).isTrue();
        assertThat(MixDueRules.asksForOne(HomeOption.KIN)).isFalse();
        assertThat(MixDueRules.asksForOne(HomeOption.OWN_TENANCY)).isFalse();
    }
}
