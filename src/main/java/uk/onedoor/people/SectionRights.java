package uk.onedoor.people;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.Glance.Reading;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.audit.InEmergency;

/**
 * Which sections of a record the viewer's roles read and write: what pages choose by what to offer. What may be seen of
 * whom is the database's to say, whatever this says.
 */
@Component
public class SectionRights {

    /** In which sections rooms offer something to do. */
    private static final List<String> ASKED_BY_ACTIONS =
            List.of("NOTES", "LIFE", "HEALTH", "POLICE", "MISSING", "INCIDENT");

    private final JdbcClient db;
    private final CurrentViewer viewer;
    private final Reading<Set<String>> writable = glance -> mayWrite(ASKED_BY_ACTIONS, glance.youngPerson());
    private final AtomicReference<@Nullable Set<String>> given = new AtomicReference<>();

    SectionRights(JdbcClient db, CurrentViewer viewer) {
        this.db = db;
        this.viewer = viewer;
    }

    /** May the viewer read this section of anybody at all, by their roles? */
    public boolean mayRead(String section) {
        return may(section, "R");
    }

    boolean mayWrite(String section) {
        return may(section, "W");
    }

    /** The same of somebody whose page is being made: seen by an emergency, they are read and never written about. */
    boolean mayWrite(String section, Frame frame) {
        return mayWrite(section)
                && (InEmergency.until().isEmpty()
                        || isOpen(section, "W", frame.person().id()));
    }

    /** True when the viewer sees them by an emergency that did not open this section: an empty page would mislead. */
    boolean leftClosed(String section, Frame frame) {
        return InEmergency.until().isPresent()
                && !isOpen(section, "R", frame.person().id());
    }

    /** May the viewer read this section of this young person? */
    public boolean mayRead(String section, YoungPersonId person) {
        return isOpen(section, "R", person);
    }

    /** May the viewer write in this section of this young person? */
    public boolean mayWrite(String section, YoungPersonId person) {
        return isOpen(section, "W", person);
    }

    /** Those sections in which rooms offer something to do, and the viewer may write about them; asked once a page. */
    public Set<String> mayWrite(Glance glance) {
        return glance.once(writable);
    }

    /** Those of these sections in which the viewer may write about this young person; asked in one question. */
    public Set<String> mayWrite(Collection<String> sections, YoungPersonId person) {
        return Set.copyOf(db.sql("""
                        select section from unnest(:sections) section
                         where (select platform.holds('SYSTEM')) or :person in (select platform.visible(section, 'W'))""")
                .param("sections", sections.toArray(String[]::new))
                .param("person", person.value())
                .query(String.class)
                .list());
    }

    private boolean isOpen(String section, String right, YoungPersonId person) {
        return db.sql(
                        "select (select platform.holds('SYSTEM')) or :person in (select platform.visible(:section, :right))")
                .param("person", person.value())
                .param("section", section)
                .param("right", right)
                .query(Boolean.class)
                .single();
    }

    private boolean may(String section, String right) {
        Collection<Role> roles = viewer.get().roles();
        return roles.contains(Role.SYSTEM)
                || roles.stream().anyMatch(role -> given().contains(role.name() + " " + section + " " + right));
    }

    /** The table changes only with the product itself, so it is read once. */
    private Set<String> given() {
        Set<String> known = given.get();
        if (known == null) {
            known = db.sql("""
                    select role || ' ' || section || ' ' || r from platform.section_right, unnest(array['R', 'W']) as r
                     where case r when 'R' then may_read else may_write end""").query(String.class).list().stream().collect(Collectors.toUnmodifiableSet());
            given.set(known);
        }
        return known;
    }
}
