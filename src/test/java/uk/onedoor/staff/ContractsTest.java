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

/** Which of the agreements with somebody holds on a day. */
class ContractsTest {

    private static final WorkerId KIT = new WorkerId(new UUID(1, 1));
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    @Test
    void each_takes_the_place_of_the_one_before_from_its_first_day() {
        Contract first = contract(MAY, null, null);
        Contract second = contract(MAY.plusMonths(2), null, null);
        List<Contract> both = List.of(second, first);
        assertThat(Contracts.inForce(both, MAY.minusDays(1))).isEmpty();
        assertThat(Contracts.inForce(both, MAY.plusMonths(2).minusDays(1))).containsEntry(KIT, first);
        assertThat(Contracts.inForce(both, MAY.plusMonths(2))).containsEntry(KIT, second);
    }

    @Test
    void the_last_day_still_counts_and_what_held_before_does_not_come_back() {
        List<Contract> both = List.of(contract(MAY, null, null), contract(MAY.plusMonths(1), MAY.plusMonths(3), null));
        assertThat(Contracts.inForce(both, MAY.plusMonths(3))).containsKey(KIT);
        assertThat(Contracts.inForce(both, MAY.plusMonths(3).plusDays(1))).isEmpty();
    }

    @Test
    void what_was_written_down_wrongly_never_held() {
        Contract wrong = contract(MAY.plusMonths(1), MAY.plusMonths(2), null);
        Contract right = contract(MAY, null, wrong.id());
        assertThat(Contracts.inForce(List.of(wrong, right), MAY.plusMonths(1))).containsEntry(KIT, right);
    }

    @Test
    void it_ends_by_its_last_day_and_one_for_good_by_none() {
        assertThat(contract(MAY, MAY.plusDays(9), null).endsBy(MAY.plusDays(9))).isTrue();
        assertThat(contract(MAY, MAY.plusDays(9), null).endsBy(MAY.plusDays(8))).isFalse();
        assertThat(contract(MAY, null, null).endsBy(MAY.plusYears(50))).isFalse();
    }

    private static Contract contract(LocalDate from, @Nullable LocalDate ends, @Nullable UUID replaces) {
        Instant recorded = from.atStartOfDay().toInstant(ZoneOffset.UTC);
        UUID id = UUID.randomUUID();
        return new Contract(id, KIT, from, ends, BigDecimal.TEN, Kind.PERMANENT, null, replaces, KIT.value(), recorded);
    }
}
