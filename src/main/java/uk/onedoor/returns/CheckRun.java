package uk.onedoor.returns;

import java.lang.ref.SoftReference;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import uk.onedoor.returns.check.Stories;

/** One check of a return while it is made, and when it is done. */
final class CheckRun {

    /** How far it is. */
    enum Stage {
        WAITING,
        READING,
        CHECKING,
        DONE,
        BROKEN
    }

    private final CountDownLatch end = new CountDownLatch(1);
    private volatile Stage stage = Stage.WAITING;
    private volatile int hundredths;
    private volatile SoftReference<Stories> stories = new SoftReference<>(null);

    Stage stage() {
        return stage;
    }

    /** How many of a hundred parts of the rules were asked. */
    int hundredths() {
        return hundredths;
    }

    boolean isOver() {
        return stage == Stage.DONE || stage == Stage.BROKEN;
    }

    /** What was found; null until it is done, and again when it was forgotten because memory was needed. */
    @Nullable
    Stories stories() {
        return stories.get();
    }

    /** True when it was done and what it found is forgotten. */
    boolean isForgotten() {
        return stage == Stage.DONE && stories() == null;
    }

    void reads() {
        stage = Stage.READING;
    }

    void checks(int hundredths) {
        this.hundredths = hundredths;
        stage = Stage.CHECKING;
    }

    void ends(Stories found) {
        stories = new SoftReference<>(found);
        stage = Stage.DONE;
        end.countDown();
    }

    void breaks() {
        stage = Stage.BROKEN;
        end.countDown();
    }

    /** Waits a little for its end, so that a small return needs no second look. */
    void await(Duration patience) {
        try {
            end.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
