package uk.onedoor.outcomes;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.shared.TooLate;

/** What happened, dated and with its source: written once, withdrawn with a reason, never rewritten. */
@Service
@Transactional
public class Happenings {

    /** How long a slip of the thumb can be put right by whoever made it, with no reason asked. */
    private static final Duration SLIP = Duration.ofHours(1);

    private final HappeningRepository happened;
    private final People people;
    private final OutcomeRights rights;
    private final CurrentViewer viewer;
    private final Clock clock;

    Happenings(HappeningRepository happened, People people, OutcomeRights rights, CurrentViewer viewer, Clock clock) {
        this.happened = happened;
        this.people = people;
        this.rights = rights;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** Writes down what happened. */
    public UUID record(NewHappening what) {
        return record(Ids.next(), what);
    }

    /** Writes down what happened, once however often it is sent with this id. */
    public UUID record(UUID id, NewHappening what) {
        NewHappening checked = checked(what.youngPerson(), what);
        rights.toWrite(what.youngPerson(), EnumSet.of(what.kind().section()));
        happened.insert(id, checked, null, viewer.get(), clock.instant());
        return id;
    }

    /** One tap: today, from this source. The same tap sent twice is one; another kind from the same page is another. */
    public UUID tap(UUID page, YoungPersonId youngPerson, HappeningKind kind, HappeningSource source) {
        UUID id = UUID.nameUUIDFromBytes((page + " " + kind).getBytes(StandardCharsets.UTF_8));
        return record(id, NewHappening.tapped(youngPerson, kind, Told.today(clock), source));
    }

    /**
     * Puts a new row in the place of one that was not right or not whole; the old one stays, withdrawn.
     *
     * @param because why; may be missing within the hour, for whoever wrote it
     */
    public UUID correct(UUID id, UUID newId, NewHappening now, @Nullable String because) {
        Happening before = get(now.youngPerson(), id);
        if (happened.find(newId).filter(done -> id.equals(done.replaces())).isPresent()) {
            return newId;
        }
        NewHappening checked = checked(before.youngPerson(), now);
        String reason = mayFinish(before) && because == null
                ? Happening.FINISHED
                : Told.reason("because", because, "outcomes.why.missing");
        rights.toWrite(
                now.youngPerson(),
                EnumSet.of(before.kind().section(), now.kind().section()));
        if (!happened.withdraw(id, reason, viewer.get(), clock.instant())
                || !happened.insert(newId, checked, id, viewer.get(), clock.instant())) {
            throw new Refusal("", "outcomes.happened.changed.meanwhile");
        }
        return newId;
    }

    /**
     * Takes back what should not have been written; it stays, with the reason. Taking back twice changes nothing.
     *
     * @throws TooLate when it was taken back for another reason
     */
    public void withdraw(YoungPersonId youngPerson, UUID id, @Nullable String because) {
        Happening before = get(youngPerson, id);
        String reason = Told.reason("because", because, "outcomes.why.missing");
        rights.toWrite(youngPerson, EnumSet.of(before.kind().section()));
        if (!happened.withdraw(id, reason, viewer.get(), clock.instant())
                && !reason.equals(before.withdrawnBecause())) {
            throw new TooLate();
        }
    }

    /** Writes down the day on which something that lasted ended. */
    public void end(YoungPersonId youngPerson, UUID id, LocalDate on) {
        Happening before = get(youngPerson, id);
        Told.hasBeen("endedOn", on, clock);
        endsRightly(before.kind(), before.on(), on);
        rights.toWrite(youngPerson, EnumSet.of(before.kind().section()));
        if (!happened.end(id, on, viewer.get()) && !on.equals(before.endedOn())) {
            throw new Refusal("", "outcomes.happened.changed.meanwhile");
        }
    }

    @Transactional(readOnly = true)
    public Happening get(YoungPersonId youngPerson, UUID id) {
        return happened.find(id)
                .filter(found -> people.everyRecord(youngPerson)
                        .contains(found.youngPerson().value()))
                .orElseThrow(() -> new NotFound("happening " + id));
    }

    /** All that was written about a young person, newest first; what was taken back among it. */
    @Transactional(readOnly = true)
    public List<Happening> of(YoungPersonId youngPerson) {
        return happened.of(people.records(youngPerson));
    }

    /** True while the viewer can still finish or put right what they wrote with no reason asked. */
    public boolean mayFinish(Happening what) {
        Viewer by = viewer.get();
        return what.stands()
                && what.recordedBy().equals(by.account())
                && what.recordedAt().plus(SLIP).isAfter(clock.instant());
    }

    /** In the record it is written in: what is put right stays in its own. */
    private NewHappening checked(YoungPersonId record, NewHappening what) {
        Told.hasBeen("on", what.on(), clock);
        if (what.endedOn() != null) {
            Told.hasBeen("endedOn", what.endedOn(), clock);
            endsRightly(what.kind(), what.on(), what.endedOn());
        }
        String heldBack = Told.words("heldBackBecause", what.heldBackBecause(), Told.FEW);
        return new NewHappening(
                record,
                what.kind(),
                what.on(),
                what.time() == null ? null : what.time().truncatedTo(ChronoUnit.MINUTES),
                what.endedOn(),
                what.source(),
                Told.words("words", what.words(), Told.FEW),
                heldBack.isEmpty() ? null : heldBack);
    }

    private static void endsRightly(HappeningKind kind, LocalDate from, LocalDate until) {
        if (!kind.spell()) {
            throw new Refusal("endedOn", "outcomes.ended.not.a.spell");
        }
        if (until.isBefore(from)) {
            throw new Refusal("endedOn", "outcomes.ended.before");
        }
    }
}
