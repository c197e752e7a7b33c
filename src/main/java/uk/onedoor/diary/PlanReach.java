package uk.onedoor.diary;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.onedoor.people.People;
import uk.onedoor.people.SectionRights;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.shared.NotFound;

/** Whose plan may the viewer read and write? Asked before a page is shown or a form offered; the database decides. */
@Component
class PlanReach {

    /** A young person whose page this is, every record of theirs, and whether the viewer may write in their plan. */
    record Opened(YoungPerson person, List<UUID> records, boolean mayWrite) {

        String at() {
            return "/young-people/" + person.id();
        }
    }

    private static final String SECTION = "PLAN";

    private final SectionRights rights;
    private final People people;
    private final Audit audit;

    PlanReach(SectionRights rights, People people, Audit audit) {
        this.rights = rights;
        this.people = people;
        this.audit = audit;
    }

    /**
     * Opens a page about somebody, with its trace: inside {@link Audit#page}.
     *
     * @throws NotFound when the viewer may not see them, or reads nobody's plan
     */
    Opened open(YoungPersonId id) {
        YoungPerson person = people.get(id);
        if (!rights.mayRead(SECTION, id)) {
            throw new NotFound("plan of " + id);
        }
        List<UUID> records = people.records(id);
        audit.shown(records);
        return new Opened(person, records, rights.mayWrite(SECTION, id));
    }
}
