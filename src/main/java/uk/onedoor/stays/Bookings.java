package uk.onedoor.stays;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.homes.BedId;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.stays.Stay.CalledOff;
import uk.onedoor.stays.Stay.Off;
import uk.onedoor.stays.Stay.State;

/** Beds held and booked, and whatever changes before or while somebody is there: the end, the bed, the plan, a no. */
@Service
@Transactional
public class Bookings {

    private static final int LONGEST_YEARS = 10;

    private final StayRepository stays;
    private final BeforeBooking before;
    private final CurrentViewer viewer;
    private final Clock clock;

    Bookings(StayRepository stays, BeforeBooking before, CurrentViewer viewer, Clock clock) {
        this.stays = stays;
        this.before = before;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * Holds or books a place, under an id made before, so that sending the form twice books it once. Whoever asks for a
     * bed waits for whoever asked a moment before, and is then told plainly.
     *
     * @param stay with {@code heldUntil} it is held until then; without it is booked
     * @throws Refusal by {@code place} when it is not free on one of the nights, or the law says no; by {@code from} when the
     *     young person has another place to live on one of them; by {@code until} when that is too far
     */
    public void book(Stay stay) {
        if (stays.find(stay.id()).isPresent()) {
            return;
        }
        Viewer by = viewer.get();
        Instant now = clock.instant();
        if (stay.expected().until().isAfter(stay.expected().from().plusYears(LONGEST_YEARS))) {
            throw new Refusal("until", "stays.until.far");
        }
        lock(stay.youngPerson(), stay.bed(), now);
        before.check(stay);
        change(() -> stays.insert(stay, by, now));
        stays.openToTeam(stay.id());
    }

    /** The same law, asked again of who was booked, on the day they come: {@link BeforeBooking#checkAgain}. */
    void checkAgain(Stay stay, LocalDate came) {
        before.checkAgain(stay, came);
    }

    /** A bed that was held is booked. */
    public void confirm(StayId id) {
        Stay stay = get(id);
        lock(stay.youngPerson(), stay.bed(), clock.instant());
        if (stay.state(clock.instant()) != State.HELD || !stays.confirm(id)) {
            throw new Refusal("", "stays.confirm.not.held");
        }
    }

    /**
     * They stay longer or leave sooner than was planned.
     *
     * @throws Refusal by {@code until} when that is no day after the first night, or the bed is promised to somebody; by
     *     {@code ""} when they have left or it was called off
     */
    public void until(StayId id, LocalDate until) {
        Stay stay = notOver(id);
        LocalDate first = stay.arrival() == null ? stay.expected().from() : stay.from();
        if (!until.isAfter(first)
                || !until.isAfter(stay.expected().from())
                || until.isAfter(first.plusYears(LONGEST_YEARS))) {
            throw new Refusal("until", "stays.until.wrong");
        }
        lock(stay.youngPerson(), stay.bed(), clock.instant());
        change(() -> stays.until(id, until));
    }

    /**
     * Another bed of the same home.
     *
     * @throws Refusal by {@code place} when it is not free on the nights to come
     */
    public void moveTo(StayId id, BedId bed) {
        Stay stay = notOver(id);
        BedId from = stay.bed();
        stays.takeTurns(stay.youngPerson(), from == null ? List.of(bed) : List.of(from, bed), clock.instant());
        before.checkBed(stay, bed);
        change(() -> stays.bed(id, bed));
    }

    /** How the stay leads on to a family or a home. */
    public void exitPlan(StayId id, String words) {
        get(id);
        change(() -> stays.exitPlan(id, words));
    }

    /**
     * It is not to be: they or we changed plans, or they did not come.
     *
     * @throws Refusal by {@code ""} when they came already
     */
    public void callOff(StayId id, Off how, String because) {
        Stay stay = get(id);
        if (stay.off() != null) {
            throw over();
        }
        if (stay.arrival() != null) {
            throw new Refusal("", "stays.off.came");
        }
        if (how == Off.NOT_ARRIVED && stay.expected().from().isAfter(London.today(clock))) {
            throw new Refusal("how", "stays.off.not.arrived.early");
        }
        change(() -> stays.off(id, new CalledOff(how, because, viewer.get().account(), clock.instant())));
        stays.shutToTeam(id);
    }

    /** What would fall with a stay that is called off or withdrawn: visits from it that are to come. */
    @Transactional(readOnly = true)
    public List<Stay> fallsWith(Stay stay, List<UUID> records) {
        return visitsFrom(stay, records).stream()
                .filter(visit -> visit.arrival() == null)
                .toList();
    }

    /** Every visit from where they live by that stay, those that were and those to come. */
    List<Stay> visitsFrom(Stay stay, List<UUID> records) {
        return stay.reason().kind() == StayKind.VISIT
                ? List.of()
                : stays.of(records).stream()
                        .filter(other -> other.reason().kind() == StayKind.VISIT && other.off() == null)
                        .filter(other -> other.from().isBefore(stay.until())
                                && stay.from().isBefore(other.until()))
                        .toList();
    }

    private Stay notOver(StayId id) {
        Stay stay = get(id);
        State state = stay.state(clock.instant());
        if (state == State.LEFT || state == State.OFF) {
            throw over();
        }
        return stay;
    }

    private Stay get(StayId id) {
        return stays.find(id).orElseThrow(() -> new NotFound("stay " + id));
    }

    private void lock(YoungPersonId who, @Nullable BedId bed, Instant now) {
        stays.takeTurns(who, bed == null ? List.of() : List.of(bed), now);
    }

    private static void change(BooleanSupplier change) {
        if (!Clash.told(change)) {
            throw over();
        }
    }

    private static Refusal over() {
        return new Refusal("", "stays.change.over");
    }
}
