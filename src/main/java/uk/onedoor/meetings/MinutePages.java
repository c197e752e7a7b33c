package uk.onedoor.meetings;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import uk.onedoor.people.People;
import uk.onedoor.people.SectionRights;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;
import uk.onedoor.shared.NotFound;

/** Opens the forms of minutes; those on the screen that all look at only about whom everybody there may see. */
@Component
class MinutePages {

    private final MeetingPages pages;
    private final MeetingWords words;
    private final People people;
    private final SectionRights rights;
    private final Audit audit;

    MinutePages(MeetingPages pages, MeetingWords words, People people, SectionRights rights, Audit audit) {
        this.pages = pages;
        this.words = words;
        this.people = people;
        this.rights = rights;
        this.audit = audit;
    }

    /**
     * The form for a line about a young person, or about the hub (null).
     *
     * @throws NotFound when the meeting is over
     */
    String ask(Meeting meeting, @Nullable YoungPersonId about, boolean room, Page page, Model model) {
        if (!meeting.isRunning()) {
            throw new NotFound("minutes to write in " + meeting.id());
        }
        model.addAttribute("meeting", words.meeting(page, meeting));
        model.addAttribute("back", MeetingWords.at(meeting) + (room ? "/room" : ""));
        if (about == null) {
            return "meetings/minute-hub";
        }
        Supplier<String> reading = () -> audit.page(() -> {
            YoungPerson person = person(about);
            audit.shown(person.id().value());
            model.addAttribute("name", person.wholeName());
            model.addAttribute("person", person.id().toString());
            return "meetings/minute";
        });
        return room ? pages.inRoom(meeting, reading) : reading.get();
    }

    /** @throws NotFound when not everybody who is there may see them */
    void mustBeShared(Meeting meeting, YoungPersonId about) {
        pages.mustBeShared(meeting, about);
    }

    private YoungPerson person(YoungPersonId about) {
        YoungPerson person = people.get(about);
        if (!rights.mayWrite(Minutes.SECTION, person.id())) {
            throw new NotFound("minutes about " + about);
        }
        return person;
    }

    /** The line that is to be taken back. */
    String take(Meeting meeting, UUID minute, Page page, Model model, Minutes minutes) {
        return audit.page(() -> {
            Minute line = Stream.concat(minutes.ofPeople(meeting).stream(), minutes.ofHub(meeting).stream())
                    .filter(one -> one.id().equals(minute) && one.stands())
                    .findFirst()
                    .orElseThrow(() -> new NotFound("a line " + minute));
            Map<YoungPersonId, YoungPerson> named = words.named(List.of(), List.of(line));
            audit.shown(named.keySet().stream().map(YoungPersonId::value).toList());
            List<MinuteShown> shown = words.minutes(page, List.of(line), named, true);
            if (shown.isEmpty()) {
                throw new NotFound("a line " + minute);
            }
            model.addAttribute("meeting", words.meeting(page, meeting));
            model.addAttribute("line", shown.get(0));
            return "meetings/withdrawal";
        });
    }
}
