package uk.onedoor.returns;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import uk.onedoor.shared.Refusal;

/** Returns are read one after another, so that two large ones never fill the memory. */
@Component
class ReadingTurn {

    private static final int PATIENCE_SECONDS = 30;

    private final Semaphore turn = new Semaphore(1, true);

    /**
     * Reads when it is its turn.
     *
     * @throws Refusal when another is read for too long
     */
    <T> T take(Progress said, Supplier<T> reading) {
        await(said);
        try {
            return reading.get();
        } finally {
            turn.release();
        }
    }

    private void await(Progress said) {
        try {
            if (turn.tryAcquire()) return;
            said.now("returns.progress.waiting");
            if (turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new Refusal("", "returns.busy");
    }
}
