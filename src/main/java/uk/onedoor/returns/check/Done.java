package uk.onedoor.returns.check;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** How much of a piece of work is done, told in hundredths, each once. */
final class Done {
    private static final int WHOLE = 100;

    private final int parts;
    private final IntConsumer progress;
    private final AtomicInteger done = new AtomicInteger();

    Done(int parts, IntConsumer progress) {
        this.parts = parts;
        this.progress = progress;
    }

    void one() {
        int now = done.incrementAndGet();
        int hundredths = (int) ((long) now * WHOLE / parts);
        if (hundredths > (long) (now - 1) * WHOLE / parts) progress.accept(hundredths);
    }
}
