package uk.onedoor.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import uk.onedoor.people.Shown.Spoken;
import uk.onedoor.people.Shown.Voice;
import uk.onedoor.people.Voices.Said;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;
import uk.onedoor.staff.WorkerId;

/** Fills the pages of what young people said, with who said it. */
@Component
class VoicePages {

    private final Voices voices;
    private final People people;
    private final Stories stories;
    private final CurrentViewer viewer;
    private final Audit audit;

    VoicePages(Voices voices, People people, Stories stories, CurrentViewer viewer, Audit audit) {
        this.voices = voices;
        this.people = people;
        this.stories = stories;
        this.viewer = viewer;
        this.audit = audit;
    }

    String list(Page page, Model model) {
        List<Said> mine = voices.waitingFor(new WorkerId(viewer.get().account()));
        Set<Voices.SaidId> already = mine.stream().map(Said::id).collect(Collectors.toSet());
        List<Said> others = voices.waiting().stream()
                .filter(said -> !already.contains(said.id()))
                .toList();
        List<Said> all = new ArrayList<>(mine);
        all.addAll(others);
        Map<YoungPersonId, YoungPerson> who = who(all);
        model.addAttribute("mine", spoken(page, mine, who));
        model.addAttribute("others", spoken(page, others, who));
        return "people/voices";
    }

    String one(Page page, Model model, Said said) {
        Map<YoungPersonId, YoungPerson> who = who(List.of(said));
        YoungPerson person = who.get(said.youngPerson());
        Glance glance = person == null ? null : new Glance(person.id(), people.records(person.id()));
        Voice voice = stories.shown(page, List.of(said), glance).get(0);
        model.addAttribute("spoken", new Spoken(person, voice));
        return "people/voice";
    }

    /** Who said it, as far as the viewer may still see them; and the trace of the page. */
    private Map<YoungPersonId, YoungPerson> who(List<Said> said) {
        Set<YoungPersonId> ids = said.stream().map(Said::youngPerson).collect(Collectors.toSet());
        audit.shown(ids.stream().map(YoungPersonId::value).toList());
        return people.find(ids);
    }

    private List<Spoken> spoken(Page page, List<Said> said, Map<YoungPersonId, YoungPerson> who) {
        List<Voice> words = stories.shown(page, said, null);
        List<Spoken> spoken = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            @Nullable YoungPerson person = who.get(said.get(i).youngPerson());
            spoken.add(new Spoken(person, words.get(i)));
        }
        return spoken;
    }
}
