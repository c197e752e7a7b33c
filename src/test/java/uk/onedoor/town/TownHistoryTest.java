package uk.onedoor.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.onedoor.town.TownFact.NoteWritten;

class TownHistoryTest {

    private final TownRun run = TownRun.USUAL;

    @Test
    void the_same_seed_tells_the_same_town() {
        TownHistory again = TownHistory.usual();
        for (int i = 0; i < 120; i++) {
            LocalDate day = run.history.begin().plusDays(i);
            assertThat(again.on(day)).isEqualTo(run.days.get(day));
        }
        assertThat(again.knownBy(day(119))).isEqualTo(run.history.knownBy(day(119)));
    }

    @Test
    void another_seed_tells_another_town() {
        TownHistory other = TownHistory.of(TownPlan.of(8), TownHistory.USUAL_BEGINNING);
        assertThat(other.on(day(60))).isNotEqualTo(run.days.get(day(60)));
    }

    @Test
    void a_day_asked_for_alone_is_the_day_in_the_run() {
        Dice dice = Dice.of(7, "days to try");
        for (int tries = 0; tries < 14; tries++) {
            LocalDate day = day(dice.below(TownRun.DAYS));
            assertThat(TownHistory.usual().on(day)).as("alone on %s", day).isEqualTo(run.days.get(day));
        }
    }

    @Test
    void a_day_is_the_same_when_asked_for_after_later_days() {
        for (int i = 0; i < TownRun.DAYS; i += 7) {
            assertThat(run.history.on(day(i))).isEqualTo(run.days.get(day(i)));
        }
    }

    @Test
    void nothing_happens_before_the_town_begins() {
        assertThat(run.history.on(day(-1))).isEmpty();
    }

    @Test
    void every_fact_has_a_key_of_its_own_and_falls_on_its_day() {
        Set<String> keys = new HashSet<>();
        run.days.forEach((day, facts) -> facts.forEach(fact -> {
            assertThat(keys.add(fact.key())).as(fact.key()).isTrue();
            assertThat(Moments.dayOf(fact.at())).as(fact.key()).isEqualTo(day);
        }));
    }

    @Test
    void each_hub_is_with_about_forty_young_people_for_years() {
        Map<LocalDate, Map<String, List<String>>> withUs = run.withUs();
        withUs.forEach((day, hubs) -> {
            if (day.isAfter(day(92))) {
                assertThat(hubs.get("fellmere/rowan-house")).as("%s", day).hasSizeBetween(34, 46);
                assertThat(hubs.get("fellmere/the-old-ferry")).as("%s", day).hasSizeBetween(34, 46);
            }
        });
        assertThat(withUs.get(day(500)).get("tarnbridge/ash-lane")).hasSizeBetween(6, 11);
    }

    @Test
    void a_year_of_the_first_council_has_the_size_of_a_real_one() {
        List<TownFact> year = run.firstYear().stream()
                .filter(each -> each.toString().contains("fellmere/"))
                .toList();
        assertThat(count(year, TownFact.Asked.class)).isBetween(140L, 230L);
        assertThat(count(year, NoteWritten.class)).isBetween(9_000L, 13_000L);
        assertThat(count(year, TownFact.Happened.class)).isBetween(700L, 1_100L);
        assertThat(count(year, TownFact.Allocated.class)).isBetween(115L, 180L);
    }

    @Test
    void good_things_are_as_common_as_hard_ones_and_hard_ones_grow_fewer() {
        List<TownFact.Happened> happened = run.all(TownFact.Happened.class);
        long good = happened.stream().filter(each -> each.kind().good()).count();
        assertThat((double) good / happened.size()).isBetween(0.42, 0.65);
        Map<String, LocalDate> arrived = new java.util.HashMap<>();
        run.all(TownFact.Allocated.class)
                .forEach(each -> arrived.putIfAbsent(each.youngPerson(), Moments.dayOf(each.at())));
        long early = happened.stream()
                .filter(each -> !each.kind().good() && daysSince(arrived, each) < 90)
                .count();
        long later = happened.stream()
                .filter(each ->
                        !each.kind().good() && daysSince(arrived, each) >= 180 && daysSince(arrived, each) < 270)
                .count();
        assertThat(later).isLessThan(early);
    }

    @Test
    void somebody_has_always_gone_unseen_by_their_key_worker_for_sixteen_days() {
        Map<LocalDate, Map<String, List<String>>> withUs = run.withUs();
        for (int i = 150; i < TownRun.DAYS; i += 11) {
            LocalDate day = day(i);
            Set<String> seen = new HashSet<>();
            run.days.forEach((each, facts) -> {
                if (each.isAfter(day.minusDays(17)) && !each.isAfter(day)) {
                    facts.forEach(
                            fact -> seen.addAll(fact instanceof NoteWritten note ? note.youngPeople() : List.of()));
                }
            });
            assertThat(withUs.get(day).get("fellmere/rowan-house"))
                    .as("%s", day)
                    .anyMatch(who -> !seen.contains(who));
        }
    }

    private static long count(List<TownFact> facts, Class<?> kind) {
        return facts.stream().filter(kind::isInstance).count();
    }

    private static long daysSince(Map<String, LocalDate> arrived, TownFact.Happened fact) {
        return Moments.dayOf(fact.at()).toEpochDay()
                - arrived.get(fact.youngPerson()).toEpochDay();
    }

    private LocalDate day(int i) {
        return run.history.begin().plusDays(i);
    }
}
