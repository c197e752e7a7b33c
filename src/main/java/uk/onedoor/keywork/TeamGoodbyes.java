package uk.onedoor.keywork;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** The goodbye of a key worker who leaves a young person: planned with the handover, and told when it was. */
@Service
@Transactional
public class TeamGoodbyes {

    private final AllocationRepository allocations;
    private final HandoverRepository handovers;
    private final Reach reach;
    private final CurrentViewer viewer;
    private final Clock clock;

    TeamGoodbyes(
            AllocationRepository allocations,
            HandoverRepository handovers,
            Reach reach,
            CurrentViewer viewer,
            Clock clock) {
        this.allocations = allocations;
        this.handovers = handovers;
        this.reach = reach;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * Tells when the goodbye was and how, and what the young person said.
     *
     * @param next the allocation of the key worker who came
     * @throws Refusal by {@code on} when that day is still to come or before they were handed over; when somebody told
     *     of it meanwhile
     */
    public void tell(AllocationId next, LocalDate on, String words, @Nullable String own) {
        Allocation came = open(next);
        Allocation left = allocations.find(handoverOf(came).from()).orElseThrow(() -> new NotFound("who left " + next));
        if (on.isAfter(London.today(clock))) {
            throw new Refusal("on", "keywork.day.to.come");
        }
        if (on.isBefore(left.fromOn())) {
            throw new Refusal("on", "keywork.allocation.before.the.last", left.workerName());
        }
        if (!handovers.goodbye(next, on, words, own, viewer.get(), clock.instant())) {
            throw new Refusal("", "keywork.goodbye.meanwhile");
        }
    }

    /**
     * A change of key worker of which no goodbye is told yet.
     *
     * @throws NotFound when there is none the viewer may tell of
     */
    @Transactional(readOnly = true)
    public Allocation open(AllocationId next) {
        Allocation came = allocations.find(next).orElseThrow(() -> new NotFound("allocation " + next));
        if (came.handover() == null
                || came.handover().goodbyeOn() != null
                || !tells(viewer.get())
                || !reach.mayWrite(Reach.Section.CORE, came.youngPerson())) {
            throw new NotFound("a goodbye to tell of " + next);
        }
        return came;
    }

    /** The changes of key worker whose goodbye was planned for this day, and is not told of yet. */
    @Transactional(readOnly = true)
    public List<AllocationId> plannedOn(LocalDate day) {
        return handovers.goodbyesOn(day);
    }

    static boolean tells(Viewer by) {
        return by.may(Opens.MANAGERS) || by.is(Role.KEY_WORKER) || by.is(Role.SYSTEM);
    }

    private static Handover handoverOf(Allocation came) {
        return java.util.Objects.requireNonNull(came.handover());
    }
}
