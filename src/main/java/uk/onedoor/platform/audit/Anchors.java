package uk.onedoor.platform.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells outside, every few minutes and at the end, where the chains of the trace stand, so that a cut end is missed. */
@Component
public class Anchors implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Anchors.class);
    private static final int FIRST_SECONDS = 60;
    private static final int EVERY_SECONDS = 300;

    private final JdbcClient gate;
    private final AnchorFile file;
    private final boolean byItself;
    private @Nullable ScheduledExecutorService clockwork;

    Anchors(@Qualifier("gateClient") JdbcClient gate, Environment settings) {
        this.gate = gate;
        this.file = new AnchorFile(Path.of(settings.getProperty("onedoor.data", "data")));
        this.byItself = settings.getProperty("onedoor.jobs", Boolean.class, true);
    }

    /** Anchors what grew since the last time, in every council. */
    public synchronized void drop() throws IOException {
        List<Anchor> grown = gate.sql("select * from platform.gate_audit_grown()")
                .query((row, number) -> Anchor.of(row))
                .list();
        for (Anchor anchor : grown) {
            if (kept(anchor, file.key())) {
                file.add(anchor);
                log.info("Audit anchor {}", anchor.line());
            }
        }
    }

    private boolean kept(Anchor anchor, byte[] key) {
        return gate.sql("select platform.gate_audit_anchor(?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        anchor.authority(),
                        anchor.number(),
                        anchor.at().atOffset(ZoneOffset.UTC),
                        anchor.heads(),
                        anchor.previous(),
                        anchor.root(),
                        AnchorFile.name(key),
                        anchor.signed(key))
                .query(Boolean.class)
                .single();
    }

    private void dropOrWarn() {
        try {
            drop();
        } catch (IOException | DataAccessException failure) {
            log.warn("The trace could not be anchored now: {}", failure.toString());
        }
    }

    @Override
    public synchronized void start() {
        if (byItself && clockwork == null) {
            clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
                Thread thread = new Thread(work, "audit-anchors");
                thread.setDaemon(true);
                return thread;
            });
            clockwork.scheduleWithFixedDelay(this::dropOrWarn, FIRST_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** The pages have stopped by now, and the database has not. */
    @Override
    public void stop() {
        ScheduledExecutorService running;
        synchronized (this) {
            running = clockwork;
            clockwork = null;
        }
        if (running != null) {
            running.shutdownNow();
            dropOrWarn();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return clockwork != null;
    }
}
