package uk.onedoor.safety;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import uk.onedoor.deadlines.Deadline;
import uk.onedoor.deadlines.Deadlines;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Urgent;

/** Everybody the viewer may see who is not back, and to whom an interview is still to be offered. */
@Controller
@Urgent
@OpenTo(Opens.ALONGSIDE)
class MissingListController {

    private static final int WEEKS = 2;

    private final MissingRepository kept;
    private final Deadlines deadlines;
    private final People people;
    private final MissingWords words;
    private final Audit audit;

    MissingListController(MissingRepository kept, Deadlines deadlines, People people, MissingWords words, Audit audit) {
        this.kept = kept;
        this.deadlines = deadlines;
        this.people = people;
        this.words = words;
        this.audit = audit;
    }

    @GetMapping("/missing")
    String show(@ModelAttribute("page") Page page, Model model) {
        return audit.page(() -> {
            Set<UUID> owed = new HashSet<>();
            Set<UUID> late = new HashSet<>();
            deadlines
                    .open(page.today().plusWeeks(WEEKS), rule -> rule.key().equals(ReturnInterviewDue.RULE))
                    .values()
                    .forEach(clocks -> clocks.forEach(clock -> note(clock, owed, late)));
            List<MissingEpisode> shown = kept.all(null).stream()
                    .filter(one -> one.isOpen() || owed.contains(one.id()))
                    .toList();
            Map<UUID, UUID> joined = people.joined();
            Map<YoungPersonId, YoungPerson> found =
                    people.find(shown.stream().map(one -> person(one, joined)).toList());
            audit.shown(found.keySet().stream().map(YoungPersonId::value).toList());
            List<OpenEpisode> open = new ArrayList<>();
            List<OpenEpisode> back = new ArrayList<>();
            for (MissingEpisode one : shown) {
                YoungPerson who = found.get(person(one, joined));
                if (who != null) {
                    String at = MissingPages.at(who.id(), one.id());
                    (one.isOpen() ? open : back)
                            .add(words.line(page, who.wholeName(), one, at, late.contains(one.id())));
                }
            }
            model.addAttribute("open", open);
            model.addAttribute("back", back);
            return "safety/list";
        });
    }

    private static void note(Deadline clock, Set<UUID> owed, Set<UUID> late) {
        UUID about = clock.about();
        if (about != null) {
            owed.add(about);
            if (clock.state().isMissed()) {
                late.add(about);
            }
        }
    }

    private static YoungPersonId person(MissingEpisode one, Map<UUID, UUID> joined) {
        UUID record = one.record().value();
        return new YoungPersonId(joined.getOrDefault(record, record));
    }
}
