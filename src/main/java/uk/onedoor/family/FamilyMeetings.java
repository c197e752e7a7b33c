package uk.onedoor.family;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.family.FamilyMeeting.Answered;
import uk.onedoor.family.FamilyMeeting.Deed;
import uk.onedoor.family.FamilyMeeting.Held;
import uk.onedoor.family.FamilyMeeting.Offer;
import uk.onedoor.family.FamilyMeeting.Reviewed;
import uk.onedoor.family.FamilyMeeting.Whole;
import uk.onedoor.people.Network;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** Family meetings: offered, answered, held with the family's own plan, and looked at again. */
@Service
@Transactional
public class FamilyMeetings {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final MeetingRepository meetings;
    private final Network network;
    private final People people;
    private final CurrentViewer viewer;
    private final Clock clock;

    FamilyMeetings(MeetingRepository meetings, Network network, People people, CurrentViewer viewer, Clock clock) {
        this.meetings = meetings;
        this.network = network;
        this.people = people;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** Offers a meeting, under an id made before, so that sending the form twice offers it once. */
    public void offer(UUID id, YoungPersonId youngPerson, Offer offer) {
        between(EARLIEST, offer.on(), "on", "family.meeting.offered.wrong");
        meetings.insert(id, youngPerson, offer, viewer.get(), clock.instant());
    }

    /**
     * Writes down what the family said.
     *
     * @throws Refusal by {@code words} when they said anything but yes and nobody wrote why; by {@code answer} when it was
     *     answered before
     */
    public void answer(UUID id, YoungPersonId youngPerson, Answered answered) {
        FamilyMeeting meeting = get(id, youngPerson);
        between(meeting.offer().on(), answered.on(), "on", "family.meeting.answered.wrong");
        if (answered.answer() != MeetingAnswer.YES && answered.words() == null) {
            throw new Refusal("words", "family.meeting.answer.words.missing");
        }
        if (!meetings.answer(id, answered, viewer.get())) {
            throw new Refusal("", "family.meeting.answered.already");
        }
    }

    /**
     * Writes down what came of the meeting: who came, and the family's own plan.
     *
     * @throws Refusal by {@code agreedWords} when we do not go along with it and nobody says why; by {@code reviewOn} when
     *     it is looked at again before it began
     */
    public void held(UUID id, YoungPersonId youngPerson, Held held, Set<UUID> came) {
        FamilyMeeting meeting = get(id, youngPerson);
        Answered answered = meeting.answered();
        if (answered == null || answered.answer() != MeetingAnswer.YES) {
            throw new Refusal("", "family.meeting.held.without.yes");
        }
        between(answered.on(), held.on(), "on", "family.meeting.held.wrong");
        if (!held.agreed() && held.agreedWords() == null) {
            throw new Refusal("agreedWords", "family.meeting.agreed.why.missing");
        }
        if (!held.reviewOn().isAfter(held.on())
                || held.reviewOn().isAfter(held.on().plusYears(1))) {
            throw new Refusal("reviewOn", "family.meeting.review.on.wrong");
        }
        if (!meetings.held(id, held, viewer.get())) {
            throw new Refusal("", "family.meeting.held.already");
        }
        network.of(youngPerson).stream()
                .filter(member -> came.contains(member.id().value()))
                .forEach(member -> meetings.came(meeting, member, viewer.get(), clock.instant()));
    }

    /** Adds a line to the plan: who does what, by when. */
    public void add(UUID id, YoungPersonId youngPerson, Deed deed) {
        FamilyMeeting meeting = get(id, youngPerson);
        Held held = meeting.held();
        if (held == null) {
            throw new NotFound("a held meeting " + id);
        }
        if (deed.by().isBefore(held.on()) || deed.by().isAfter(held.on().plusYears(2))) {
            throw new Refusal("by", "family.deed.by.wrong");
        }
        meetings.insert(meeting, deed, viewer.get(), clock.instant());
    }

    /** Somebody did what they said they would. */
    public void done(UUID id, YoungPersonId youngPerson, UUID deed, LocalDate on) {
        get(id, youngPerson);
        meetings.done(id, deed, on, viewer.get());
    }

    /**
     * Looks at their plan again.
     *
     * @throws Refusal by {@code on} when that day is before they met, or still to come
     */
    public void review(UUID id, YoungPersonId youngPerson, Reviewed reviewed) {
        FamilyMeeting meeting = get(id, youngPerson);
        Held held = meeting.held();
        if (held == null) {
            throw new NotFound("a held meeting " + id);
        }
        between(held.on(), reviewed.on(), "on", "family.meeting.reviewed.wrong");
        if (!meetings.review(id, reviewed, viewer.get())) {
            throw new Refusal("", "family.meeting.reviewed.already");
        }
    }

    /** One meeting of this young person. */
    @Transactional(readOnly = true)
    public FamilyMeeting get(UUID id, YoungPersonId youngPerson) {
        return meetings.find(id)
                .filter(meeting -> people.kept(meeting.youngPerson()).equals(people.kept(youngPerson)))
                .orElseThrow(() -> new NotFound("family meeting " + id));
    }

    @Transactional(readOnly = true)
    FamilyMeeting get(UUID id, Collection<UUID> records) {
        return meetings.find(id)
                .filter(meeting -> records.contains(meeting.youngPerson().value()))
                .orElseThrow(() -> new NotFound("family meeting " + id));
    }

    @Transactional(readOnly = true)
    Whole whole(FamilyMeeting meeting) {
        return new Whole(meeting, meetings.came(meeting.id()), meetings.deeds(meeting.id()));
    }

    /** Who does what by when, of one meeting. */
    @Transactional(readOnly = true)
    public List<Deed> deeds(UUID id, YoungPersonId youngPerson) {
        return meetings.deeds(get(id, youngPerson).id());
    }

    /** Every meeting that was offered, newest first. */
    @Transactional(readOnly = true)
    public List<FamilyMeeting> of(YoungPersonId youngPerson) {
        return meetings.of(people.everyRecord(youngPerson));
    }

    @Transactional(readOnly = true)
    List<FamilyMeeting> of(Collection<UUID> records) {
        return meetings.of(records);
    }

    private void between(LocalDate first, LocalDate day, String field, String key) {
        if (day.isBefore(first) || day.isAfter(London.today(clock))) {
            throw new Refusal(field, key);
        }
    }
}
