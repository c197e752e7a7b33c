package uk.onedoor.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.onedoor.returns.FactPlan.Held;
import uk.onedoor.returns.FactPlan.Told;

class FactPlanTest {

    private static final CareFact FACT = fact("started", "one");
    private static final CareFact OTHERWISE = fact("started", "another");

    @Test
    void what_nobody_told_before_is_new() {
        FactPlan plan = plan(FACT, null, 2026);
        assertThat(plan.fresh()).isEqualTo(1);
        assertThat(plan.added()).hasSize(1);
    }

    @Test
    void what_was_told_just_so_stays_untouched() {
        FactPlan plan = plan(FACT, held(FACT, 2026, false), 2026);
        assertThat(plan.same()).isEqualTo(1);
        assertThat(plan.added()).isEmpty();
        assertThat(plan.toldAgain()).isEmpty();
    }

    @Test
    void a_newer_year_that_says_the_same_is_noted_once() {
        Held before = held(FACT, 2025, false);
        assertThat(plan(FACT, before, 2026).toldAgain()).containsExactly(before.id());
        assertThat(plan(FACT, held(FACT, 2026, false), 2025).toldAgain()).isEmpty();
    }

    @Test
    void the_same_year_or_a_newer_one_replaces_what_was_told_otherwise() {
        Held before = held(FACT, 2025, false);
        for (int year : new int[] {2025, 2026}) {
            FactPlan plan = plan(OTHERWISE, before, year);
            assertThat(plan.superseded()).containsExactly(before.id());
            assertThat(plan.changed()).isEqualTo(1);
            assertThat(plan.fresh()).isZero();
        }
    }

    @Test
    void an_older_year_never_replaces_what_a_newer_one_told() {
        FactPlan plan = plan(OTHERWISE, held(FACT, 2026, false), 2025);
        assertThat(plan.older()).isEqualTo(1);
        assertThat(plan.added()).isEmpty();
        assertThat(plan.superseded()).isEmpty();
    }

    @Test
    void what_this_year_told_before_and_tells_no_longer_is_marked_once() {
        Held before = held(FACT, 2026, false);
        assertThat(gone(before, Set.of())).containsExactly(before.id());
        assertThat(gone(held(FACT, 2026, true), Set.of())).isEmpty();
        assertThat(gone(before, Set.of(FACT.key()))).isEmpty();
    }

    @Test
    void a_table_that_was_not_given_says_nothing_about_what_it_told_before() {
        var named = new FactPlan.Named(Set.of("Header", "Reviews"), Set.of());
        assertThat(FactPlan.of(List.of(), Map.of(), List.of(held(FACT, 2026, false)), named, 2026)
                        .gone())
                .isEmpty();
    }

    @Test
    void what_was_marked_and_is_told_again_is_back() {
        Held before = held(FACT, 2026, true);
        assertThat(plan(FACT, before, 2026).toldAgain()).containsExactly(before.id());
    }

    private static List<UUID> gone(Held before, Set<String> named) {
        return FactPlan.of(List.of(), Map.of(), List.of(before), new FactPlan.Named(Set.of("Episodes"), named), 2026)
                .gone();
    }

    private static FactPlan plan(CareFact fact, @org.jspecify.annotations.Nullable Held before, int year) {
        return FactPlan.of(
                List.of(new Told("1", fact)),
                before == null ? Map.of() : Map.of(before.key(), before),
                List.of(),
                new FactPlan.Named(Set.of("Episodes"), Set.of(fact.key())),
                year);
    }

    private static Held held(CareFact fact, int year, boolean gone) {
        return new Held(UUID.randomUUID(), fact.key(), fact.contentHash(), year, gone);
    }

    private static CareFact fact(String part, String words) {
        FactKey key = new FactKey("Episodes/1/2025-04-01/" + part, new CareFact.Source("e.csv", "Episodes", 1));
        return CareFact.of(key, CareFact.Kind.STARTED, LocalDate.of(2025, 4, 1), null, words, Map.of("LS", words));
    }
}
