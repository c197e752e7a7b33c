package uk.onedoor.returns;

import jakarta.annotation.PreDestroy;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.onedoor.returns.check.Checker;
import uk.onedoor.returns.check.Stories;
import uk.onedoor.returns.rows.Roll;

/**
 * Where returns are checked: one after another, on fewer cores than there are, so that every page stays quick.
 *
 * <p>What was found is remembered of the few that were asked for last, and is found again whenever it was forgotten.
 */
@Component
class CheckRuns {

    private static final Logger log = LoggerFactory.getLogger(CheckRuns.class);
    private static final int REMEMBERED = 4;
    private static final int WAITING = 20;

    private final ThreadPoolExecutor turn = new ThreadPoolExecutor(
            1, 1, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(WAITING), work -> thread(work, "return-check"));
    private final ForkJoinPool pool =
            new ForkJoinPool(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
    private final Map<Rolls.Key, CheckRun> runs = new LinkedHashMap<>(REMEMBERED * 2, 0.75f, true);

    private static Thread thread(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** The check of a return; it is begun when nobody began it. */
    synchronized CheckRun of(Rolls.Key key, Supplier<Roll> roll) {
        CheckRun run = runs.get(key);
        if (run == null || run.isForgotten()) {
            run = new CheckRun();
            runs.put(key, run);
            forgetTheOldest();
            begin(run, roll);
        }
        return run;
    }

    /** Forgets a check that broke, so that it is begun anew. */
    synchronized void clear(Rolls.Key key) {
        CheckRun run = runs.get(key);
        if (run != null && run.stage() == CheckRun.Stage.BROKEN) runs.remove(key);
    }

    /** Forgets every check that rests on a return. */
    synchronized void forget(UUID kept) {
        runs.keySet().removeIf(key -> key.restsOn(kept));
    }

    private void forgetTheOldest() {
        Iterator<CheckRun> oldest = runs.values().iterator();
        for (int more = runs.size() - REMEMBERED; more > 0 && oldest.hasNext(); ) {
            if (oldest.next().isOver()) {
                oldest.remove();
                more--;
            }
        }
    }

    private void begin(CheckRun run, Supplier<Roll> roll) {
        try {
            turn.execute(() -> check(run, roll));
        } catch (RejectedExecutionException tooMany) {
            run.breaks();
        }
    }

    private void check(CheckRun run, Supplier<Roll> roll) {
        try {
            run.reads();
            Roll read = roll.get();
            run.checks(0);
            run.ends(Stories.of(new Checker(pool, run::checks).check(read)));
        } catch (Throwable fault) {
            // First of all, whatever it was: somebody waits for the end.
            run.breaks();
            // Where it broke and not over what: the message might hold something of a child's row.
            StackTraceElement[] at = fault.getStackTrace();
            log.error("A check of a return broke: {} at {}", fault.getClass().getName(), at.length == 0 ? "?" : at[0]);
        }
    }

    @PreDestroy
    void stop() {
        turn.shutdownNow();
        pool.shutdownNow();
    }
}
