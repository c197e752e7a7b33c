package uk.onedoor.homes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.shared.TooLate;

/** A home that closed opens again, or one that was to close does not. When and why it had closed stays to be read. */
@Service
@Transactional
public class OpeningAgain {

    private final HomeRepository homes;
    private final ReopeningRepository reopenings;
    private final Clock clock;

    OpeningAgain(HomeRepository homes, ReopeningRepository reopenings, Clock clock) {
        this.homes = homes;
        this.reopenings = reopenings;
        this.clock = clock;
    }

    /**
     * It is open again from a day on, with the beds that ended with it. Where the day it was to close has not come, it never
     * closes, and stays in its constellation; else it joins one anew.
     *
     * @param on today, or a day since it closed
     * @throws Refusal by {@code on} when that is still to come, or before it closed; by {@code ""} when it is open
     */
    public void open(HomeId id, LocalDate on, String because) {
        Home home = homes.find(id).orElseThrow(() -> new NotFound("home " + id));
        LocalDate closed = home.closedOn();
        if (closed == null) {
            throw new TooLate();
        }
        LocalDate today = London.today(clock);
        if (on.isAfter(today)) {
            throw new Refusal("on", "homes.opening.to.come");
        }
        boolean closedAlready = !closed.isAfter(today);
        if (closedAlready && on.isBefore(closed)) {
            throw new Refusal("on", "homes.opening.before");
        }
        Reopening again =
                new Reopening(closed, homes.whyClosed(id).orElseThrow(), closedAlready ? on : closed, because);
        TooLate.unless(reopenings.open(id, again));
        if (closedAlready) {
            reopenings.bedsAnew(id, closed, on);
        } else {
            reopenings.asIfNeverClosed(id, again);
        }
    }

    /** Every time it opened again, the newest first. */
    @Transactional(readOnly = true)
    public List<Reopening> of(HomeId home) {
        return reopenings.of(home);
    }
}
