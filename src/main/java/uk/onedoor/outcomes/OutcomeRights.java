package uk.onedoor.outcomes;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Role;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** Which sections of a young person the viewer may read and write, as the database has it. */
@Component
class OutcomeRights {

    private final JdbcClient db;
    private final CurrentViewer viewer;

    OutcomeRights(JdbcClient db, CurrentViewer viewer) {
        this.db = db;
        this.viewer = viewer;
    }

    Set<Section> readable(YoungPersonId youngPerson) {
        return sections(youngPerson, "R");
    }

    Set<Section> writable(YoungPersonId youngPerson) {
        return sections(youngPerson, "W");
    }

    /**
     * Goes on when the viewer may write in the section.
     *
     * @throws NotFound when the viewer may see nothing of this young person
     * @throws Refusal when they may, but not write here
     */
    void toWrite(YoungPersonId youngPerson, Set<Section> sections) {
        if (writable(youngPerson).containsAll(sections)) {
            return;
        }
        if (readable(youngPerson).isEmpty()) {
            throw new NotFound("young person " + youngPerson);
        }
        throw new Refusal("", "outcomes.not.yours.to.write");
    }

    private Set<Section> sections(YoungPersonId youngPerson, String right) {
        if (viewer.get().is(Role.SYSTEM)) {
            return EnumSet.allOf(Section.class);
        }
        Set<Section> found = EnumSet.noneOf(Section.class);
        db.sql("""
                select s from unnest(array['LIFE', 'HEALTH', 'POLICE']) s
                 where :person in (select platform.visible(s, :right))""")
                .param("person", youngPerson.value())
                .param("right", right)
                .query(String.class)
                .list()
                .forEach(section -> found.add(Section.valueOf(section)));
        return found;
    }
}
