package uk.onedoor.keywork;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.onedoor.keywork.Suggesting.Asked;
import uk.onedoor.keywork.Suggesting.Bond;
import uk.onedoor.keywork.Suggesting.Candidate;
import uk.onedoor.keywork.Suggesting.Load;
import uk.onedoor.keywork.Suggesting.Shared;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.staff.Absences.Away;
import uk.onedoor.staff.Contracts;
import uk.onedoor.staff.Contracts.Contract;
import uk.onedoor.staff.Presence;
import uk.onedoor.staff.Tenure;
import uk.onedoor.staff.Worker;
import uk.onedoor.staff.WorkerId;

/** Rules that hold for every hub a seeded generator can think of. */
class SuggestingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final int HUBS = 400;
    private static final List<BigDecimal> WEIGHTS =
            Stream.of("0.5", "1", "1.5", "2").map(BigDecimal::new).toList();

    @ParameterizedTest
    @ValueSource(longs = {7, 11, 2026})
    void nobody_gone_leaving_in_conflict_or_not_wished_for_is_suggested(long seed) {
        inManyHubs(
                seed,
                asked -> assertThat(suggested(asked)).allSatisfy(one -> {
                    assertThat(isLongAfter(one.worker().leavesOn())).isTrue();
                    assertThat(one.worker().gone()).isFalse();
                    assertThat(one.worker().caseload()).isPositive();
                    assertThat(one.bond().conflict()).isFalse();
                    assertThat(one.bond().isKeyWorker()).isFalse();
                    assertThat(one.bond().wished()).isNotEqualTo(false);
                }));
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 11, 2026})
    void nobody_is_suggested_who_is_away_now_or_mostly_or_whose_contract_ends_and_it_is_told_why(long seed) {
        Set<String> told = new TreeSet<>();
        inManyHubs(seed, asked -> {
            assertThat(suggested(asked)).allSatisfy(one -> {
                Tenure tenure = one.presence().tenure();
                assertThat(tenure == null || isLongAfter(tenure.until())).isTrue();
                assertThat(isAway(one, TODAY)).isFalse();
                assertThat(IntStream.rangeClosed(0, 84).filter(day -> isAway(one, TODAY.plusDays(day))))
                        .hasSizeLessThanOrEqualTo(42);
            });
            Suggesting.inOrder(asked, TODAY).stream()
                    .map(KeyWorkerSuggestion::whyNot)
                    .filter(Objects::nonNull)
                    .forEach(why -> told.add(why.key()));
        });
        assertThat(told).contains("keywork.not.contract", "keywork.not.away", "keywork.not.mostly.away");
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 11, 2026})
    void room_is_shared_out_by_hours_whoever_works_half_the_week_gets_half_as_many(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < HUBS; i++) {
            int caseload = 4 + 2 * random.nextInt(6);
            List<Candidate> two = List.of(fresh(caseload, "37"), fresh(caseload, "18.5"));
            List<Asked> all = new ArrayList<>();
            for (int n = 0; n < 3 * caseload / 2; n++) {
                all.add(new Asked(new YoungPersonId(new UUID(i, n)), BigDecimal.ONE, two));
            }
            long half = Suggesting.oneAfterAnother(all, TODAY).values().stream()
                    .filter(order -> order.get(0)
                            .candidate()
                            .presence()
                            .equals(two.get(1).presence()))
                    .count();
            assertThat(half).isEqualTo(caseload / 2);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 11, 2026})
    void fewer_hours_never_bring_a_worker_nearer_the_front(long seed) {
        inManyHubs(seed, asked -> {
            List<Candidate> before = suggested(asked);
            for (Candidate one : before) {
                List<Candidate> less = new ArrayList<>(asked.candidates());
                less.set(less.indexOf(one), withHours(one, "9.5"));
                List<WorkerId> after = suggested(new Asked(asked.who(), asked.weight(), less)).stream()
                        .map(other -> other.worker().id())
                        .toList();
                assertThat(after.indexOf(one.worker().id())).isGreaterThanOrEqualTo(before.indexOf(one));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 11, 2026})
    void whoever_they_know_comes_first_even_when_full_and_then_whom_they_wish_for(long seed) {
        inManyHubs(seed, asked -> {
            List<Integer> order = suggested(asked).stream()
                    .map(one -> (one.bond().knowsThem() ? 0 : 2)
                            + (Boolean.TRUE.equals(one.bond().wished()) ? 0 : 1))
                    .toList();
            assertThat(order).isSorted();
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 11, 2026})
    void nobody_is_lost_and_whoever_stands_apart_is_told_why(long seed) {
        inManyHubs(seed, asked -> {
            List<KeyWorkerSuggestion> all = Suggesting.inOrder(asked, TODAY);
            assertThat(all)
                    .extracting(KeyWorkerSuggestion::worker)
                    .containsExactlyInAnyOrderElementsOf(
                            asked.candidates().stream().map(Candidate::worker).toList());
            assertThat(all).allSatisfy(one -> assertThat(one.reasons()).isNotEmpty());
            long apart = all.stream().filter(one -> one.whyNot() != null).count();
            assertThat(all.subList(all.size() - (int) apart, all.size())).allMatch(one -> one.whyNot() != null);
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 11, 2026})
    void the_order_does_not_hang_on_the_order_they_are_asked_in(long seed) {
        Random random = new Random(seed);
        inManyHubs(seed, asked -> {
            List<Candidate> shuffled = new ArrayList<>(asked.candidates());
            Collections.shuffle(shuffled, random);
            assertThat(Suggesting.inOrder(new Asked(asked.who(), asked.weight(), shuffled), TODAY))
                    .isEqualTo(Suggesting.inOrder(asked, TODAY));
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 11, 2026})
    void among_equals_whoever_was_longest_not_given_anybody_comes_first(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < HUBS; i++) {
            List<Candidate> equals = new ArrayList<>();
            for (int n = 0; n < 8; n++) {
                LocalDate last = random.nextInt(4) == 0 ? null : TODAY.minusDays(random.nextInt(300));
                Worker worker = new Worker(
                        new WorkerId(new UUID(random.nextLong(), n)),
                        "W" + n,
                        Set.of(Role.KEY_WORKER),
                        Set.of(),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        6,
                        null,
                        false);
                equals.add(new Candidate(
                        new Presence(worker, null, List.of()),
                        Bond.NONE,
                        new Load(2, new BigDecimal("2"), last),
                        new Shared(List.of(), List.of(), true, false)));
            }
            List<LocalDate> lasts = suggested(asked(random, equals)).stream()
                    .map(one -> Objects.requireNonNullElse(one.load().lastOn(), LocalDate.MIN))
                    .toList();
            assertThat(lasts).isSorted();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 11, 2026})
    void each_pick_adds_its_weight_and_nobody_is_filled_past_their_room_while_another_without_a_bond_has_room(
            long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < HUBS; i++) {
            List<Candidate> hub = hub(random);
            List<Asked> all = new ArrayList<>();
            for (int n = 1 + random.nextInt(12); n > 0; n--) {
                all.add(asked(random, hub));
            }
            Map<WorkerId, BigDecimal> loads = new HashMap<>();
            hub.forEach(one -> loads.put(one.worker().id(), one.load().weight()));
            Suggesting.oneAfterAnother(all, TODAY).forEach((who, order) -> {
                Asked asked = all.stream()
                        .filter(one -> one.who().equals(who))
                        .findFirst()
                        .orElseThrow();
                order.stream().filter(one -> one.whyNot() == null).findFirst().ifPresent(first -> {
                    assertFair(asked, first, order, loads);
                    loads.merge(first.worker().id(), asked.weight(), BigDecimal::add);
                });
            });
        }
    }

    /** Whoever is picked past their room is known or wished for; or nobody who is as near has room. */
    private static void assertFair(
            Asked asked, KeyWorkerSuggestion first, List<KeyWorkerSuggestion> order, Map<WorkerId, BigDecimal> loads) {
        Candidate picked = of(asked, first);
        boolean past = isPast(picked, asked.weight(), loads);
        if (past
                && !picked.bond().knowsThem()
                && !Boolean.TRUE.equals(picked.bond().wished())) {
            assertThat(order.stream().filter(one -> one.whyNot() == null).map(one -> of(asked, one)))
                    .allMatch(one -> isPast(one, asked.weight(), loads));
        }
    }

    private static boolean isPast(Candidate one, BigDecimal weight, Map<WorkerId, BigDecimal> loads) {
        return loads.getOrDefault(one.worker().id(), BigDecimal.ZERO)
                        .add(weight)
                        .compareTo(one.presence().room())
                > 0;
    }

    private static void inManyHubs(long seed, Consumer<Asked> rule) {
        Random random = new Random(seed);
        for (int i = 0; i < HUBS; i++) {
            rule.accept(asked(random, hub(random)));
        }
    }

    private static List<Candidate> suggested(Asked asked) {
        return Suggesting.inOrder(asked, TODAY).stream()
                .filter(one -> one.whyNot() == null)
                .map(one -> of(asked, one))
                .toList();
    }

    private static Candidate of(Asked asked, KeyWorkerSuggestion one) {
        return asked.candidates().stream()
                .filter(candidate -> candidate.worker().equals(one.worker()))
                .findFirst()
                .orElseThrow();
    }

    private static Asked asked(Random random, List<Candidate> hub) {
        return new Asked(
                new YoungPersonId(new UUID(random.nextLong(), random.nextLong())),
                WEIGHTS.get(random.nextInt(WEIGHTS.size())),
                hub);
    }

    private static List<Candidate> hub(Random random) {
        List<Candidate> hub = new ArrayList<>();
        for (int i = 1 + random.nextInt(14); i > 0; i--) {
            int people = random.nextInt(9);
            BigDecimal weight = BigDecimal.valueOf(people).add(WEIGHTS.get(random.nextInt(4)));
            LocalDate last = people == 0 ? null : TODAY.minusDays(random.nextInt(400));
            hub.add(new Candidate(
                    new Presence(worker(random, i), tenure(random), away(random)),
                    bond(random),
                    new Load(people, weight, last),
                    new Shared(
                            random.nextInt(5) == 0 ? List.of("Polish") : List.of(),
                            random.nextInt(3) == 0 ? List.of("boxing") : List.of(),
                            random.nextInt(4) > 0,
                            random.nextInt(6) == 0)));
        }
        return hub;
    }

    /** Nobody they know is asked about them; they have nobody yet. */
    private static Candidate fresh(int caseload, String hours) {
        Worker worker = new Worker(
                new WorkerId(new UUID(caseload, hours.length())),
                "At " + hours,
                Set.of(Role.KEY_WORKER),
                Set.of(),
                null,
                null,
                List.of(),
                List.of(),
                caseload,
                null,
                false);
        Shared shared = new Shared(List.of(), List.of(), true, false);
        return withHours(new Candidate(new Presence(worker, null, List.of()), Bond.NONE, Load.NONE, shared), hours);
    }

    /** The same with at most so many hours. */
    private static Candidate withHours(Candidate one, String hours) {
        Tenure now = one.presence().tenure();
        BigDecimal fewer = new BigDecimal(hours);
        if (now != null && now.contract().hoursAWeek().compareTo(fewer) < 0) {
            fewer = now.contract().hoursAWeek();
        }
        Tenure less = new Tenure(contract(fewer), now == null ? null : now.until());
        return new Candidate(
                new Presence(one.worker(), less, one.presence().away()), one.bond(), one.load(), one.shared());
    }

    private static boolean isLongAfter(@Nullable LocalDate day) {
        return day == null || !day.isBefore(TODAY.plusWeeks(12));
    }

    private static boolean isAway(Candidate one, LocalDate day) {
        return one.presence().away().stream().anyMatch(away -> away.on(day));
    }

    private static @Nullable Tenure tenure(Random random) {
        return random.nextInt(3) == 0
                ? null
                : new Tenure(
                        contract(BigDecimal.valueOf(random.nextInt(80), 0).divide(BigDecimal.valueOf(2))),
                        random.nextInt(5) == 0 ? TODAY.plusDays(random.nextInt(300) - 60) : null);
    }

    private static Contract contract(BigDecimal hours) {
        UUID id = new UUID(5, 5);
        return new Contract(
                id, new WorkerId(id), TODAY, null, hours, Contracts.Kind.PERMANENT, null, null, id, Instant.EPOCH);
    }

    /** Nobody is away twice at a time. */
    private static List<Away> away(Random random) {
        List<Away> away = new ArrayList<>();
        LocalDate from = TODAY.plusDays(random.nextInt(200) - 60);
        for (int i = random.nextInt(4); i > 1; i--) {
            LocalDate back = from.plusDays(1 + random.nextInt(90));
            away.add(new Away(new UUID(4, i), new WorkerId(new UUID(4, 4)), null, from, back, null));
            from = back.plusDays(random.nextInt(30));
        }
        if (random.nextInt(12) == 0) {
            away.add(new Away(new UUID(4, 0), new WorkerId(new UUID(4, 4)), null, from, null, null));
        }
        return away;
    }

    private static Bond bond(Random random) {
        return new Bond(
                random.nextInt(4) == 0 ? random.nextInt(40) : 0,
                random.nextInt(8) == 0,
                random.nextInt(8) == 0,
                random.nextInt(14) == 0,
                random.nextInt(6) == 0 ? (Boolean) random.nextBoolean() : null,
                random.nextInt(10) == 0);
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
