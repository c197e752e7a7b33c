package uk.onedoor.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.onedoor.town.TownFact.NoteWritten;

class TownRulesTest {

    private final TownRun run = TownRun.USUAL;

    @Test
    void everyone_with_us_has_one_key_worker_from_allocation_until_stepping_away() {
        Map<String, String> keyWorker = new HashMap<>();
        for (TownFact fact : run.all()) {
            if (fact instanceof TownFact.Allocated it) {
                assertThat(keyWorker.put(it.youngPerson(), it.keyWorker()))
                        .as(it.key())
                        .isNull();
                assertThat(run.plan.staff(it.keyWorker()).role()).isEqualTo(TownPlan.Role.KEY_WORKER);
                assertThat(it.backUp()).isNotEqualTo(it.keyWorker());
            } else if (fact instanceof TownFact.KeyWorkerChanged it) {
                assertThat(keyWorker.put(it.youngPerson(), it.to()))
                        .as(it.key())
                        .isEqualTo(it.from());
                assertThat(it.to()).isNotEqualTo(it.from());
            } else if (fact instanceof TownFact.SteppedAway it) {
                assertThat(keyWorker.remove(it.youngPerson())).as(it.key()).isNotNull();
            }
        }
    }

    @Test
    void no_note_is_written_before_allocation_or_after_stepping_away_unless_they_stay_close() {
        Set<String> may = new HashSet<>();
        for (TownFact fact : run.all()) {
            if (fact instanceof TownFact.Allocated it) {
                may.add(it.youngPerson());
            } else if (fact instanceof TownFact.SteppedAway it && !it.staysClose()) {
                may.remove(it.youngPerson());
            } else if (fact instanceof NoteWritten it) {
                assertThat(may).as(it.key()).containsAll(it.youngPeople());
                assertThat(it.youngPeople()).hasSizeBetween(1, 4).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void facts_are_only_about_people_and_staff_who_exist_by_then() {
        Set<String> staff = run.plan.councils().stream()
                .flatMap(each -> each.staff().stream())
                .map(TownPlan.Staff::key)
                .collect(Collectors.toSet());
        run.days.forEach((day, facts) -> {
            Set<String> known =
                    run.history.knownBy(day).stream().map(TownYoungPerson::key).collect(Collectors.toSet());
            for (TownFact fact : facts) {
                Named named = Named.in(fact);
                assertThat(known).as(fact.key()).containsAll(named.youngPeople());
                assertThat(staff).as(fact.key()).containsAll(named.staff());
            }
        });
    }

    @Test
    void every_asking_is_decided_with_an_owner_and_every_not_yet_on_its_date() {
        Map<String, List<TownFact.Decided>> decided =
                run.all(TownFact.Decided.class).stream().collect(Collectors.groupingBy(TownFact.Decided::asked));
        LocalDate nearEnd = run.history.begin().plusDays(TownRun.DAYS - 45);
        for (TownFact.Asked asked : run.all(TownFact.Asked.class)) {
            if (Moments.dayOf(asked.at()).isBefore(nearEnd)) {
                List<TownFact.Decided> answers = decided.get(asked.key());
                assertThat(answers).as(asked.key()).isNotEmpty();
                TownFact.Decided last = answers.get(answers.size() - 1);
                assertThat(last.at()).isAfter(asked.at());
                assertThat(last.decision()).isNotEqualTo(TownFact.Decision.NOT_YET);
                if (answers.size() > 1) {
                    assertThat(answers.get(0).nextOn()).isEqualTo(Moments.dayOf(last.at()));
                }
            }
        }
    }

    @Test
    void answers_and_endings_follow_what_they_answer_and_end() {
        Map<String, TownFact> earlier = new HashMap<>();
        for (TownFact fact : run.all()) {
            if (fact instanceof TownFact.Answered it) {
                assertThat(earlier.get(it.said())).as(it.key()).isNotNull();
            } else if (fact instanceof TownFact.Ended it) {
                assertThat(earlier.get(it.happened())).as(it.key()).isNotNull();
            } else if (fact instanceof TownFact.Said it && it.about() != null) {
                assertThat(earlier.get(it.about())).as(it.key()).isInstanceOf(NoteWritten.class);
            }
            earlier.put(fact.key(), fact);
        }
    }

    @Test
    void no_hub_ever_promises_more_beds_than_it_has_and_the_shown_friday_is_full() {
        Map<String, String> bedOf = new HashMap<>();
        LocalDate shown = LocalDate.of(2026, 11, 13);
        run.days.forEach((day, facts) -> {
            for (TownFact fact : facts) {
                if (fact instanceof TownFact.MovedHome it) {
                    bedOf.remove(it.youngPerson());
                    if (it.kind().inHub()) {
                        bedOf.put(
                                it.youngPerson(),
                                run.history.youngPerson(it.youngPerson()).hub());
                    }
                } else if (fact instanceof TownFact.SteppedAway it) {
                    bedOf.remove(it.youngPerson());
                }
            }
            Map<String, Long> taken =
                    bedOf.values().stream().collect(Collectors.groupingBy(hub -> hub, Collectors.counting()));
            assertThat(taken.values()).as("%s", day).allMatch(beds -> beds <= 6);
            if (day.equals(shown)) {
                assertThat(taken.get("fellmere/rowan-house")).isEqualTo(6);
                assertThat(taken.get("fellmere/the-old-ferry")).isEqualTo(6);
            }
        });
    }
}
