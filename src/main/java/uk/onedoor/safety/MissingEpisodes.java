package uk.onedoor.safety;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import uk.onedoor.people.People;
import uk.onedoor.people.SectionRights;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.safety.MissingFact.Returned;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** Writes down that somebody is not where they were expected, everything done since, and that they are back. */
@Service
@Transactional
public class MissingEpisodes {

    static final String SECTION = "MISSING";

    private final MissingRepository kept;
    private final People people;
    private final SectionRights rights;
    private final Clock clock;

    MissingEpisodes(MissingRepository kept, People people, SectionRights rights, Clock clock) {
        this.kept = kept;
        this.people = people;
        this.rights = rights;
        this.clock = clock;
    }

    /** Which episode it is, and whether a colleague had begun it before. */
    public record Begun(UUID episode, boolean before) {}

    /**
     * Begins an episode. Where one is open already nothing is begun: what was said is kept in that one as something new.
     *
     * @param words what was said, as it is kept when a colleague was faster
     * @throws NotFound when the viewer may not write of this
     * @throws Refusal by {@code on} when it was within an episode that is over; by {@code ""} when one is open the viewer may
     *     not see
     */
    public Begun begin(YoungPersonId who, UUID id, Beginning began, String words) {
        mayWrite(who);
        YoungPersonId person = people.kept(who);
        kept.takeTurns(person);
        List<MissingEpisode> all = kept.all(people.records(person));
        for (MissingEpisode one : all) {
            if (one.id().equals(id)) {
                return new Begun(id, false);
            }
            if (one.isOpen()) {
                kept.add(one, new MissingFact(id, clock.instant(), new MissingFact.Update(), words));
                return new Begun(one.id(), true);
            }
        }
        if (all.stream().anyMatch(one -> one.covers(began.since()))) {
            throw new Refusal("on", "safety.begin.within");
        }
        inTurn(() -> kept.add(id, person, began));
        return new Begun(id, false);
    }

    /** Every episode of somebody the viewer may see, the newest first. */
    @Transactional(readOnly = true)
    List<MissingEpisode> of(YoungPersonId who) {
        return kept.all(people.records(who));
    }

    /** @throws NotFound when there is none such of this young person, or the viewer may not see it */
    @Transactional(readOnly = true)
    MissingEpisode get(YoungPersonId who, UUID id) {
        return Followed.find(of(who), id);
    }

    /**
     * Adds what happened.
     *
     * @throws Refusal by {@code time} when it was before they were missed, or after they were back
     */
    public void add(YoungPersonId who, UUID episode, MissingFact fact) {
        mayWrite(who);
        boolean back = fact.what() instanceof Returned;
        if (back) {
            kept.takeTurns(people.kept(who));
        }
        MissingEpisode of = get(who, episode);
        if (of.entries().stream().anyMatch(one -> one.fact().id().equals(fact.id()))) {
            return;
        }
        stands(of);
        if (fact.at().isBefore(of.began().since())) {
            throw new Refusal("time", "safety.before.it.began");
        }
        of.returned().ifPresent(before -> {
            if (back) {
                throw new Refusal("", "safety.return.already");
            }
            if (fact.at().isAfter(before.at())) {
                throw new Refusal("time", "safety.after.return");
            }
        });
        kept.add(of, fact);
    }

    /**
     * Takes something of an episode back, or the whole of it: it stays to be read with the reason.
     *
     * @throws Refusal when it is a return, and another episode has been begun since
     * @throws NotFound when nothing such stands
     */
    void withdraw(YoungPersonId who, UUID episode, UUID entry, String because) {
        mayWrite(who);
        MissingEpisode of = get(who, episode);
        if (!entry.equals(episode)) {
            stands(of);
        }
        inTurn(() -> {
            if (!kept.withdraw(of, entry, because.strip())) {
                throw new NotFound("an entry " + entry);
            }
        });
    }

    /** @throws Refusal when it was withdrawn */
    static void stands(MissingEpisode episode) {
        if (!episode.written().stands()) {
            throw new Refusal("", "safety.episode.withdrawn");
        }
    }

    /** @throws NotFound when the viewer may not write of this */
    void mayWrite(YoungPersonId who) {
        if (!rights.mayWrite(SECTION, people.kept(who))) {
            throw new NotFound("writing of episodes of " + who);
        }
    }

    /** Whoever writes what holds for this young person waits for whoever else does. */
    void takeTurns(YoungPersonId person) {
        kept.takeTurns(person);
    }

    /** The database has the last word on one open episode at a time. */
    private static void inTurn(Runnable change) {
        try {
            change.run();
        } catch (DataAccessException broken) {
            if (!String.valueOf(broken.getMessage()).contains("one_open_episode")) {
                throw broken;
            }
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            throw new Refusal("", "safety.open.already");
        }
    }
}
