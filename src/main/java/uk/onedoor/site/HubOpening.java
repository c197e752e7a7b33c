package uk.onedoor.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.authorities.Authorities;
import uk.onedoor.authorities.HubId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.NewWorker;
import uk.onedoor.staff.Staff;
import uk.onedoor.staff.Worker;
import uk.onedoor.staff.WorkerId;

/** A hub opens with somebody who runs it and reads what comes through its door from the first day. Whole or not at all. */
@Service
@Transactional
class HubOpening {

    /** The hub's first manager, and the code with which they choose their password when they are new. */
    record Opened(WorkerId manager, @Nullable String code) {}

    private static final int YEARS_BACK = 50;

    private final Authorities authorities;
    private final Staff staff;
    private final CurrentViewer viewer;
    private final Clock clock;

    HubOpening(Authorities authorities, Staff staff, CurrentViewer viewer, Clock clock) {
        this.authorities = authorities;
        this.staff = staff;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** Who may be asked to run it: everybody here but the viewer, who gives no role to themselves. */
    @Transactional(readOnly = true)
    public List<Worker> colleagues() {
        return staff.all().stream()
                .filter(worker -> !worker.id().value().equals(viewer.get().account()))
                .toList();
    }

    /**
     * Opens a hub in the viewer's council.
     *
     * @throws Refusal when the day is not about now or before, a hub of this name is there, or nobody would run it
     */
    public Opened open(NewHubController.Form asked, LocalDate openedOn) {
        LocalDate today = London.today(clock);
        if (openedOn.isBefore(today.minusYears(YEARS_BACK)) || openedOn.isAfter(today.plusYears(1))) {
            throw new Refusal("openedOn", "site.hubs.openedOn.when");
        }
        HubId hub = authorities
                .open(viewer.get().authority(), asked.hub(), asked.phone(), openedOn)
                .id();
        WorkerId known = asked.manager();
        WorkerId manager = known == null ? joins(asked, hub) : runs(known, hub);
        staff.nameDoorOwner(hub, manager);
        return new Opened(manager, known == null ? staff.issueSetUpCode(manager) : null);
    }

    private WorkerId runs(WorkerId known, HubId hub) {
        if (colleagues().stream().noneMatch(worker -> worker.id().equals(known))) {
            throw new Refusal("manager", "site.hubs.manager.unknown");
        }
        staff.give(known, Role.HUB_MANAGER, hub);
        return known;
    }

    private WorkerId joins(NewHubController.Form asked, HubId hub) {
        String name = asked.name();
        String username = asked.username();
        if (name == null || username == null) {
            throw new Refusal(name == null ? "name" : "username", "site.hubs.manager.missing");
        }
        return staff.join(
                new NewWorker(name, username, null, Role.HUB_MANAGER, hub, null, null, List.of(), List.of(), 0, false));
    }
}
