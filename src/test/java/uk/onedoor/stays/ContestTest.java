package uk.onedoor.stays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;
import uk.onedoor.stays.Contest.Outcome;

/** People who really ask at once: one gets it, the others are told plainly, and nobody gets to see anything else. */
@OneDoorTest
class ContestTest {

    private static final int ASKERS = 4;

    @Autowired
    TestCouncil councils;

    @Autowired
    OurHomes homes;

    @Autowired
    Stays stays;

    @Autowired
    Clock clock;

    private TestCouncil.Council council;
    private StaysWorld world;
    private List<YoungPersonId> young;
    private LocalDate today;

    @BeforeEach
    void a_family_with_two_beds() {
        today = London.today(clock);
        council = councils.make();
        world = new StaysWorld(council, homes, council.hub);
        young = Stream.of("Robin Vale", "Ash Field", "Bay Hill", "Oak Lane")
                .map(council::meets)
                .toList();
    }

    private Runnable books(Stay stay) {
        return () -> council.does(council.keyWorker, () -> stays.book(stay));
    }

    @Test
    void of_several_who_ask_for_the_last_bed_one_gets_it() throws InterruptedException {
        try (Contest contest = new Contest(ASKERS)) {
            for (int night = 0; night < 10; night++) {
                LocalDate from = today.plusDays(night);
                Outcome outcome = contest.between(young.stream()
                        .map(who -> books(world.booked(who, world.blue, from, from.plusDays(1))))
                        .toList());
                assertThat(outcome.broken()).isEmpty();
                assertThat(outcome.won()).isOne();
                assertThat(outcome.told()).containsOnly("stays.bed.taken").hasSize(ASKERS - 1);
            }
        }
    }

    @Test
    void one_young_person_gets_one_bed_of_two_asked_for_at_once() throws InterruptedException {
        YoungPersonId robin = young.get(0);
        try (Contest contest = new Contest(2)) {
            for (int night : IntStream.range(0, 10).toArray()) {
                LocalDate from = today.plusDays(night);
                Outcome outcome = contest.between(List.of(
                        books(world.booked(robin, world.blue, from, from.plusDays(1))),
                        books(world.booked(robin, world.green, from, from.plusDays(1)))));
                assertThat(outcome.broken()).isEmpty();
                assertThat(outcome.won()).isOne();
                assertThat(outcome.told()).containsExactly("stays.person.elsewhere");
            }
        }
    }

    @Test
    void two_moves_across_each_other_do_not_wait_for_each_other() throws InterruptedException {
        Stay robins = here(world.booked(young.get(0), world.blue, today, today.plusDays(5)));
        Stay ashs = here(world.booked(young.get(1), world.green, today, today.plusDays(5)));
        try (Contest contest = new Contest(2)) {
            for (int turn = 0; turn < 10; turn++) {
                Outcome outcome = contest.between(List.of(
                        moves(robins, world.booked(young.get(0), world.green, today, today.plusDays(5))),
                        moves(ashs, world.booked(young.get(1), world.blue, today, today.plusDays(5)))));
                assertThat(outcome.broken()).isEmpty();
                assertThat(outcome.told()).containsExactly("stays.bed.taken", "stays.bed.taken");
            }
        }
    }

    private Stay here(Stay stay) {
        council.does(council.keyWorker, () -> {
            stays.book(stay);
            stays.arrive(stay.id(), clock.instant());
        });
        return stay;
    }

    private Runnable moves(Stay from, Stay to) {
        return () -> council.does(
                council.keyWorker,
                () -> stays.transfer(from.id(), clock.instant(), LeftBecause.AS_PLANNED, "As they wished", to));
    }
}
