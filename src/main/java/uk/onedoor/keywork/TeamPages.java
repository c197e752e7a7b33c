package uk.onedoor.keywork;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.shared.NotFound;
import uk.onedoor.staff.Staff;
import uk.onedoor.staff.Worker;

/** What do the pages of the key worker and of the team around show? */
@Component
class TeamPages {

    /** Whom a key worker is chosen for, who it is now, and who could be. */
    record Choosing(
            YoungPerson person, Followed followed, List<Choice> tellers, List<KeyWorkerSuggestion> suggestions) {

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
            boolean mayChooseKeyWorker,
            List<Cover> covers,
            List<Repair.Mended> mended) {}

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

    Choosing choosing(YoungPersonId id, Viewer viewer, LocalDate today) {
        return audit.page(() -> {
            YoungPerson person = people.get(id);
            audit.shown(id.value());
            Followed followed = allocations.followed(id);
            return new Choosing(
                    person,
                    followed,
                    tellers(allocations.team(id), viewer),
                    offered(followed, suggestions.about(id, today)));
        });
    }

    /** Of two who are key worker since records were joined one stays, so these two are offered. */
    private static List<KeyWorkerSuggestion> offered(Followed followed, List<KeyWorkerSuggestion> everybody) {
        List<KeyWorkerSuggestion> two = everybody.stream()
                .filter(one -> followed.areTwo() && followed.has(one.worker().id()))
                .map(one -> new KeyWorkerSuggestion(one.candidate(), one.weight(), null))
                .toList();
        return two.isEmpty() ? everybody : two;
    }

    /** Who can tell the young person of a change: their team, the key worker first, and whoever writes it down. */
    private List<Choice> tellers(List<Allocation> team, Viewer viewer) {
        Map<UUID, String> names = new LinkedHashMap<>();
        team.forEach(part -> names.put(part.worker().value(), part.workerName()));
        names.putAll(staff.names(List.of(viewer.account())));
        return names.entrySet().stream()
                .map(one -> new Choice(one.getKey().toString(), one.getValue()))
                .toList();
    }

    /** Whose key worker is or may be lost, what is to be mended, and who can tell them and be there. */
    record Loss(
            YoungPerson person,
            @Nullable Allocation now,
            @Nullable Repair repair,
            List<Choice> tellers) {}

    Loss loss(YoungPersonId id, Viewer viewer, Repairs repairs) {
        return audit.page(() -> {
            YoungPerson person = people.get(id);
            audit.shown(id.value());
            List<Allocation> team = allocations.team(id);
            Repair repair = repairs.open(id).orElse(null);
            Allocation now = team.stream()
                    .filter(part -> part.part() == TeamPart.KEY_WORKER)
                    .findFirst()
                    .orElse(null);
            if (now == null && repair == null) {
                throw new NotFound("a key worker to lose " + id);
            }
            List<Allocation> left = team.stream()
                    .filter(part ->
                            repair == null || now == null || !part.worker().equals(now.worker()))
                    .toList();
            return new Loss(person, now, repair, tellers(left, viewer));
        });
    }

    /** A change of key worker whose goodbye is still to be told of, and who left. */
    record Parted(YoungPerson person, Allocation came, Allocation left) {}

    Parted parted(YoungPersonId id, AllocationId next, TeamGoodbyes goodbyes) {
        return audit.page(() -> {
            Allocation came = goodbyes.open(next);
            if (!people.everyRecord(id).contains(came.youngPerson().value()) || came.handover() == null) {
                throw new NotFound("a goodbye of this person " + next);
            }
            audit.shown(id.value());
            return new Parted(
                    people.get(id), came, allocations.get(came.handover().from()));
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
                    ChoiceRules.mayGive(TeamPart.KEY_WORKER, viewer),
                    allocations.covers(id),
                    allocations.mended(id));
        });
    }

    /** A part and whose it is, on the page that ends it. */
    record Ending(YoungPerson person, Allocation part) {}

    Ending ending(YoungPersonId who, AllocationId id, Viewer viewer) {
        return audit.page(() -> {
            Allocation part = allocations.get(id);
            YoungPerson person = people.get(who);
            audit.shown(person.id().value());
            boolean theirs = people.everyRecord(who).contains(part.youngPerson().value());
            if (!theirs || !part.isNow() || !ChoiceRules.mayGive(part.part(), viewer)) {
                throw new NotFound("a part to end " + id);
            }
            return new Ending(person, part);
        });
    }
}
