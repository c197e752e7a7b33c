package uk.onedoor.staff;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.shared.NotFound;
import uk.onedoor.staff.WorkView.Open;
import uk.onedoor.staff.WorkView.Standing;

/** Opens the pages about one worker to themselves, whoever leads them and administrators; to others they are not there. */
@Component
@Transactional(readOnly = true)
class WorkPages {

    private final JdbcClient db;
    private final Staff staff;
    private final CurrentViewer viewer;

    WorkPages(JdbcClient db, Staff staff, CurrentViewer viewer) {
        this.db = db;
        this.staff = staff;
        this.viewer = viewer;
    }

    /** The viewer's own. */
    public Open own() {
        return open(new WorkerId(viewer.get().account()), Standing.THEMSELVES);
    }

    /** The page of a worker, where the viewer is one of these to them. */
    public Open open(WorkerId id, Standing... allowed) {
        Open open = new Open(staff.get(id), standing(id));
        if (!Arrays.asList(allowed).contains(open.standing())) {
            throw new NotFound("work of " + id);
        }
        return open;
    }

    private Standing standing(WorkerId id) {
        Viewer who = viewer.get();
        if (who.account().equals(id.value())) {
            return Standing.THEMSELVES;
        }
        boolean leads = who.may(Opens.MANAGERS)
                && db.sql("select cast(:id as uuid) in (select staff.led())")
                        .param("id", id.value())
                        .query(Boolean.class)
                        .single();
        if (leads) {
            return Standing.LEADS;
        }
        return who.is(Role.ADMINISTRATOR) ? Standing.ADMINISTERS : Standing.COLLEAGUE;
    }

    /** With whom this worker can have met, as far as the viewer may say so: the viewer first, or they alone. */
    public List<Choice> with(Open open) {
        String me = viewer.get().account().toString();
        return others(open.worker().id()).stream()
                .filter(one -> open.mayTell() || one.value().equals(me))
                .sorted(Comparator.comparing((Choice one) -> !one.value().equals(me)))
                .toList();
    }

    /** Everybody who works here now but this one, to choose from. */
    public List<Choice> others(WorkerId but) {
        return staff.all().stream()
                .filter(one -> !one.id().equals(but))
                .map(one -> new Choice(one.id().toString(), one.name()))
                .toList();
    }
}
