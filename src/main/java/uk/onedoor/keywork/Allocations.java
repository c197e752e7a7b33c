package uk.onedoor.keywork;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.Glance;
import uk.onedoor.people.Relationships;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.WorkerId;

/** Who stands beside a young person and as what: the one key worker, and the team around. */
@Service
@Transactional
public class Allocations {

    private final AllocationRepository allocations;
    private final ChoiceRules rules;
    private final Relationships relationships;
    private final CurrentViewer viewer;
    private final Clock clock;

    Allocations(
            AllocationRepository allocations,
            ChoiceRules rules,
            Relationships relationships,
            CurrentViewer viewer,
            Clock clock) {
        this.allocations = allocations;
        this.rules = rules;
        this.relationships = relationships;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * Gives a part from a day on; a second key worker takes over from the first, whose part ends that day, and from the
     * one of every record joined to theirs. Giving the
     * same part (by its id) twice gives it once. What they may see follows at once.
     *
     * <p>A change of key worker is saved with its handover or not at all; whoever leaves is beside the young person
     * until the last day of it.
     *
     * @throws Refusal by {@code worker}, {@code from}, {@code area} or a field of the handover when a rule says no
     */
    public void allocate(NewAllocation asked) {
        if (allocations.find(asked.id()).isPresent()) {
            return;
        }
        LocalDate today = today();
        Followed followed = asked.part() == TeamPart.KEY_WORKER ? followed(asked.youngPerson()) : Followed.NOBODY;
        rules.check(asked, followed, viewer.get(), today);
        NewAllocation next = asked.after(followed.before(asked.worker()));
        followed.parts().forEach(part -> leaves(part, next));
        List<Reason> reasons = asked.part() == TeamPart.KEY_WORKER ? rules.reasonsFor(asked, today) : List.of();
        try {
            allocations.insert(next, reasons, viewer.get(), clock.instant());
        } catch (DataIntegrityViolationException broken) {
            throw inWords(broken);
        }
        relationships.begin(
                asked.youngPerson(), asked.worker(), asked.part().relationship(), "allocation " + asked.part());
    }

    /**
     * A part ends, with why; what they could see only by it ends at once.
     *
     * @throws Refusal when it is the key worker's: somebody follows them, so that nobody is without
     */
    public void end(AllocationId id, LocalDate on, String because) {
        Allocation part = get(id);
        if (!part.isNow()) {
            return;
        }
        if (part.part() == TeamPart.KEY_WORKER) {
            throw new Refusal("", "keywork.allocation.name.the.next");
        }
        if (on.isAfter(today())) {
            throw new Refusal("on", "keywork.day.to.come");
        }
        if (on.isBefore(part.fromOn())) {
            throw new Refusal("on", "keywork.allocation.before.the.last", part.workerName());
        }
        end(part, on, because, null);
    }

    /** Whom the next key worker follows. */
    @Transactional(readOnly = true)
    Followed followed(YoungPersonId youngPerson) {
        return new Followed(allocations.toBeFollowed(youngPerson));
    }

    public Allocation get(AllocationId id) {
        return allocations.find(id).orElseThrow(() -> new NotFound("allocation " + id));
    }

    /** The key worker now. */
    @Transactional(readOnly = true)
    public Optional<Allocation> keyWorker(YoungPersonId youngPerson) {
        return team(youngPerson).stream()
                .filter(part -> part.part() == TeamPart.KEY_WORKER)
                .findFirst();
    }

    /** The team around now: key worker first, then back-up, then by part. */
    @Transactional(readOnly = true)
    public List<Allocation> team(YoungPersonId youngPerson) {
        return allocations.now(youngPerson);
    }

    /** Who is there today in the place of a key worker who is away. */
    @Transactional(readOnly = true)
    public List<WorkerId> standingIn(YoungPersonId youngPerson) {
        return allocations.standingIn(youngPerson, today());
    }

    /** Who is there while the key worker is away, now or soon. */
    @Transactional(readOnly = true)
    public List<Cover> covers(YoungPersonId youngPerson) {
        return allocations.covers(youngPerson, today());
    }

    /** Losses that were mended, the last first. */
    @Transactional(readOnly = true)
    public List<Repair.Mended> mended(YoungPersonId youngPerson) {
        return allocations.mended(youngPerson);
    }

    /** Every part anybody ever had, in any record of theirs; read once a page. */
    @Transactional(readOnly = true)
    public List<Allocation> of(Glance glance) {
        return allocations.of(glance);
    }

    /** Every part anybody ever had beside one person, in any record of theirs, newest first. */
    @Transactional(readOnly = true)
    public List<Allocation> history(YoungPersonId youngPerson) {
        return allocations.of(youngPerson);
    }

    /** Whoever is key worker, in any record of theirs, is it no longer; who had left already is there again until the goodbye. */
    private void leaves(Allocation part, NewAllocation next) {
        LocalDate lastDay = part.worker().equals(next.worker()) ? null : lastDay(next.handing());
        if (part.isNow()) {
            end(part, next.fromOn(), next.because(), lastDay);
        } else if (lastDay != null && part.id().equals(next.insteadOf())) {
            relationships.begin(next.youngPerson(), part.worker(), part.part().relationship(), "handover");
            relationships.end(next.youngPerson(), part.worker(), part.part().relationship(), lastDay);
        }
    }

    private void end(Allocation part, LocalDate on, String because, @Nullable LocalDate lastDay) {
        // Nobody's time is taken back to the day it began: only who was named today can be followed today.
        boolean asIfNever = on.equals(part.fromOn()) && on.isBefore(today());
        if (on.isBefore(part.fromOn()) || asIfNever) {
            throw new Refusal("from", "keywork.allocation.before.the.last", part.workerName());
        }
        if (!allocations.end(part.id(), on, because, viewer.get(), clock.instant())) {
            throw new Refusal("", "keywork.allocation.meanwhile", part.workerName());
        }
        boolean stillBeside = team(part.youngPerson()).stream()
                .anyMatch(other -> other.worker().equals(part.worker())
                        && other.part().relationship() == part.part().relationship());
        if (!stillBeside) {
            relationships.end(part.youngPerson(), part.worker(), part.part().relationship(), lastDay);
        }
    }

    /** Whoever hands over goes on seeing the young person while both are there, and until the goodbye. */
    private static @Nullable LocalDate lastDay(@Nullable Handing handing) {
        return handing == null
                ? null
                : Stream.of(handing.togetherUntil(), handing.goodbyeOn())
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }

    /** The database has the last word when two decide at once: its sentence becomes ours. */
    private static RuntimeException inWords(DataIntegrityViolationException broken) {
        String why = String.valueOf(broken.getMessage());
        if (why.contains("one_key_worker_at_a_time")) {
            return new Refusal("worker", "keywork.allocation.one.key.worker");
        }
        if (why.contains("told_by")) {
            return new Refusal("toldBy", "keywork.handover.told.by.missing");
        }
        if (why.contains("handed_over") || why.contains("a_key_worker_is_followed") || why.contains("followed_once")) {
            return new Refusal("worker", "keywork.handover.needed");
        }
        return why.contains("nobody_has_the_same_part_twice")
                ? new Refusal("worker", "keywork.allocation.same.part.twice")
                : broken;
    }

    private LocalDate today() {
        return London.today(clock);
    }
}
