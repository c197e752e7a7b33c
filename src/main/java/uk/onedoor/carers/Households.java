package uk.onedoor.carers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.WorkerId;

/** Households and who is in them: joining, leaving, and who of them works here too. */
@Service
@Transactional
public class Households {

    private final HouseholdRepository rows;
    private final OurHomes homes;
    private final Conflicts conflicts;
    private final CurrentViewer viewer;
    private final Clock clock;

    Households(HouseholdRepository rows, OurHomes homes, Conflicts conflicts, CurrentViewer viewer, Clock clock) {
        this.rows = rows;
        this.homes = homes;
        this.conflicts = conflicts;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * A household about which the viewer may write.
     *
     * @throws NotFound when there is none
     * @throws Refusal for the whole form when it is their own: others write about it and decide
     */
    @Transactional(readOnly = true)
    Household forWriting(HouseholdId id) {
        Household household = rows.find(id).orElseThrow(() -> new NotFound("household " + id));
        if (conflicts.isOwn(id)) {
            throw new Refusal("", "carers.own.decides");
        }
        return household;
    }

    /** Adds one; false when it is there already. */
    boolean add(Household household) {
        return rows.insert(household, viewer.get(), clock.instant());
    }

    /** Everybody who is or was in a household the viewer may know, once each, by name. */
    @Transactional(readOnly = true)
    public List<Human> humans() {
        return rows.humans();
    }

    /**
     * One of them.
     *
     * @throws NotFound when there is none of that id, or the viewer may not know of them
     */
    @Transactional(readOnly = true)
    Human human(HumanId id) {
        return rows.human(id).orElseThrow(() -> new NotFound("human " + id));
    }

    /** The human being who is this worker. */
    @Transactional(readOnly = true)
    public Optional<Human> who(WorkerId worker) {
        return rows.humans().stream().filter(one -> worker.equals(one.worker())).findFirst();
    }

    /**
     * Somebody has a part in a household from a day on, known to us or new; the same sent twice is there once.
     *
     * @throws Refusal by {@code human} when they have a part in it already, or the worker is another human being
     */
    public void join(Part part) {
        forWriting(part.household());
        Human human = part.human();
        boolean already = rows.parts(part.household()).stream()
                .anyMatch(one -> one.human().id().equals(human.id())
                        && !one.id().equals(part.id())
                        && (one.until() == null || one.until().isAfter(part.from())));
        if (already) {
            throw new Refusal("human", "carers.part.already");
        }
        WorkerId worker = human.worker();
        if (worker != null
                && who(worker).filter(one -> !one.id().equals(human.id())).isPresent()) {
            throw new Refusal("worker", "carers.human.already");
        }
        rows.insert(human, viewer.get(), clock.instant());
        rows.insert(part, viewer.get(), clock.instant());
    }

    /**
     * Somebody has no part in it any more from a day on.
     *
     * @throws Refusal by {@code until} when it ended before, or had not begun
     */
    public void leave(HouseholdId household, UUID part, LocalDate until) {
        forWriting(household);
        if (!rows.end(part, household, until)) {
            throw new Refusal("until", "carers.part.over");
        }
    }

    /**
     * Somebody of a household works here, now or once: said once.
     *
     * @throws Refusal by {@code worker} when they are said to be one already, or that worker is another human being
     * @throws NotFound when nobody of that id is in the household
     */
    public void works(HouseholdId household, HumanId human, WorkerId worker) {
        forWriting(household);
        if (rows.parts(household).stream().noneMatch(one -> one.human().id().equals(human))) {
            throw new NotFound("human " + human);
        }
        if (who(worker).isPresent() || !rows.is(human, worker)) {
            throw new Refusal("worker", "carers.human.already");
        }
    }

    void livesAt(Household household, HomeId home) {
        Home theirs = homes.get(home);
        if (theirs.option() != household.option()) {
            throw new Refusal("home", "carers.home.other.kind");
        }
        if (rows.of(home).isPresent() || !rows.isAt(household.id(), home)) {
            throw new Refusal("home", "carers.home.already");
        }
    }
}
