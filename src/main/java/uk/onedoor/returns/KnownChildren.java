package uk.onedoor.returns;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.onedoor.people.NewPerson;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.returns.WhoIsWho.Kept;
import uk.onedoor.returns.WhoIsWho.Known;

/** The children of the return as we know them: by their number, and as somebody on no one's list until a door opens. */
@Component
class KnownChildren {

    /** The last figures of a number: enough to tell two apart, not enough to look somebody up by. */
    private static final int FIGURES = 3;

    private final ChildRepository children;
    private final People people;
    private final ReturnSettings settings;
    private final Clock clock;

    KnownChildren(ChildRepository children, People people, ReturnSettings settings, Clock clock) {
        this.children = children;
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    /** Waits until no other reading or joining of this council is under way. */
    void takeTurn() {
        children.takeTurn();
    }

    Map<String, Known> known() {
        return children.known();
    }

    HubAges ages() {
        return settings.ages();
    }

    /** Makes somebody for each number nobody has seen before, in their order. */
    List<YoungPersonId> make(List<Kept> strangers, UUID reading, UUID by) {
        if (strangers.isEmpty()) return List.of();
        List<YoungPersonId> made =
                people.knownFromReturn(strangers.stream().map(this::somebody).toList());
        children.insert(strangers, made, reading, by, clock.instant());
        return made;
    }

    /** Another date of birth than before: kept with the number; what a hub knows of its own people stays as it is. */
    void correct(Map<String, LocalDate> corrected, Map<String, Known> known, UUID reading, UUID by) {
        corrected.forEach((child, born) -> {
            children.correct(child, born, reading, by, clock.instant());
            Known before = known.get(child);
            if (before != null && !before.joined()) correctStranger(before, born);
        });
    }

    private void correctStranger(Known before, LocalDate born) {
        people.find(new YoungPersonId(before.youngPerson()))
                .filter(person -> before.dateOfBirth().equals(person.dateOfBirth()))
                .ifPresent(person -> people.revise(
                        person.id(),
                        new NewPerson(
                                person.nameUsed(),
                                person.firstName(),
                                person.lastName(),
                                person.pronouns(),
                                born,
                                person.colour(),
                                person.pattern())));
    }

    private NewPerson somebody(Kept stranger) {
        String child = stranger.child();
        String name = settings.nameFor(child.substring(Math.max(0, child.length() - FIGURES)));
        return new NewPerson(name, "", "", null, stranger.dateOfBirth(), "teal", "plain");
    }
}
