package uk.onedoor.placements;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.homes.HomeId;
import uk.onedoor.people.Turns;
import uk.onedoor.placements.Decision.What;
import uk.onedoor.placements.NewDecision.Chosen;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.shared.TooLate;

/** What is decided about a request for a home: who decided and why. Nothing is closed without it. */
@Service
@Transactional
public class HomeDecisions {

    private final DecisionRepository decisions;
    private final HomeRequestRepository requests;
    private final Booking booking;
    private final Turns turns;

    HomeDecisions(DecisionRepository decisions, HomeRequestRepository requests, Booking booking, Turns turns) {
        this.decisions = decisions;
        this.requests = requests;
        this.booking = booking;
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

    /** What was decided about a request, the newest first. */
    @Transactional(readOnly = true)
    public List<Decision> of(HomeRequestId request) {
        return decisions.of(request);
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
        HomeRequest request =
                requests.find(decided.request()).orElseThrow(() -> new NotFound("request " + decided.request()));
        List<Decision> before = decisions.of(request.id());
        if (before.stream().anyMatch(one -> one.id().equals(decided.id()))) {
            return null;
        }
        if (before.stream().anyMatch(one -> one.what().closes())) {
            throw new TooLate();
        }
        return request;
    }
}
