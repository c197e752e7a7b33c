package uk.onedoor.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.diary.NewPromise;
import uk.onedoor.diary.Promises;
import uk.onedoor.people.People;
import uk.onedoor.people.SectionRights;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.WorkerId;

/**
 * Writes down what was said at a meeting. What is agreed has an owner and a day: about a young person it becomes a promise to
 * them, in the one list of promises there is; about the hub it stands here.
 */
@Service
@Transactional
class Minutes {

    static final String SECTION = "MEETING";
    private static final String PROMISES = "PLAN";
    private static final int YEARS_AHEAD = 1;

    private final MinuteRepository kept;
    private final Promises promises;
    private final People people;
    private final SectionRights rights;
    private final Clock clock;

    Minutes(MinuteRepository kept, Promises promises, People people, SectionRights rights, Clock clock) {
        this.kept = kept;
        this.promises = promises;
        this.people = people;
        this.rights = rights;
        this.clock = clock;
    }

    /** What was said, and who does what by when; neither or both of the two. */
    record Said(
            UUID id,
            String words,
            @Nullable WorkerId owner,
            @Nullable LocalDate by) {}

    /**
     * Writes a line about a young person.
     *
     * @throws Refusal when an action has no owner or day, or the viewer writes no promises to them
     */
    void add(Meeting meeting, YoungPersonId about, Said said) {
        YoungPersonId person = people.kept(about);
        check(meeting, said);
        if (!rights.mayWrite(SECTION, person)) {
            throw new NotFound("minutes about " + about);
        }
        UUID promise = null;
        if (said.owner() != null) {
            if (!rights.mayWrite(PROMISES, person)) {
                throw new Refusal("owner", "meetings.owner.not.yours");
            }
            promise = said.id();
            promises.write(
                    new NewPromise(promise, person, NewPromise.By.worker(said.owner()), null, said.words(), said.by()));
        }
        kept.add(said.id(), meeting.id(), person, said.words(), promise);
    }

    /**
     * Writes a line about the hub as a whole.
     *
     * @throws Refusal when an action has no owner or day
     */
    void add(Meeting meeting, Said said) {
        check(meeting, said);
        kept.add(said.id(), meeting.id(), said.words(), said.owner(), said.by());
    }

    /** Whether the viewer writes minutes about somebody; in room mode, about whom everybody may see. */
    @Transactional(readOnly = true)
    boolean mayWrite(YoungPersonId about) {
        return rights.mayWrite(SECTION, people.kept(about));
    }

    /** What is said of the hub as a whole, and what of meetings before it is to do by today and not done. */
    @Transactional(readOnly = true)
    List<Minute> ofHub(Meeting meeting) {
        List<Minute> lines = new ArrayList<>();
        if (meeting.isRunning()) {
            kept.open(meeting.hub(), London.today(clock)).stream()
                    .filter(one -> !one.meeting().equals(meeting.id()))
                    .forEach(lines::add);
        }
        lines.addAll(kept.ofHub(meeting.id()));
        return lines;
    }

    /** What is said of young people, as far as the viewer may read it. */
    @Transactional(readOnly = true)
    List<Minute> ofPeople(Meeting meeting) {
        return kept.ofPeople(meeting.id());
    }

    private void check(Meeting meeting, Said said) {
        if (!meeting.isRunning()) {
            throw new Refusal("", "meetings.over");
        }
        if (said.owner() == null && said.by() != null) {
            throw new Refusal("owner", "meetings.owner.missing");
        }
        if (said.owner() != null && said.by() == null) {
            throw new Refusal("by", "meetings.by.missing");
        }
        LocalDate today = London.today(clock);
        if (said.by() != null && (said.by().isBefore(today) || said.by().isAfter(today.plusYears(YEARS_AHEAD)))) {
            throw new Refusal("by", "meetings.by.when");
        }
    }

    void done(UUID meeting, UUID minute) {
        if (!kept.done(meeting, minute)) {
            throw new NotFound("an open action " + minute);
        }
    }

    void withdraw(UUID meeting, UUID minute, String because) {
        if (!kept.withdraw(meeting, minute, because)) {
            throw new NotFound("a line " + minute);
        }
    }
}
