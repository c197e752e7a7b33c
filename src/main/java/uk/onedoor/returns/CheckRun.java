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

    synchronized void reads() {
        goesTo(Stage.READING);
    }

    /** Parts of a check that broke may go on for a while: what they tell then is nobody's concern. */
    synchronized void checks(int hundredths) {
        if (goesTo(Stage.CHECKING)) this.hundredths = hundredths;
    }

    synchronized void ends(Stories found) {
        if (isOver()) return;
        stories = new SoftReference<>(found);
        goesTo(Stage.DONE);
        end.countDown();
    }

    synchronized void breaks() {
        if (goesTo(Stage.BROKEN)) end.countDown();
    }

    /** False when it is over, which it then stays. */
    private boolean goesTo(Stage next) {
        if (isOver()) return false;
        stage = next;
        return true;
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
