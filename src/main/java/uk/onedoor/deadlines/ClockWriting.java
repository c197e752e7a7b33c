package uk.onedoor.deadlines;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.Glance;
import uk.onedoor.people.People;
import uk.onedoor.people.SectionRights;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** Writes down what starts and meets clocks, takes it back, and says why one was missed. */
@Service
@Transactional
class ClockWriting {

    private final DeadlineRepository kept;
    private final Deadlines deadlines;
    private final People people;
    private final SectionRights rights;
    private final Clock clock;

    ClockWriting(DeadlineRepository kept, Deadlines deadlines, People people, SectionRights rights, Clock clock) {
        this.kept = kept;
        this.deadlines = deadlines;
        this.people = people;
        this.rights = rights;
        this.clock = clock;
    }

    /** @throws Refusal when the day has not come, or it stands already */
    void happened(YoungPersonId person, UUID id, FactKind kind, LocalDate on) {
        begin(person);
        if (on.isAfter(London.today(clock))) {
            throw new Refusal("on", "deadlines.happened.to.come");
        }
        if (!Happening.KINDS.contains(kind)) {
            throw new Refusal("kind", "deadlines.happened.kind.missing");
        }
        if (!kept.add(id, person, kind, on)) {
            throw new Refusal("on", "deadlines.happened.already");
        }
    }

    /** @throws NotFound when nothing such stands, of this young person */
    void withdraw(YoungPersonId person, UUID id, String because) {
        begin(person);
        if (!kept.withdraw(id, people.records(person), because.strip())) {
            throw new NotFound("happening " + id);
        }
    }

    /** @throws NotFound when no clock of theirs by this name was missed */
    void say(YoungPersonId person, UUID id, String name, String words) {
        begin(person);
        List<UUID> records = people.records(person);
        Deadline missed = Deadlines.missed(deadlines.of(people.get(person), new Glance(person, records)), name);
        kept.addReason(id, person, missed, words.strip());
    }

    private void begin(YoungPersonId person) {
        if (!rights.mayWrite(ClockPages.SECTION, person)) {
            throw new NotFound("writing among the clocks of " + person);
        }
    }
}
