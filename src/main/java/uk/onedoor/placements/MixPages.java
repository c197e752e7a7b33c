package uk.onedoor.placements;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import uk.onedoor.people.Frames;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.Frames.Part;
import uk.onedoor.people.People;
import uk.onedoor.people.SectionRights;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;
import uk.onedoor.shared.NotFound;

/** Reads a page of the house mix: in one transaction, with its one trace, which names everybody on the page. */
@Component
class MixPages {

    private final Frames frames;
    private final Audit audit;
    private final SectionRights rights;
    private final People people;
    private final HomeRequests requests;

    MixPages(Frames frames, Audit audit, SectionRights rights, People people, HomeRequests requests) {
        this.frames = frames;
        this.audit = audit;
        this.rights = rights;
        this.people = people;
        this.requests = requests;
    }

    /** For who may read what is weighed of this young person; others are told what they are told of nobody. */
    String show(YoungPersonId id, Page page, Model model, String view, Consumer<Frame> reading) {
        return audit.page(() -> {
            Frame frame = frames.open(page, id, Part.HOME);
            YoungPersonId person = frame.person().id();
            if (!rights.mayRead(MixRights.MIX, person)) {
                throw new NotFound("house mix of " + id);
            }
            model.addAttribute("frame", frame);
            model.addAttribute("mayWrite", rights.mayWrite(MixRights.MIX, person));
            model.addAttribute("back", request(frame));
            reading.accept(frame);
            return view;
        });
    }

    /** Where the home that is asked for them stands, to go back to; null while none is. */
    private @Nullable String request(Frame frame) {
        return requests.openOf(frame.records()).stream()
                .map(one -> frame.at() + "/home-requests/" + one.id())
                .findFirst()
                .orElse(null);
    }

    /** The same for a form: for those who may write it. */
    String ask(YoungPersonId id, Page page, Model model, String view, Consumer<Frame> reading) {
        return show(id, page, model, view, frame -> {
            if (!rights.mayWrite(MixRights.MIX, frame.person().id())) {
                throw new NotFound("something to write of " + id);
            }
            reading.accept(frame);
        });
    }

    /** What these people are called, by id; each of them is named in the trace. Who may not be seen is not among them. */
    Map<YoungPersonId, String> names(Frame frame, Collection<YoungPersonId> others) {
        Map<YoungPersonId, YoungPerson> seen = people.find(others);
        List<UUID> shown = new ArrayList<>(frame.records());
        seen.keySet().forEach(person -> shown.add(person.value()));
        audit.shown(shown);
        return Stream.concat(Stream.of(frame.person()), seen.values().stream())
                .collect(Collectors.toMap(YoungPerson::id, YoungPerson::nameUsed, (one, same) -> one));
    }
}
