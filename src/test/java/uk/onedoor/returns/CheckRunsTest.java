package uk.onedoor.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.onedoor.returns.CheckRun.Stage;
import uk.onedoor.returns.reading.CollectionYear;
import uk.onedoor.returns.reading.SmallReturn;
import uk.onedoor.returns.rows.Roll;
import uk.onedoor.returns.rows.Setting;

/** Checks wait for each other, break without taking anything with them, and are made once while they are remembered. */
class CheckRunsTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final CheckRuns runs = new CheckRuns();

    @AfterEach
    void stop() {
        runs.stop();
    }

    private static Rolls.Key key() {
        return new Rolls.Key(UUID.randomUUID(), null, "none");
    }

    private static Roll roll() {
        return Roll.of(SmallReturn.whole().read(), null, Setting.of(new CollectionYear(2026), "X99000001"));
    }

    @Test
    void a_return_is_checked_once_while_it_is_remembered() {
        Rolls.Key key = key();
        AtomicInteger read = new AtomicInteger();
        for (int looks = 0; looks < 3; looks++) {
            CheckRun run = runs.of(key, () -> {
                read.incrementAndGet();
                return roll();
            });
            run.await(LONG);
            assertThat(run.stage()).isEqualTo(Stage.DONE);
            assertThat(run.stories()).isNotNull();
        }
        assertThat(read).hasValue(1);
    }

    @Test
    void a_second_check_waits_its_turn() {
        CountDownLatch held = new CountDownLatch(1);
        CheckRun first = runs.of(key(), () -> {
            hold(held);
            return roll();
        });
        CheckRun second = runs.of(key(), CheckRunsTest::roll);
        second.await(Duration.ofMillis(50));
        assertThat(second.stage()).isEqualTo(Stage.WAITING);
        assertThat(first.isOver()).isFalse();
        held.countDown();
        second.await(LONG);
        assertThat(List.of(first.stage(), second.stage())).containsOnly(Stage.DONE);
    }

    private static void hold(CountDownLatch held) {
        try {
            held.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_check_that_breaks_says_so_and_can_be_made_again() {
        Rolls.Key key = key();
        CheckRun broken = runs.of(key, () -> {
            throw new IllegalStateException("a file nobody can unpack");
        });
        broken.await(LONG);
        assertThat(broken.stage()).isEqualTo(Stage.BROKEN);
        assertThat(runs.of(key, CheckRunsTest::roll)).isSameAs(broken);
        runs.clear(key);
        CheckRun again = runs.of(key, CheckRunsTest::roll);
        again.await(LONG);
        assertThat(again.stage()).isEqualTo(Stage.DONE);
    }
}
