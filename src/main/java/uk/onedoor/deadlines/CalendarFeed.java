package uk.onedoor.deadlines;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.onedoor.deadlines.CalendarText.Event;
import uk.onedoor.deadlines.Deadline.State;
import uk.onedoor.deadlines.OwnClocks.Own;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.web.Page;

/**
 * The viewer's own clocks as a calendar. It leaves our house for a programme we know nothing of: what kind of thing is due
 * and by when, and never whose it is, nor anything that was written of anybody.
 */
@Component
class CalendarFeed {

    private static final int MONTHS = 12;

    private final OwnClocks own;
    private final Audit audit;
    private final Clock clock;

    CalendarFeed(OwnClocks own, Audit audit, Clock clock) {
        this.own = own;
        this.audit = audit;
        this.clock = clock;
    }

    /** {@code signIn} is where a page of ours tells the rest. */
    String of(Page page, String signIn) {
        return audit.page(() -> {
            List<Own> clocks = own.until(London.today(clock).plusMonths(MONTHS));
            audit.shown(); // that it was read; it names nobody
            return CalendarText.of(
                    page.t("deadlines.calendar.name"),
                    clocks.stream().map(one -> event(page, one, signIn)).toList());
        });
    }

    /**
     * Nothing is kept of what was sent before, and yet a programme knows it again: its name is made of the clock and its day,
     * so that a day that moved is another event; and what is late has changed once, on the day after.
     */
    private static Event event(Page page, Own one, String signIn) {
        Deadline clock = one.clock();
        boolean late = clock.state() == State.MISSED;
        String title = ClockWords.title(page, clock.rule());
        return new Event(
                uid(one),
                late ? late(clock) : clock.from(),
                late ? 1 : 0,
                late ? page.t("deadlines.calendar.late", title) : title,
                page.t("deadlines.calendar.words", signIn),
                signIn,
                clock.by(),
                clock.until());
    }

    private static Instant late(Deadline clock) {
        return clock.until() == null ? London.startOf(clock.by().plusDays(1)) : clock.until();
    }

    private static String uid(Own one) {
        String clock =
                one.whose() + "/" + one.clock().name() + "/" + one.clock().by();
        return UUID.nameUUIDFromBytes(clock.getBytes(StandardCharsets.UTF_8)) + "@onedoor";
    }
}
