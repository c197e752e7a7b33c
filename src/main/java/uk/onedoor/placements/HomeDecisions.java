package uk.onedoor.placements;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.homes.HomeId;
import uk.onedoor.people.Turns;
import uk.onedoor.placements.Decision.What;
import uk.onedoor.placements.NewDecision.Chosen;
import uk.onedoor.placements.WayBack.Back;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.shared.TooLate;
import uk.onedoor.stays.Stay;
import uk.onedoor.stays.StayId;

/** What is decided about a request for a home: who decided and why. Nothing is closed without it. */
@Service
@Transactional
public class HomeDecisions {

    private final DecisionRepository decisions;
    private final HomeRequestRepository requests;
    private final Booking booking;
    private final WaysBack waysBack;
    private final Turns turns;

    HomeDecisions(
            DecisionRepository decisions,
            HomeRequestRepository requests,
            Booking booking,
            WaysBack waysBack,
            Turns turns) {
        this.decisions = decisions;
        this.requests = requests;
        this.booking = booking;
        this.waysBack = waysBack;
        this.turns = turns;
    }

    /**
     * They stay at home with outreach, or nothing is asked for any more.
     *
     * @param what one that closes the request without a home
     * @throws TooLate when something else was decided already
     * @throws NotFound when the request is not the viewer's to see
     */
    public void close(NewDecision decided, What what) {
        if (what != What.OUTREACH_AT_HOME && what != What.WITHDRAWN) {
            throw new IllegalArgumentException(what + " is about a home");
        }
        HomeRequest request = open(decided);
        if (request != null) {
            decisions.insert(decided, request.youngPerson(), what, null, null);
        }
    }

    /**
     * Not this home; the request stays open.
     *
     * @throws TooLate when the request was answered already
     * @throws NotFound when the request or the home is not the viewer's to see
     */
    public void ruleOut(NewDecision decided, HomeId home) {
        HomeRequest request = open(decided);
        if (request != null) {
            booking.home(home);
            decisions.insert(decided, request.youngPerson(), What.NOT_HERE, home, null);
        }
    }

    /**
     * This home: it is booked with the decision, or neither is.
     *
     * @throws Refusal by {@code until} when that is not after the first night; for the whole form where the law says no; by
     *     {@code bed} or {@code from} when it cannot be booked; by the field when the home lies out of the area and not
     *     everything is told that the law asks for then
     * @throws TooLate when something else was decided already
     */
    public void choose(NewDecision decided, Chosen chosen) {
        HomeRequest request = open(decided);
        if (request == null) {
            return;
        }
        Booking.Booked booked = booking.book(request, chosen, decided.id());
        decisions.insert(decided, request.youngPerson(), What.A_HOME, chosen.home(), booked);
    }

    /**
     * Holds a bed for a day while people are asked; the request stays open, and one place at most is held for it.
     *
     * @throws Refusal as {@link #choose}, but for what the law asks for out of the area
     * @throws TooLate when it was answered already
     */
    public void hold(UUID id, HomeRequestId of, Chosen chosen) {
        turns.take("home request", of.value());
        booking.hold(stillOpen(of, decisions.of(of)), chosen, id);
    }

    /** What is held for a request now. */
    @Transactional(readOnly = true)
    Optional<Stay> held(HomeRequest request) {
        return booking.held(request);
    }

    /** What was decided about a request, the newest first. */
    @Transactional(readOnly = true)
    public List<Decision> of(HomeRequestId request) {
        return decisions.of(request);
    }

    /** The way back, as it holds now, from each place out of the area that was decided. */
    @Transactional(readOnly = true)
    Map<StayId, Back> waysBack(Collection<Decision> decided) {
        return waysBack.of(
                decided.stream().map(Decision::stay).flatMap(Stream::ofNullable).toList());
    }

    /** Which of these requests nobody answered yet. */
    @Transactional(readOnly = true)
    Set<HomeRequestId> stillOpen(Collection<HomeRequestId> asked) {
        Set<HomeRequestId> open = new HashSet<>(asked);
        open.removeAll(decisions.closed(asked));
        return open;
    }

    /** The request, which is open; null when this very decision was made already. */
    private @Nullable HomeRequest open(NewDecision decided) {
        turns.take("home request", decided.request().value());
        List<Decision> before = decisions.of(decided.request());
        return before.stream().anyMatch(one -> one.id().equals(decided.id()))
                ? null
                : stillOpen(decided.request(), before);
    }

    private HomeRequest stillOpen(HomeRequestId id, List<Decision> before) {
        HomeRequest request = requests.find(id).orElseThrow(() -> new NotFound("request " + id));
        if (before.stream().anyMatch(one -> one.what().closes())) {
            throw new TooLate();
        }
        return request;
    }
}
