package uk.onedoor.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.onedoor.diary.Joining.Proposal;
import uk.onedoor.diary.Joining.Visit;
import uk.onedoor.people.YoungPersonId;

class JoiningTest {

    private static final Instant MONDAY =
            Instant.parse("2026-10-19T09:00:00Z"); // the clocks change on the Sunday after
    private static final int TOWNS = 500;

    @Test
    void visits_of_three_people_in_one_week_could_be_one() {
        var robin = new YoungPersonId(new UUID(1, 1));
        List<Visit> visits = List.of(
                visit(1, robin, "priya", 1, true), visit(2, robin, "sam", 3, true), visit(3, robin, "kit", 4, true));
        assertThat(Joining.among(visits, 7)).singleElement().satisfies(one -> {
            assertThat(one.visits()).containsExactlyElementsOf(visits);
            assertThat(one.from()).isEqualTo("2026-10-20");
            assertThat(one.to()).isEqualTo("2026-10-23");
        });
    }

    @Test
    void what_must_be_apart_one_persons_own_two_and_another_week_are_left_alone() {
        var robin = new YoungPersonId(new UUID(1, 1));
        assertThat(Joining.among(List.of(visit(1, robin, "a", 1, true), visit(2, robin, "b", 2, false)), 7))
                .isEmpty();
        assertThat(Joining.among(List.of(visit(1, robin, "a", 1, true), visit(2, robin, "a", 2, true)), 7))
                .isEmpty();
        assertThat(Joining.among(List.of(visit(1, robin, "a", 1, true), visit(2, robin, "b", 8, true)), 7))
                .isEmpty();
        assertThat(Joining.among(List.of(visit(1, robin, "a", 1, true), visit(2, robin, "b", 7, true)), 7))
                .hasSize(1);
    }

    @Test
    void the_days_are_those_of_the_calendar_also_when_the_clocks_change() {
        var robin = new YoungPersonId(new UUID(1, 1));
        Visit late =
                new Visit(new UUID(0, 1), robin, "a", Instant.parse("2026-10-24T22:30:00Z"), true); // 23:30, Saturday
        Visit next =
                new Visit(new UUID(0, 2), robin, "b", Instant.parse("2026-10-25T23:30:00Z"), true); // 23:30, Sunday
        assertThat(Joining.among(List.of(late, next), 1)).isEmpty();
        assertThat(Joining.among(List.of(late, next), 2)).hasSize(1);
    }

    @Test
    void every_proposal_is_within_the_days_of_different_people_to_one_young_person_and_of_nothing_apart() {
        for (int seed = 0; seed < TOWNS; seed++) {
            Random random = new Random(seed);
            List<Visit> visits = town(random);
            int days = 1 + random.nextInt(14);
            List<UUID> seen = new ArrayList<>();
            for (Proposal one : Joining.among(visits, days)) {
                assertThat(one.visits())
                        .as("seed %d", seed)
                        .hasSizeGreaterThan(1)
                        .allMatch(Visit::mayBeJoined);
                assertThat(one.visits()).extracting(Visit::by).doesNotHaveDuplicates();
                assertThat(one.visits()).extracting(Visit::youngPerson).containsOnly(one.youngPerson());
                assertThat(one.to()).isBefore(one.from().plusDays(days));
                one.visits().forEach(visit -> seen.add(visit.id()));
            }
            assertThat(seen).as("seed %d", seed).doesNotHaveDuplicates();
        }
    }

    @Test
    void the_order_in_which_visits_are_told_changes_nothing() {
        for (int seed = 0; seed < TOWNS; seed++) {
            Random random = new Random(seed);
            List<Visit> visits = town(random);
            List<Proposal> told = Joining.among(visits, 7);
            Collections.shuffle(visits, random);
            assertThat(Joining.among(visits, 7)).as("seed %d", seed).isEqualTo(told);
        }
    }

    @Test
    void no_two_different_people_are_left_who_could_still_go_together() {
        for (int seed = 0; seed < TOWNS; seed++) {
            List<Visit> left = town(new Random(seed));
            Joining.among(left, 7).forEach(one -> left.removeAll(one.visits()));
            assertThat(Joining.among(left, 7)).as("seed %d", seed).isEmpty();
        }
    }

    private static List<Visit> town(Random random) {
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < random.nextInt(25); i++) {
            visits.add(new Visit(
                    new UUID(random.nextLong(), i),
                    new YoungPersonId(new UUID(1, random.nextInt(3))),
                    "worker " + random.nextInt(5),
                    MONDAY.plus(Duration.ofHours(random.nextInt(24 * 21))),
                    random.nextInt(4) > 0));
        }
        return visits;
    }

    private static Visit visit(int id, YoungPersonId who, String by, int day, boolean mayBeJoined) {
        return new Visit(new UUID(0, id), who, by, MONDAY.plus(Duration.ofDays(day)), mayBeJoined);
    }
}
