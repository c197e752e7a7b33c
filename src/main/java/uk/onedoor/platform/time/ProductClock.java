package uk.onedoor.platform.time;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The clock every room is given. While {@link #at} does a piece of work, it stands at a chosen moment on that thread:
 * the invented town writes its past with it, in the very way people write their present. A page about the past
 * ({@link KnownOn}) is made at that moment.
 */
public final class ProductClock extends Clock {

    private final Clock real;
    private final ThreadLocal<@Nullable Instant> chosen = new ThreadLocal<>();

    public ProductClock(Clock real) {
        this.real = real;
    }

    /** Does the work as if it were this moment. */
    public void at(Instant moment, Runnable work) {
        Instant before = chosen.get();
        chosen.set(moment);
        try {
            work.run();
        } finally {
            chosen.set(before);
        }
    }

    @Override
    public Instant instant() {
        Instant moment = chosen.get();
        return moment == null ? KnownOn.find().orElseGet(real::instant) : moment;
    }

    /** What the clock of the machine says, whatever moment was chosen. */
    public Instant really() {
        return real.instant();
    }

    /** The moment at which what is written now is recorded: the chosen one, and never the past a page is about. */
    public Instant recording() {
        Instant moment = chosen.get();
        return moment == null ? real.instant() : moment;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }
}
