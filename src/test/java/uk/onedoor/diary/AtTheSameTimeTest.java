package uk.onedoor.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.keywork.Allocations;
import uk.onedoor.keywork.NewAllocation;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.TooLate;

/** Two say at the same moment what became of something: the second is told, and nothing of theirs vanishes unsaid. */
@OneDoorTest
class AtTheSameTimeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final Instant TOMORROW = Instant.parse("2026-11-17T10:00:00Z");

    @Autowired
    TestCouncil councils;

    @Autowired
    Waits waits;

    @Autowired
    Calls calls;

    @Autowired
    Promises promises;

    @Autowired
    Diary diary;

    @Autowired
    Allocations allocations;

    @Autowired
    Database database;

    @Autowired
    TransactionTemplate transaction;

    private Council council;
    private YoungPersonId robin;
    private final UUID id = Ids.next();

    @BeforeEach
    void somebody_with_a_key_worker() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        council.does(
                council.manager,
                () -> allocations.allocate(
                        NewAllocation.keyWorker(robin, council.keyWorker, TODAY.minusDays(20), "Met")));
    }

    @Test
    void a_wait_that_somebody_else_is_ending() {
        council.does(
                council.keyWorker,
                () -> waits.begin(new Wait(id, robin, WaitsFor.HOUSING, "The council", null, TODAY, null, null, null)));
        isTold(
                () -> waits.end(id, WaitEnd.STARTED, TODAY, null),
                () -> waits.end(id, WaitEnd.TURNED_DOWN, TODAY, "They said no"));
        assertThat(council.as(council.keyWorker, () -> waits.get(id)).endedHow())
                .isEqualTo(WaitEnd.STARTED);
    }

    @Test
    void a_call_that_somebody_else_is_making() {
        council.asSystem(() -> {
            calls.ask(id, robin, council.keyWorker, Suits.SOON, null);
            return null;
        });
        isTold(() -> calls.called(id), () -> calls.notNeeded(id));
    }

    @Test
    void a_promise_that_somebody_else_is_letting_go() {
        council.does(
                council.keyWorker,
                () -> promises.write(new NewPromise(
                        id, robin, NewPromise.By.worker(council.keyWorker), null, "Bring the forms", TODAY)));
        isTold(
                () -> promises.letGo(id, TODAY, "Not needed"),
                () -> promises.move(Ids.next(), id, TODAY.plusDays(3), "The printer is broken"));
    }

    @Test
    void a_visit_that_somebody_else_is_moving_is_not_moved_twice() {
        council.does(
                council.keyWorker,
                () -> diary.plan(new NewAppointment(
                        id,
                        robin,
                        AppointmentKind.VISIT,
                        council.keyWorker,
                        null,
                        "Hello",
                        null,
                        TOMORROW,
                        60,
                        false)));
        isTold(
                () -> diary.move(id, Ids.next(), TOMORROW.plusSeconds(3600), null),
                () -> diary.move(id, Ids.next(), TOMORROW.plusSeconds(7200), null));
        assertThat(council.as(council.keyWorker, () -> diary.of(robin, TODAY)))
                .filteredOn(Appointment::isOpen)
                .extracting(Appointment::startsAt)
                .containsExactly(TOMORROW.plusSeconds(3600));
    }

    /** The second reads before the first is saved, and waits for it. */
    private void isTold(Runnable first, Runnable second) {
        CompletableFuture<?> other = council.as(
                council.keyWorker,
                () -> transaction.execute(status -> {
                    first.run();
                    CompletableFuture<Void> begun =
                            CompletableFuture.runAsync(() -> council.does(council.manager, second));
                    while (!begun.isDone() && !somebodyWaits()) {
                        Thread.onSpinWait();
                    }
                    return begun;
                }));
        assertThatThrownBy(other::join).isInstanceOf(CompletionException.class).hasCauseInstanceOf(TooLate.class);
    }

    private boolean somebodyWaits() {
        return TestCouncil.asOwner(database, "select 'yes' from pg_locks where not granted limit 1")
                .contains("yes");
    }
}
