package uk.onedoor.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.onedoor.staff.Contracts.Contract;
import uk.onedoor.staff.Contracts.Kind;

/** Which of the agreements with somebody holds on a day, and until when anything is agreed. */
class TenureTest {

    private static final WorkerId KIT = new WorkerId(new UUID(1, 1));
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    @Test
    void each_takes_the_place_of_the_one_before_from_its_first_day() {
        Contract first = contract(MAY, null, null);
        Contract second = contract(MAY.plusMonths(2), null, null);
        assertThat(on(MAY.minusDays(1), second, first)).satisfies(tenure -> {
            assertThat(tenure.contract()).isEqualTo(first);
            assertThat(tenure.holdsOn(MAY.minusDays(1))).isFalse();
        });
        assertThat(on(MAY.plusMonths(2).minusDays(1), second, first).contract()).isEqualTo(first);
        assertThat(on(MAY.plusMonths(2), second, first).contract()).isEqualTo(second);
    }

    @Test
    void the_last_day_still_counts_and_what_held_before_does_not_come_back() {
        Contract[] both = {contract(MAY, null, null), contract(MAY.plusMonths(1), MAY.plusMonths(3), null)};
        assertThat(on(MAY.plusMonths(3), both).holdsOn(MAY.plusMonths(3))).isTrue();
        LocalDate after = MAY.plusMonths(3).plusDays(1);
        assertThat(on(after, both).holdsOn(after)).isFalse();
        assertThat(on(after, both).contract()).as("what ran out is still told").isEqualTo(both[1]);
    }

    @Test
    void what_was_written_down_wrongly_never_held() {
        Contract wrong = contract(MAY.plusMonths(1), MAY.plusMonths(2), null);
        Contract right = contract(MAY, null, wrong.id());
        assertThat(on(MAY.plusMonths(1), wrong, right)).isEqualTo(new Tenure(right, null));
    }

    @Test
    void what_was_renewed_ends_with_what_follows_and_what_ran_out_stays_ended() {
        Contract ends = contract(MAY, MAY.plusMonths(1), null);
        assertThat(on(MAY, ends).until()).isEqualTo(MAY.plusMonths(1));
        assertThat(on(MAY.plusYears(1), ends).until()).isEqualTo(MAY.plusMonths(1));
        Contract forGood = contract(MAY.plusMonths(1).plusDays(1), null, null);
        assertThat(on(MAY, ends, forGood)).isEqualTo(new Tenure(ends, null));
        Contract anotherYear = contract(MAY.plusMonths(1).plusDays(4), MAY.plusYears(1), null);
        assertThat(on(MAY, ends, anotherYear)).as("a weekend between").isEqualTo(new Tenure(ends, MAY.plusYears(1)));
    }

    private static Tenure on(LocalDate day, Contract... agreed) {
        return Tenure.of(List.of(agreed), day).get(KIT);
    }

    private static Contract contract(LocalDate from, @Nullable LocalDate ends, @Nullable UUID replaces) {
        Instant recorded = from.atStartOfDay().toInstant(ZoneOffset.UTC);
        UUID id = UUID.randomUUID();
        return new Contract(id, KIT, from, ends, BigDecimal.TEN, Kind.PERMANENT, null, replaces, KIT.value(), recorded);
    }
}
