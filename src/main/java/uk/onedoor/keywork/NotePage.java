package uk.onedoor.keywork;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.shared.NotFound;
import uk.onedoor.staff.Staff;
import uk.onedoor.staff.Worker;
import uk.onedoor.staff.WorkerId;

/** What does the page of one note show? */
@Component
class NotePage {

    /**
     * A note with whom it is about.
     *
     * @param others who else it was written about at once, as far as the viewer may know
     * @param mayPutRight true when the viewer may correct, share or withdraw it
     */
    record Shown(
            Note note,
            YoungPerson person,
            List<YoungPerson> others,
            @Nullable String withdrawnBy,
            boolean mayPutRight) {

        void addTo(Model model) {
            model.addAttribute("note", note);
            model.addAttribute("person", person);
            model.addAttribute("others", others);
            model.addAttribute("withdrawnBy", withdrawnBy);
            model.addAttribute("mayPutRight", mayPutRight);
        }
    }

    private final Notes notes;
    private final NoteRepository rows;
    private final People people;
    private final Staff staff;
    private final Audit audit;

    NotePage(Notes notes, NoteRepository rows, People people, Staff staff, Audit audit) {
        this.notes = notes;
        this.rows = rows;
        this.people = people;
        this.staff = staff;
        this.audit = audit;
    }

    Shown of(NoteId id) {
        return audit.page(() -> {
            Note note = notes.get(id);
            YoungPerson person = people.get(note.youngPerson());
            List<YoungPerson> others =
                    List.copyOf(people.find(rows.alsoAbout(note)).values());
            List<UUID> shown = new ArrayList<>(List.of(person.id().value()));
            others.forEach(other -> shown.add(other.id().value()));
            audit.shown(shown);
            Note.Withdrawal withdrawal = note.withdrawal();
            String withdrawnBy = withdrawal == null
                    ? null
                    : staff.find(new WorkerId(withdrawal.by()))
                            .map(Worker::name)
                            .orElse(null);
            return new Shown(note, person, others, withdrawnBy, notes.mayPutRight(note));
        });
    }

    /** The same, for somebody about to change it: not there for those who may not. */
    Shown toPutRight(NoteId id) {
        Shown shown = of(id);
        if (!shown.mayPutRight()) {
            throw new NotFound("a note to put right " + id);
        }
        return shown;
    }
}
