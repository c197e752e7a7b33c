package uk.onedoor.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.onedoor.authorities.HubId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.web.Page;
import uk.onedoor.staff.Goodbyes.LeavingReason;
import uk.onedoor.staff.WorkDue.Due;

/** What is due of the people of one hub, and why people left it. */
@Component
class StaffingDue {

    private final WorkDue due;
    private final Goodbyes goodbyes;
    private final CurrentViewer viewer;

    StaffingDue(WorkDue due, Goodbyes goodbyes, CurrentViewer viewer) {
        this.due = due;
        this.goodbyes = goodbyes;
        this.viewer = viewer;
    }

    /** Of everybody in the hub whom the viewer leads; their own is on their own page. */
    List<Due> of(HubId hub, LocalDate until) {
        WorkerId me = new WorkerId(viewer.get().account());
        return due.until(until).stream()
                .filter(one -> one.hubs().contains(hub) && !one.worker().equals(me))
                .toList();
    }

    /** Why those who left went, in words with how many. */
    List<String> reasons(Page page, Staffing staffing) {
        Map<LeavingReason, Integer> counted =
                goodbyes.reasons(staffing.turnover().leavers());
        return counted.entrySet().stream()
                .map(one -> page.t("staff.staffing.reason", page.name(one.getKey()), one.getValue()))
                .toList();
    }
}
