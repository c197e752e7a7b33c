package uk.onedoor.bonds;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.onedoor.bonds.Risk.Why;
import uk.onedoor.bonds.RiskRules.Standing;
import uk.onedoor.keywork.TeamPart;
import uk.onedoor.staff.Absences.Away;
import uk.onedoor.staff.Contracts;
import uk.onedoor.staff.Contracts.Contract;
import uk.onedoor.staff.Worker;
import uk.onedoor.staff.WorkerId;

class RiskRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final WorkerId KIT = new WorkerId(new UUID(2, 1));

    @Test
    void a_silence_is_measured_by_what_is_usual_for_these_two() {
        assertThat(why(weekly(14), null, null)).isEmpty();
        assertThat(why(weekly(15), null, null)).containsExactly(Why.SILENCE);
        List<LocalDate> daily =
                IntStream.range(0, 30).mapToObj(i -> TODAY.minusDays(37 - i)).toList();
        assertThat(why(daily, null, null))
                .as("a day is usual, a week never too long")
                .containsExactly(Why.SILENCE);
        assertThat(why(daily.stream().map(day -> day.plusDays(1)).toList(), null, null))
                .isEmpty();
    }

    @Test
    void where_nothing_is_usual_yet_two_weeks_are_long() {
        assertThat(why(List.of(TODAY.minusDays(14)), null, null)).isEmpty();
        assertThat(why(List.of(TODAY.minusDays(15)), null, null)).containsExactly(Why.SILENCE);
        assertThat(why(List.of(), null, null)).containsExactly(Why.NOT_MET);
    }

    @Test
    void a_time_in_touch_today_ends_every_silence() {
        for (long seed = 0; seed < 200; seed++) {
            Random dice = new Random(seed);
            List<LocalDate> days = new ArrayList<>();
            for (int back = 180; back > 0; back -= 1 + dice.nextInt(60)) {
                days.add(TODAY.minusDays(back));
            }
            days.add(TODAY);
            assertThat(why(days, null, null)).isEmpty();
        }
    }

    @Test
    void who_leaves_and_whose_contract_ends_is_told_twelve_weeks_before() {
        assertThat(why(weekly(1), TODAY.plusWeeks(12), null)).containsExactly(Why.LEAVING);
        assertThat(why(weekly(1), TODAY.plusWeeks(12).plusDays(1), null)).isEmpty();
        assertThat(why(weekly(1), null, TODAY.plusWeeks(3))).containsExactly(Why.CONTRACT_ENDS);
        assertThat(why(weekly(1), TODAY.plusWeeks(2), TODAY.plusWeeks(3)))
                .as("told once")
                .containsExactly(Why.LEAVING);
    }

    @Test
    void a_back_up_is_not_asked_how_often_and_whoever_is_gone_is_told_once() {
        Part backUp = part(TeamPart.BACK_UP, 300);
        assertThat(RiskRules.of(new Standing(backUp, List.of(), worker(null), null, List.of(), false), TODAY))
                .isEmpty();
        assertThat(RiskRules.of(new Standing(backUp, List.of(), null, null, List.of(), false), TODAY))
                .extracting(Risk::why)
                .containsExactly(Why.GONE);
    }

    @Test
    void away_for_a_week_or_until_nobody_knows_is_told_a_day_is_not() {
        assertThat(away(TODAY, TODAY.plusDays(3))).isEmpty();
        assertThat(away(TODAY.minusDays(10), TODAY)).as("back today").isEmpty();
        assertThat(away(TODAY.plusDays(20), TODAY.plusDays(40))).isEmpty();
        assertThat(away(TODAY.plusDays(10), TODAY.plusDays(17))).containsExactly(Why.AWAY);
        assertThat(away(TODAY.minusDays(3), null)).containsExactly(Why.AWAY);
    }

    @Test
    void the_first_twelve_weeks_of_two_who_did_not_know_each_other_are_told() {
        assertThat(first(30, 30)).containsExactly(Why.FIRST_WEEKS);
        assertThat(first(84, 80)).isEmpty();
        assertThat(first(30, 120)).as("they knew each other before").isEmpty();
    }

    private static List<Why> first(int partDays, int knownDays) {
        List<LocalDate> days = List.of(TODAY.minusDays(knownDays), TODAY.minusDays(1));
        Standing standing =
                new Standing(part(TeamPart.KEY_WORKER, partDays), days, worker(null), null, List.of(), false);
        return RiskRules.of(standing, TODAY).stream().map(Risk::why).toList();
    }

    private static List<Why> away(LocalDate from, @Nullable LocalDate until) {
        Away away = new Away(new UUID(4, 4), KIT, null, from, until, null);
        Standing standing =
                new Standing(part(TeamPart.BACK_UP, 300), List.of(), worker(null), null, List.of(away), false);
        return RiskRules.of(standing, TODAY).stream().map(Risk::why).toList();
    }

    private static List<Why> why(List<LocalDate> days, @Nullable LocalDate leaves, @Nullable LocalDate ends) {
        Contract contract = new Contract(
                new UUID(5, 5),
                KIT,
                TODAY.minusYears(1),
                ends,
                BigDecimal.TEN,
                Contracts.Kind.FIXED_TERM,
                null,
                null,
                KIT.value(),
                Instant.EPOCH);
        Standing standing =
                new Standing(part(TeamPart.KEY_WORKER, 300), days, worker(leaves), contract, List.of(), false);
        return RiskRules.of(standing, TODAY).stream().map(Risk::why).toList();
    }

    /** Once a week, the last time so many days ago. */
    private static List<LocalDate> weekly(int daysAgo) {
        return IntStream.range(0, 10)
                .mapToObj(i -> TODAY.minusDays(daysAgo + 7L * (9 - i)))
                .toList();
    }

    private static Part part(TeamPart part, int days) {
        return new Part(BondRulesTest.ROBIN, KIT, "Kit", part, TODAY.minusDays(days), null);
    }

    private static Worker worker(@Nullable LocalDate leaves) {
        return new Worker(KIT, "Kit", Set.of(), Set.of(), null, null, List.of(), List.of(), 6, leaves, false);
    }

    @Test
    void days_between_two_times_in_touch_are_no_silence_once_they_stepped_away() {
        List<LocalDate> days = List.of(TODAY.minusDays(90), TODAY.minusDays(60));
        Part kit = part(TeamPart.KEY_WORKER, 300);
        assertThat(RiskRules.of(new Standing(kit, days, worker(null), null, List.of(), false), TODAY))
                .extracting(Risk::why)
                .containsExactly(Why.SILENCE);
        assertThat(RiskRules.of(new Standing(kit, days, worker(null), null, List.of(), true), TODAY))
                .isEmpty();
        assertThat(RiskRules.of(new Standing(kit, days, worker(TODAY.plusWeeks(2)), null, List.of(), true), TODAY))
                .as("whoever stays close leaves too")
                .extracting(Risk::why)
                .containsExactly(Why.LEAVING);
    }
}
