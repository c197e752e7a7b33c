package uk.onedoor.keywork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.people.Merges;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.WorkerId;

/** Two managers save a key worker of one young person at the same moment: one of them does, the other reads why not. */
@OneDoorTest
class TwoManagersAtOnceTest {

    /** A common pool has one thread where there are two cores, and the second would wait for the first to end. */
    private static final Executor A_THREAD_EACH = task -> new Thread(task).start();

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    @Autowired
    TestCouncil councils;

    @Autowired
    Allocations allocations;

    @Autowired
    SupportEpisodes support;

    @Autowired
    Merges merges;

    @Autowired
    Database database;

    @Autowired
    PlatformTransactionManager transactions;

    private TestCouncil.Council council;
    private YoungPersonId robin;
    private YoungPersonId second;
    private WorkerId mia;
    private WorkerId noor;
    private WorkerId ash;

    @BeforeEach
    void a_hub_with_two_managers() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        second = council.meets("Rob Vale");
        mia = council.joins("Mia Manager", Role.HUB_MANAGER, council.hub);
        noor = council.joins("Noor Next", Role.KEY_WORKER, council.hub);
        ash = council.joins("Ash After", Role.KEY_WORKER, council.hub);
        council.does(council.manager, () -> {
            support.begin(robin, council.hub, TODAY.minusDays(90));
            support.begin(second, council.hub, TODAY.minusDays(90));
        });
    }

    @Test
    void two_who_hand_over_to_different_people_make_one_change() {
        NewAllocation kit = NewAllocation.keyWorker(robin, council.keyWorker, TODAY.minusDays(90), "Met");
        council.does(council.manager, () -> allocations.allocate(kit));
        Handing warm = Handing.warm(TODAY.minusDays(3), TODAY.plusDays(5), "Somebody comes", council.keyWorker);
        assertThat(atOnce(
                        now(robin, noor).insteadOf(kit.id(), warm),
                        now(robin, ash).insteadOf(kit.id(), warm)))
                .isEqualTo("keywork.allocation.meanwhile");
        assertOneChange(1);
    }

    @Test
    void two_who_name_a_first_one_name_one() {
        assertThat(atOnce(now(robin, noor), now(robin, ash))).isEqualTo("keywork.allocation.one.key.worker");
        assertOneChange(0);
    }

    @Test
    void nor_do_two_who_write_in_two_records_of_theirs() {
        council.does(council.manager, () -> merges.join(robin, second, "The same Robin"));
        assertThat(atOnce(now(robin, noor), now(second, ash))).isEqualTo("keywork.handover.needed");
        assertOneChange(0);
    }

    private NewAllocation now(YoungPersonId who, WorkerId worker) {
        return NewAllocation.keyWorker(who, worker, TODAY, "Has room");
    }

    /** The first has saved and not yet finished when the second one saves, and waits; what the second one is told. */
    private @Nullable String atOnce(NewAllocation first, NewAllocation other) {
        CountDownLatch saved = new CountDownLatch(1);
        CompletableFuture<Void> one = CompletableFuture.runAsync(
                () -> council.does(
                        council.manager,
                        () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                            allocations.allocate(first);
                            saved.countDown();
                            awaitSomebodyWaiting();
                        })),
                A_THREAD_EACH);
        CompletableFuture<@Nullable String> two = CompletableFuture.supplyAsync(
                () -> council.as(mia, () -> {
                    try {
                        assertThat(saved.await(30, TimeUnit.SECONDS)).isTrue();
                        allocations.allocate(other);
                        return null;
                    } catch (Refusal said) {
                        return said.key();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }),
                A_THREAD_EACH);
        one.join();
        return two.join();
    }

    private void awaitSomebodyWaiting() {
        String waiting = "select count(*)::text from pg_locks where not granted";
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (TestCouncil.asOwner(database, waiting).get(0).equals("0")) {
            assertThat(System.nanoTime()).as("nobody waited for the other").isLessThan(until);
        }
    }

    private void assertOneChange(int handovers) {
        List<Allocation> all = council.asSystem(() -> allocations.history(robin)).stream()
                .filter(part -> part.part() == TeamPart.KEY_WORKER)
                .toList();
        assertThat(all).hasSize(1 + handovers);
        assertThat(all.stream().filter(Allocation::isNow))
                .extracting(Allocation::worker)
                .containsExactly(noor);
        assertThat(all.stream().filter(part -> part.handover() != null)).hasSize(handovers);
    }
}
