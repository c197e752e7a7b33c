package uk.onedoor.stays;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.stays.MovingDay.Deed;
import uk.onedoor.stays.MovingDayRepository.SaidBy;

/** The day somebody moves: how they want it, in their own words, and who of the team sees to what by when. */
@Service
@Transactional
public class MovingDays {

    private final MovingDayRepository days;
    private final StayRepository stays;
    private final CurrentViewer viewer;
    private final Clock clock;

    MovingDays(MovingDayRepository days, StayRepository stays, CurrentViewer viewer, Clock clock) {
        this.days = days;
        this.stays = stays;
        this.viewer = viewer;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    MovingDay of(StayId stay) {
        return days.of(stay);
    }

    /** True until they came or it was called off. */
    boolean mayBeWritten(Stay stay) {
        return MovingDay.mayBeWritten(stay, clock.instant());
    }

    /** The next move that is booked for somebody with these records; where there is none, the last that was prepared. */
    @Transactional(readOnly = true)
    Optional<Stay> next(Collection<UUID> records) {
        List<Stay> all = stays.of(records).stream().filter(MovingDay::isOf).toList();
        Optional<Stay> coming = all.stream()
                .filter(this::mayBeWritten)
                .min(Comparator.comparing(stay -> stay.expected().from()));
        return coming.isPresent()
                ? coming
                : all.stream()
                        .filter(stay -> stay.arrival() != null)
                        .findFirst()
                        .filter(stay -> !days.of(stay.id()).isEmpty());
    }

    /**
     * The stay somebody moves to.
     *
     * @throws NotFound when there is none that the viewer may see, or it is no move
     */
    @Transactional(readOnly = true)
    Stay get(StayId id) {
        return stays.find(id).filter(MovingDay::isOf).orElseThrow(() -> new NotFound("a move " + id));
    }

    /**
     * How the day shall go: a young person's own words when they say it themselves, else as it was written down with them.
     * What is said anew takes the place of what the same said before, and what is left out is no longer said; neither ever
     * takes the place of the other's words.
     *
     * @throws Refusal by {@code ""} when they came meanwhile, or it was called off
     */
    public void say(Stay stay, Map<MovingAsk, String> words) {
        Viewer by = viewer.get();
        SaidBy saidBy = by.youngPerson() == null ? SaidBy.WITH_WORKER : SaidBy.YOUNG_PERSON;
        Instant now = clock.instant();
        Stay still = stillToCome(stay, now);
        Map<MovingAsk, String> before = days.said(stay.id(), saidBy);
        for (MovingAsk ask : MovingAsk.values()) {
            String next = words.get(ask);
            String last = before.get(ask);
            if (last != null && !last.equals(next)) {
                days.unsay(stay.id(), ask, saidBy, now);
            }
            if (next != null && !next.equals(last)) {
                days.say(still, ask, saidBy, next, by, now);
            }
        }
    }

    /**
     * Somebody sees to it, by a day and, where it matters, a time.
     *
     * @throws Refusal by {@code on} when that is past the stay itself; by {@code ""} when they came meanwhile, or it was called off
     * @throws NotFound when it is nothing somebody sees to
     */
    public void settle(Stay stay, MovingAsk ask, String who, LocalDate on, @Nullable LocalTime at) {
        if (!ask.isForSomebody()) {
            throw new NotFound("who sees to " + ask);
        }
        if (on.isAfter(stay.expected().until())) {
            throw new Refusal("on", "stays.moving.on.late");
        }
        Instant now = clock.instant();
        Stay still = stillToCome(stay, now);
        Deed deed = new Deed(who, on, at);
        if (!deed.equals(days.of(stay.id()).deeds().get(ask))) {
            days.settle(still, ask, deed, viewer.get(), now);
        }
    }

    /** One after the other with whoever writes of the same day, or that they came. */
    private Stay stillToCome(Stay stay, Instant now) {
        stays.takeTurns(stay.youngPerson(), List.of(), now);
        return stays.find(stay.id())
                .filter(one -> MovingDay.mayBeWritten(one, now))
                .orElseThrow(() -> new Refusal("", "stays.moving.over"));
    }
}
