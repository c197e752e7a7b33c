package uk.onedoor.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.authorities.HubId;
import uk.onedoor.people.DueSource;
import uk.onedoor.people.Glance;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.staff.WorkDue;

/** Says on Today what is due in one's own work, a line each, and in that of a hub's team, a line a hub. */
@Component
@Transactional(readOnly = true)
class StaffDue implements DueSource {

    private static final String KEYS = "staff.due.";

    private final WorkDue work;
    private final CurrentViewer viewer;

    StaffDue(WorkDue work, CurrentViewer viewer) {
        this.work = work;
        this.viewer = viewer;
    }

    @Override
    public List<Due> until(LocalDate day) {
        Viewer who = viewer.get();
        List<Due> due = new ArrayList<>();
        Map<HubId, List<WorkDue.Due>> teams = new LinkedHashMap<>();
        for (WorkDue.Due one : work.until(day)) {
            if (one.worker().value().equals(who.account())) {
                due.add(own(one));
            } else if (who.may(Opens.MANAGERS)) {
                one.hubs().stream()
                        .filter(hub -> who.hubs().contains(hub.value()))
                        .forEach(hub -> teams.computeIfAbsent(hub, any -> new ArrayList<>())
                                .add(one));
            }
        }
        teams.forEach((hub, all) -> due.add(new Due(
                null, KEYS + "team", new Object[] {all.size()}, all.get(0).by(), "/hubs/" + hub + "/staffing")));
        return due;
    }

    private static Due own(WorkDue.Due one) {
        Object[] places = one.training() == null ? new Object[0] : new Object[] {one.training()};
        return new Due(null, KEYS + "mine." + one.what(), places, one.by(), "/my-work");
    }

    /** Nothing of this is about a young person. */
    @Override
    public List<Due> about(Glance glance, LocalDate day) {
        return List.of();
    }
}
