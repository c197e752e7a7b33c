package uk.onedoor.safety;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.Relationships;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.safety.Interview.By;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.Staff;
import uk.onedoor.staff.Worker;
import uk.onedoor.staff.WorkerId;

/** Writes down that a return home interview was offered, done, declined or decided against. */
@Service
@Transactional
public class Interviews {

    /** Whoever has no other part in a hub looks after nobody there. */
    private static final Set<Role> INDEPENDENT = EnumSet.of(Role.RETURN_INTERVIEWER, Role.ADVOCATE, Role.REG44_VISITOR);

    private final MissingEpisodes episodes;
    private final InterviewRepository kept;
    private final Relationships relationships;
    private final Staff staff;

    Interviews(MissingEpisodes episodes, InterviewRepository kept, Relationships relationships, Staff staff) {
        this.episodes = episodes;
        this.kept = kept;
        this.relationships = relationships;
        this.staff = staff;
    }

    /**
     * Adds a step of the interview.
     *
     * @throws Refusal by {@code notIndependent} when whoever offers or leads it works in a hub that looks after the young
     *     person and nobody said why; by {@code time} when it was before they were back
     */
    public void add(YoungPersonId who, UUID episode, Interview one) {
        episodes.mayWrite(who);
        MissingEpisode of = episodes.get(who, episode);
        if (of.interviews().stream().anyMatch(before -> before.interview().id().equals(one.id()))) {
            return;
        }
        MissingEpisodes.stands(of);
        MissingFact back = of.returned().orElseThrow(() -> new Refusal("", "safety.interview.not.back"));
        if (one.at().isBefore(back.at())) {
            throw new Refusal("time", "safety.interview.before");
        }
        By by = one.by();
        if (one.kind() != InterviewKind.DECIDED_AGAINST
                && by.notIndependentBecause() == null
                && by.worker() != null
                && looksAfter(who, new WorkerId(by.worker()))) {
            throw new Refusal("notIndependent", "safety.interview.not.independent");
        }
        kept.add(of, one);
    }

    private boolean looksAfter(YoungPersonId who, WorkerId id) {
        Worker worker = staff.find(id).orElseThrow(() -> new NotFound("worker " + id));
        return !INDEPENDENT.containsAll(worker.roles())
                && relationships.hubsOf(who).stream().anyMatch(worker::in);
    }
}
