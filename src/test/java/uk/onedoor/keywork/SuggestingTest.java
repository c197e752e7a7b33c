package uk.onedoor.keywork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.onedoor.keywork.Suggesting.Candidate;
import uk.onedoor.platform.access.Role;
import uk.onedoor.staff.Worker;
import uk.onedoor.staff.WorkerId;

/** Rules that hold for every hub a seeded generator can think of. */
class SuggestingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final int HUBS = 500;

    @ParameterizedTest
    @ValueSource(longs = {7, 11, 2026})
    void nobody_about_to_leave_is_suggested(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < HUBS; i++) {
            assertThat(suggested(hub(random))).allSatisfy(one -> {
                LocalDate leaves = one.worker().leavesOn();
                assertThat(leaves == null || !leaves.isBefore(TODAY.plusWeeks(12)))
                        .isTrue();
                assertThat(one.worker().gone()).isFalse();
                assertThat(one.worker().caseload()).isPositive();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 11, 2026})
    void whoever_they_know_comes_first_even_when_full(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < HUBS; i++) {
            List<Candidate> hub = hub(random);
            List<Boolean> known =
                    suggested(hub).stream().map(one -> of(hub, one).knowsThem()).toList();
            assertThat(known).isSortedAccordingTo((a, b) -> Boolean.compare(b, a));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 11, 2026})
    void nobody_is_lost_and_whoever_stands_apart_is_told_why(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < HUBS; i++) {
            List<Candidate> hub = hub(random);
            List<KeyWorkerSuggestion> all = Suggesting.inOrder(hub, null, TODAY);
            assertThat(all)
                    .hasSameSizeAs(hub)
                    .allSatisfy(one -> assertThat(one.reasons()).isNotEmpty());
            long apart = all.stream().filter(one -> one.whyNot() != null).count();
            assertThat(all.subList(all.size() - (int) apart, all.size())).allMatch(one -> one.whyNot() != null);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 11, 2026})
    void each_choice_changes_the_loads_so_that_nobody_without_a_bond_is_filled_past_their_room(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < HUBS; i++) {
            List<Candidate> hub = new ArrayList<>(
                    hub(random).stream().map(SuggestingTest::stranger).toList());
            int room = hub.stream()
                    .filter(one -> Suggesting.neverChosen(one.worker(), TODAY).isEmpty())
                    .mapToInt(one -> Math.max(0, one.worker().caseload() - one.load()))
                    .sum();
            for (int pick = 0; pick < room; pick++) {
                Candidate first = of(hub, suggested(hub).get(0));
                assertThat(first.hasRoom()).isTrue();
                hub.set(hub.indexOf(first), busier(first));
            }
        }
    }

    private static List<KeyWorkerSuggestion> suggested(List<Candidate> hub) {
        return Suggesting.inOrder(hub, null, TODAY).stream()
                .filter(one -> one.whyNot() == null)
                .toList();
    }

    private static Candidate of(List<Candidate> hub, KeyWorkerSuggestion one) {
        return hub.stream()
                .filter(candidate -> candidate.worker().equals(one.worker()))
                .findFirst()
                .orElseThrow();
    }

    private static Candidate busier(Candidate one) {
        return new Candidate(one.worker(), 0, false, false, one.load() + 1, one.languages(), one.interests(), true);
    }

    private static Candidate stranger(Candidate one) {
        return new Candidate(one.worker(), 0, false, false, one.load(), one.languages(), one.interests(), true);
    }

    private static List<Candidate> hub(Random random) {
        List<Candidate> hub = new ArrayList<>();
        for (int i = 1 + random.nextInt(14); i > 0; i--) {
            hub.add(new Candidate(
                    worker(random, i),
                    random.nextInt(4) == 0 ? random.nextInt(40) : 0,
                    random.nextInt(8) == 0,
                    random.nextInt(8) == 0,
                    random.nextInt(9),
                    random.nextInt(5) == 0 ? List.of("Polish") : List.of(),
                    random.nextInt(3) == 0 ? List.of("boxing") : List.of(),
                    random.nextInt(4) > 0));
        }
        return hub;
    }

    private static Worker worker(Random random, int number) {
        LocalDate leaves = random.nextInt(4) == 0 ? TODAY.plusDays(random.nextInt(300) - 20) : null;
        Role role = Role.values()[random.nextInt(9)];
        return new Worker(
                new WorkerId(new UUID(random.nextLong(), random.nextLong())),
                "Worker " + number,
                Set.of(role),
                Set.of(),
                null,
                random.nextBoolean() ? "Days" : null,
                List.of(),
                List.of(),
                random.nextInt(8),
                leaves,
                random.nextInt(10) == 0);
    }
}
