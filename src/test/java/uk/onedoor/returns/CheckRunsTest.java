package uk.onedoor.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.onedoor.returns.CheckRun.Stage;
import uk.onedoor.returns.check.Checked;
import uk.onedoor.returns.check.Stories;
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

    @Test
    void whatever_breaks_a_check_ends_it() {
        CheckRun broken = runs.of(key(), () -> {
            throw new StackOverflowError("a rule that asks itself");
        });
        broken.await(LONG);
        assertThat(broken.stage()).isEqualTo(Stage.BROKEN);
    }

    @Test
    void a_check_that_broke_stays_broken_whatever_its_abandoned_parts_tell() {
        CheckRun run = new CheckRun();
        run.checks(40);
        run.breaks();
        run.checks(80);
        assertThat(run.stage()).isEqualTo(Stage.BROKEN);
        assertThat(run.hundredths()).isEqualTo(40);
        run.reads();
        run.ends(Stories.of(new Checked(roll(), List.of())));
        assertThat(run.stage()).isEqualTo(Stage.BROKEN);
        assertThat(run.stories()).isNull();
    }

    @Test
    void what_rests_on_a_return_as_itself_or_as_last_years_is_forgotten_with_it() {
        UUID gone = UUID.randomUUID();
        Rolls.Key itself = new Rolls.Key(gone, null, "none");
        Rolls.Key after = new Rolls.Key(UUID.randomUUID(), gone, "none");
        Rolls.Key other = key();
        List<CheckRun> before = Stream.of(itself, after, other)
                .map(key -> runs.of(key, CheckRunsTest::roll))
                .toList();
        runs.forget(gone);
        assertThat(runs.of(itself, CheckRunsTest::roll)).isNotSameAs(before.get(0));
        assertThat(runs.of(after, CheckRunsTest::roll)).isNotSameAs(before.get(1));
        assertThat(runs.of(other, CheckRunsTest::roll)).isSameAs(before.get(2));
    }
}
