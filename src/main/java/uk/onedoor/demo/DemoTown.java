package uk.onedoor.demo;

import java.time.Duration;
import java.time.LocalTime;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import uk.onedoor.platform.jobs.DailyJob;
import uk.onedoor.town.TownHistory;
import uk.onedoor.town.TownPlan.Council;

/**
 * The invented town, settled in the background from the moment the product is ready: everything up to now is written
 * once, and each later start adds the days since.
 */
@Service
@ConditionalOnProperty("onedoor.demo")
public class DemoTown implements DailyJob {

    private static final Logger log = LoggerFactory.getLogger(DemoTown.class);

    private final Settling settling;
    private final CountDownLatch settled = new CountDownLatch(1);
    private volatile boolean stopping;

    DemoTown(Settling settling) {
        this.settling = settling;
    }

    /** True once everything up to the start has been written. */
    public boolean isSettled() {
        return settled.getCount() == 0;
    }

    /**
     * Waits until the town is settled.
     *
     * @throws IllegalStateException when it takes longer
     */
    public void awaitSettled(Duration patience) throws InterruptedException {
        if (!settled.await(patience.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("The town has not settled within " + patience);
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void settle() {
        Thread thread = new Thread(this::run, "demo-town");
        thread.setDaemon(true);
        thread.start();
    }

    @jakarta.annotation.PreDestroy
    void stop() {
        stopping = true;
    }

    @Override
    public String name() {
        return "demo-town";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(0, 20);
    }

    /** Writes what is new; what was written before is recognised. */
    @Override
    public synchronized void run() {
        try {
            long began = System.nanoTime();
            TownHistory history = TownHistory.usual();
            int facts = 0;
            for (Council council : history.plan().councils()) {
                facts += settling.settle(history, council, () -> stopping);
            }
            settled.countDown();
            log.info(
                    "The invented town is settled: {} new facts in {} s",
                    facts,
                    (System.nanoTime() - began) / 1_000_000_000);
        } catch (RuntimeException fault) {
            if (!stopping) {
                log.error("The invented town could not be settled whole", fault);
            }
        }
    }
}
