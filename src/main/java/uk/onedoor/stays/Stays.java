package uk.onedoor.stays;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.homes.BedId;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.stays.Stay.Arrival;
import uk.onedoor.stays.Stay.Leaving;

/** Who sleeps where: they come, they go, from one home to the next. What is booked and changed is {@link Bookings}. */
@Service
@Transactional
public class Stays {

    private final StayRepository stays;
    private final Bookings bookings;
    private final WhereTheyLive live;
    private final CurrentViewer viewer;
    private final Clock clock;

    Stays(StayRepository stays, Bookings bookings, WhereTheyLive live, CurrentViewer viewer, Clock clock) {
        this.stays = stays;
        this.bookings = bookings;
        this.live = live;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * Holds or books a place.
     *
     * @throws Refusal as {@link Bookings#book}
     */
    public void book(Stay stay) {
        bookings.book(stay);
    }

    /**
     * They came; where they live now is written down with it.
     *
     * @throws Refusal by {@code at} when that is still to come; by {@code ""} when the law says no by now, somebody else is
     *     in the bed, or it was written down or called off meanwhile
     */
    public void arrive(StayId id, Instant at) {
        Stay stay = get(id);
        Instant now = clock.instant();
        if (at.isAfter(now)) {
            throw new Refusal("at", "stays.moment.to.come");
        }
        if (stay.off() != null) {
            throw new Refusal("", "stays.arrival.off");
        }
        if (stay.arrival() == null) {
            bookings.checkAgain(stay, London.day(at));
        }
        takeTurns(stay.youngPerson(), now, stay.bed(), null);
        if (!Clash.told(() -> stays.arrived(id, new Arrival(at, viewer.get().account(), now)))) {
            throw new Refusal("", "stays.arrival.already");
        }
        live.at(get(id));
    }

    /**
     * They went. After a visit they are back where they live; else {@code next} says where they sleep tonight.
     *
     * @throws Refusal by {@code at} when that is still to come or before they came; by {@code next} when nobody says where
     *     they sleep tonight; by {@code ""} when they are not here
     */
    public void leave(StayId id, Instant at, LeftBecause because, @Nullable String words, @Nullable Next next) {
        Stay stay = get(id);
        if (stay.reason().kind() == StayKind.LIVING && next == null) {
            throw new Refusal("next", "stays.leaving.next.missing");
        }
        goes(stay, at, because, words);
        if (next != null && stay.reason().kind() == StayKind.LIVING) {
            live.elsewhere(stay, next, London.day(at));
        }
    }

    /**
     * From one home to another, planned or in a hurry: leaving and arriving are written down together or not at all.
     *
     * @param next the stay they go to; booked before, or booked by this
     * @throws Refusal as leaving, booking and arriving do
     */
    public void transfer(StayId id, Instant at, LeftBecause because, @Nullable String words, Stay next) {
        Stay stay = get(id);
        takeTurns(stay.youngPerson(), clock.instant(), stay.bed(), next.bed());
        goes(stay, at, because, words);
        bookings.book(next);
        arrive(next.id(), at);
    }

    /** Both beds of a move at once: taken one by one, two moves across each other would wait for each other. */
    private void takeTurns(YoungPersonId who, Instant now, @Nullable BedId from, @Nullable BedId to) {
        List<BedId> beds = new ArrayList<>();
        if (from != null) {
            beds.add(from);
        }
        if (to != null) {
            beds.add(to);
        }
        stays.takeTurns(who, beds, now);
    }

    /**
     * One stay, for a form on the pages of this young person.
     *
     * @throws NotFound when it is none of theirs, in any record of theirs
     */
    Stay theirs(StayId id, YoungPersonId who) {
        Stay stay = get(id);
        if (!live.records(who).contains(stay.youngPerson().value())) {
            throw new NotFound("stay " + id);
        }
        return stay;
    }

    private void goes(Stay stay, Instant at, LeftBecause because, @Nullable String words) {
        Instant now = clock.instant();
        Arrival arrival = stay.arrival();
        if (arrival == null || stay.off() != null) {
            throw new Refusal("", "stays.leaving.not.here");
        }
        if (at.isAfter(now) || at.isBefore(arrival.at())) {
            throw new Refusal("at", "stays.leaving.at.wrong");
        }
        takeTurns(stay.youngPerson(), now, null, null);
        Leaving leaving = new Leaving(at, because, words, viewer.get().account(), now);
        if (!Clash.told(() -> stays.left(stay.id(), leaving))) {
            throw new Refusal("", "stays.leaving.already");
        }
        live.gone(get(stay.id()));
    }

    /**
     * One stay.
     *
     * @throws NotFound when there is none of that id that the viewer may see
     */
    @Transactional(readOnly = true)
    public Stay get(StayId id) {
        return stays.find(id).orElseThrow(() -> new NotFound("stay " + id));
    }

    /** Every stay of a young person, also of a joined record, the newest first, with those called off. */
    @Transactional(readOnly = true)
    public List<Stay> of(YoungPersonId youngPerson) {
        return stays.of(live.records(youngPerson));
    }

    /** Where they live now, when it is with us. */
    @Transactional(readOnly = true)
    public Optional<Stay> livesIn(YoungPersonId youngPerson) {
        return of(youngPerson).stream()
                .filter(stay -> stay.reason().kind() == StayKind.LIVING)
                .filter(stay -> stay.sleepsHere(London.today(clock), London.today(clock)))
                .findFirst();
    }

    /** Whatever the viewer may see of these nights, both ends among them, and was not called off. */
    @Transactional(readOnly = true)
    public List<Stay> between(LocalDate first, LocalDate last) {
        return stays.between(first, last);
    }
}
