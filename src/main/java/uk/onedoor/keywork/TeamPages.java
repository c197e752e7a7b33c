package uk.onedoor.keywork;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.shared.NotFound;
import uk.onedoor.staff.Staff;
import uk.onedoor.staff.Worker;

/** What do the pages of the key worker and of the team around show? */
@Component
class TeamPages {

    /** Whom a key worker is chosen for, who it is now, and who could be. */
    record Choosing(YoungPerson person, @Nullable Allocation now, List<KeyWorkerSuggestion> suggestions) {

        List<KeyWorkerSuggestion> suggested() {
            return suggestions.stream().filter(one -> one.whyNot() == null).toList();
        }

        List<KeyWorkerSuggestion> apart() {
            return suggestions.stream().filter(one -> one.whyNot() != null).toList();
        }
    }

    /** The team around now, who was before, and whom the viewer may add as what. */
    record Team(
            YoungPerson person,
            List<Allocation> now,
            List<Allocation> before,
            List<TeamPart> mayGive,
            List<Worker> workers,
            boolean mayChooseKeyWorker) {}

    private final Allocations allocations;
    private final KeyWorkerSuggestions suggestions;
    private final People people;
    private final Staff staff;
    private final Audit audit;

    TeamPages(Allocations allocations, KeyWorkerSuggestions suggestions, People people, Staff staff, Audit audit) {
        this.allocations = allocations;
        this.suggestions = suggestions;
        this.people = people;
        this.staff = staff;
        this.audit = audit;
    }

    Choosing choosing(YoungPersonId id, LocalDate today) {
        return audit.page(() -> {
            YoungPerson person = people.get(id);
            audit.shown(id.value());
            Allocation now = allocations.keyWorker(id).orElse(null);
            return new Choosing(person, now, suggestions.about(id, today));
        });
    }

    Team team(YoungPersonId id, Viewer viewer) {
        return audit.page(() -> {
            YoungPerson person = people.get(id);
            audit.shown(id.value());
            List<Allocation> all = allocations.history(id);
            List<TeamPart> mayGive = Arrays.stream(TeamPart.values())
                    .filter(part -> part != TeamPart.KEY_WORKER && ChoiceRules.mayGive(part, viewer))
                    .toList();
            return new Team(
                    person,
                    allocations.team(id),
                    all.stream().filter(part -> !part.isNow()).toList(),
                    mayGive,
                    mayGive.isEmpty() ? List.of() : staff.all(),
                    ChoiceRules.mayGive(TeamPart.KEY_WORKER, viewer));
        });
    }

    /** A part and whose it is, on the page that ends it. */
    record Ending(YoungPerson person, Allocation part) {}

    Ending ending(AllocationId id, Viewer viewer) {
        return audit.page(() -> {
            Allocation part = allocations.get(id);
            YoungPerson person = people.get(part.youngPerson());
            audit.shown(person.id().value());
            if (!part.isNow() || !ChoiceRules.mayGive(part.part(), viewer)) {
                throw new NotFound("a part to end " + id);
            }
            return new Ending(person, part);
        });
    }
}
