package uk.onedoor.returns.check;

import java.util.function.IntConsumer;

/** How much of a piece of work is done, told in hundredths, each once. */
final class Done {
    private static final int WHOLE = 100;

    private final int parts;
    private final IntConsumer progress;
    private int done;

    Done(int parts, IntConsumer progress) {
        this.parts = parts;
        this.progress = progress;
    }

    /** One part more; only one thread at a time tells, so that it never goes backwards. */
    synchronized void one() {
        done++;
        int hundredths = (int) ((long) done * WHOLE / parts);
        if (hundredths > (long) (done - 1) * WHOLE / parts) progress.accept(hundredths);
    }
}
