package uk.onedoor.meetings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import uk.onedoor.people.AgendaSource.Item;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.database.RoomMode;
import uk.onedoor.platform.web.Page;
import uk.onedoor.shared.NotFound;

/**
 * Reads the pages of a meeting: for whoever looks at their own phone or desk, as they may see; for the screen that all look
 * at, as everybody may who is there now.
 */
@Component
class MeetingPages {

    private final Meetings meetings;
    private final Minutes minutes;
    private final Agenda agenda;
    private final MeetingWords words;
    private final Audit audit;

    MeetingPages(Meetings meetings, Minutes minutes, Agenda agenda, MeetingWords words, Audit audit) {
        this.meetings = meetings;
        this.minutes = minutes;
        this.agenda = agenda;
        this.words = words;
        this.audit = audit;
    }

    /** The meeting as whoever looks may see it: its agenda while it is running, and its minutes. */
    String own(UUID id, Page page, Model model) {
        Meeting meeting = meetings.get(id);
        Set<String> shared = meeting.isRunning() ? MeetingWords.keys(inRoom(meeting, () -> items(meeting))) : Set.of();
        return audit.page(() -> fill(page, model, meeting, minutes.ofHub(meeting), shared, "meetings/meeting"));
    }

    /** The meeting on a screen that everybody looks at who is there; once it is over, there is no such screen. */
    String room(UUID id, Page page, Model model) {
        Meeting meeting = meetings.get(id);
        if (!meeting.isRunning()) {
            return "redirect:" + MeetingWords.at(meeting);
        }
        List<Minute> ofHub = minutes.ofHub(meeting);
        return inRoom(meeting, () -> audit.page(() -> fill(page, model, meeting, ofHub, null, "meetings/room")));
    }

    private String fill(
            Page page, Model model, Meeting meeting, List<Minute> ofHub, @Nullable Set<String> shared, String view) {
        List<Item> items = meeting.isRunning() ? items(meeting) : List.of();
        List<Minute> said = new ArrayList<>(minutes.ofPeople(meeting));
        Map<YoungPersonId, YoungPerson> named = words.named(items, said);
        audit.shown(named.keySet().stream().map(YoungPersonId::value).toList());
        boolean own = shared != null;
        String write = MeetingWords.at(meeting) + (own ? "" : "/room");
        model.addAttribute("meeting", words.meeting(page, meeting));
        model.addAttribute("agenda", words.agenda(page, items, named, write, shared));
        model.addAttribute("said", words.minutes(page, said, named, own));
        model.addAttribute("ofHub", words.minutes(page, ofHub, named, own));
        return view;
    }

    private List<Item> items(Meeting meeting) {
        return agenda.of(meeting.hub(), meetings.since(meeting));
    }

    /** @throws NotFound when not everybody who is there may see them, or the viewer writes no minutes about them */
    void mustBeShared(Meeting meeting, YoungPersonId about) {
        if (!inRoom(meeting, () -> minutes.mayWrite(about))) {
            throw new NotFound("minutes about " + about);
        }
    }

    /** Reads as everybody may who is there now. Whoever has no account may see nobody. */
    <T> T inRoom(Meeting meeting, Supplier<T> reading) {
        Set<UUID> present = new HashSet<>();
        meeting.here().forEach(one -> present.add(one.account() == null ? RoomMode.SOMEBODY_ELSE : one.account()));
        return RoomMode.of(present, reading);
    }
}
