package uk.onedoor.stays;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.homes.BedId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.shared.Refusal;
import uk.onedoor.stays.Stay.CalledOff;
import uk.onedoor.stays.Stay.Off;

/**
 * Takes back a stay that was written down though they never came, or of somebody else: whole, by whoever runs the hub. It stays
 * to be read with its reason; its bed and its nights are free, as if it had not been.
 */
@Service
@Transactional
public class Withdrawals {

    private final StayRepository stays;
    private final Bookings bookings;
    private final WhereTheyLive live;
    private final CurrentViewer viewer;
    private final Clock clock;

    Withdrawals(StayRepository stays, Bookings bookings, WhereTheyLive live, CurrentViewer viewer, Clock clock) {
        this.stays = stays;
        this.bookings = bookings;
        this.live = live;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * Withdraws a stay, and calls off the visits from it that are still to come.
     *
     * @throws Refusal by {@code ""} when they have not come, which is called off instead, or it was withdrawn already
     */
    public void withdraw(Stay stay, String because) {
        if (stay.off() != null) {
            throw new Refusal("", "stays.withdrawal.already");
        }
        if (stay.arrival() == null) {
            throw new Refusal("", "stays.withdrawal.not.come");
        }
        Instant now = clock.instant();
        BedId bed = stay.bed();
        stays.takeTurns(stay.youngPerson(), bed == null ? List.of() : List.of(bed), now);
        List<Stay> visits = bookings.fallsWith(stay, live.records(stay.youngPerson()));
        CalledOff withdrawn = new CalledOff(Off.WITHDRAWN, because, viewer.get().account(), now);
        if (!Clash.told(() -> stays.withdraw(stay.id(), withdrawn))) {
            throw new Refusal("", "stays.withdrawal.already");
        }
        visits.forEach(visit -> bookings.callOff(visit.id(), Off.CANCELLED, because));
        live.never(stay, because);
    }
}
