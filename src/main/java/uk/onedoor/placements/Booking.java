package uk.onedoor.placements;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.placements.Decision.Away;
import uk.onedoor.placements.NewDecision.Chosen;
import uk.onedoor.shared.Refusal;
import uk.onedoor.stays.Bookings;
import uk.onedoor.stays.Entry;
import uk.onedoor.stays.Purpose;
import uk.onedoor.stays.Stay;
import uk.onedoor.stays.Stay.Expected;
import uk.onedoor.stays.Stay.Reason;
import uk.onedoor.stays.StayId;
import uk.onedoor.stays.StayKind;
import uk.onedoor.stays.Stays;

/** Books the home a request is answered by, as far as the law and the map allow. */
@Component
class Booking {

    /** A bed is held so long while people are asked. */
    private static final Duration HOLD = Duration.ofHours(24);

    private final OurHomes homes;
    private final Stays stays;
    private final Bookings bookings;
    private final WaysBack waysBack;
    private final Pen pen;

    Booking(OurHomes homes, Stays stays, Bookings bookings, WaysBack waysBack, Pen pen) {
        this.homes = homes;
        this.stays = stays;
        this.bookings = bookings;
        this.waysBack = waysBack;
        this.pen = pen;
    }

    /** What was booked; {@code away} is what the law asks for out of the area, null within it. */
    record Booked(StayId stay, @Nullable Away away) {}

    Home home(HomeId id) {
        return homes.get(id);
    }

    Booked book(HomeRequest request, Chosen chosen, UUID decision) {
        Home home = checked(chosen);
        boolean outOfArea = home.isOutOfAreaFor(pen.viewer().authority());
        if (outOfArea) {
            checkAway(chosen);
        }
        StayId stay = new StayId(decision);
        letGo(request, stay);
        book(stay(stay, request, chosen, null));
        if (outOfArea) {
            waysBack.plan(decision, request.youngPerson(), stay, Objects.requireNonNull(chosen.back()));
        }
        return new Booked(stay, outOfArea ? chosen.away() : null);
    }

    private Home checked(Chosen chosen) {
        Home home = homes.get(chosen.home());
        LocalDate from = chosen.from();
        if (from.isBefore(pen.today()) || !home.isOpenOn(from)) {
            throw new Refusal("from", "placements.choose.from.wrong");
        }
        if (!chosen.until().isAfter(from)) {
            throw new Refusal("until", "placements.choose.until.wrong");
        }
        return home;
    }

    /** Holds a bed for a day while people are asked; what was held for this request before is free again. */
    void hold(HomeRequest request, Chosen chosen, UUID id) {
        checked(chosen);
        StayId stay = new StayId(id);
        letGo(request, stay);
        book(stay(stay, request, chosen, pen.now().plus(HOLD)));
    }

    /** What is held for a request now: one place at most. */
    Optional<Stay> held(HomeRequest request) {
        return stays.of(request.youngPerson()).stream()
                .filter(stay -> request.id().value().equals(stay.reason().request()))
                .filter(stay -> stay.state(pen.now()) == Stay.State.HELD)
                .findFirst();
    }

    private void letGo(HomeRequest request, StayId insteadOf) {
        held(request)
                .filter(stay -> !stay.id().equals(insteadOf))
                .ifPresent(stay ->
                        bookings.callOff(stay.id(), Stay.Off.CANCELLED, "another place was held or booked instead"));
    }

    /** What is said of the home stands by no field of a form that is about one home. */
    private void book(Stay stay) {
        try {
            stays.book(stay);
        } catch (Refusal no) {
            throw "place".equals(no.field()) || "home".equals(no.field()) ? new Refusal("", no.key(), no.places()) : no;
        }
    }

    private static void checkAway(Chosen chosen) {
        Away away = chosen.away();
        if (away == null || chosen.back() == null) {
            throw new Refusal("nothingNearer", "placements.choose.away.missing");
        }
        Map.of("nothingNearer", away.nothingNearer(), "consulted", away.consulted(), "approvedBy", away.approvedBy())
                .forEach((field, words) -> {
                    if (words.isBlank()) {
                        throw new Refusal(field, "placements.choose.away.missing");
                    }
                });
    }

    private static Stay stay(StayId id, HomeRequest request, Chosen chosen, @Nullable Instant heldUntil) {
        HomeRequest.Aim aim = request.aim();
        Reason reason = new Reason(
                aim.purpose() == Purpose.TIME_TOGETHER ? StayKind.VISIT : StayKind.LIVING,
                aim.urgency() == Urgency.TONIGHT ? Entry.EMERGENCY : Entry.PLANNED,
                aim.purpose(),
                aim.words(),
                aim.exitPlan(),
                request.id().value());
        Expected expected = new Expected(chosen.from(), chosen.until());
        return new Stay(
                id, request.youngPerson(), chosen.home(), chosen.bed(), reason, expected, heldUntil, null, null, null);
    }
}
