package uk.onedoor.site;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.authorities.HubId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Role;
import uk.onedoor.referrals.Asks;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.Dormant;
import uk.onedoor.staff.NewWorker;
import uk.onedoor.staff.Staff;
import uk.onedoor.staff.Worker;
import uk.onedoor.staff.WorkerId;

/** Joining, moving and leaving, each whole or not at all. */
@Service
@Transactional
class Accounts {

    /** Somebody who joined, and the code with which they choose their password. */
    record Joined(WorkerId worker, String code) {}

    private static final Set<Role> OF_A_HUB = EnumSet.of(
            Role.HUB_MANAGER,
            Role.DEPUTY_MANAGER,
            Role.KEY_WORKER,
            Role.RESIDENTIAL_WORKER,
            Role.OUTREACH_WORKER,
            Role.LIFE_COACH,
            Role.COMMUNICATION_SUPPORT_WORKER,
            Role.POLICE_LIAISON,
            Role.PORTFOLIO_LEAD,
            Role.REG44_VISITOR);
    private static final int CASELOAD = 6;

    private final Staff staff;
    private final Dormant dormant;
    private final Asks asks;
    private final CurrentViewer viewer;

    Accounts(Staff staff, Dormant dormant, Asks asks, CurrentViewer viewer) {
        this.staff = staff;
        this.dormant = dormant;
        this.asks = asks;
        this.viewer = viewer;
    }

    public Joined join(AccountsController.Joiner asked) {
        check(asked.role(), asked.hub());
        WorkerId worker = staff.join(new NewWorker(
                asked.name(),
                asked.username(),
                null,
                asked.role(),
                asked.hub(),
                asked.phone(),
                null,
                List.of(),
                List.of(),
                asked.role() == Role.KEY_WORKER ? CASELOAD : 0,
                false));
        return new Joined(worker, staff.issueSetUpCode(worker));
    }

    public void move(WorkerId worker, Role role, @Nullable HubId hub) {
        check(role, hub);
        staff.takeRoles(worker);
        staff.give(worker, role, hub);
    }

    public String newCode(WorkerId worker) {
        return staff.issueResetCode(worker);
    }

    public void resetSecondFactor(WorkerId worker) {
        staff.resetSecondFactor(worker);
    }

    @Transactional(readOnly = true)
    public Optional<Instant> secondFactorSince(WorkerId worker) {
        return staff.secondFactorSince(worker);
    }

    public void leave(WorkerId worker) {
        if (worker.value().equals(viewer.get().account())) {
            throw new Refusal("", "site.accounts.not.yourself");
        }
        int open = asks.openOwnedBy(worker).size();
        if (open > 0) {
            throw new Refusal("", "site.accounts.leaver.owns.asks", open);
        }
        staff.leave(worker);
    }

    public void nameDoorOwner(HubId hub, WorkerId worker) {
        if (!staff.get(worker).in(hub)) {
            throw new Refusal("worker", "site.accounts.door.elsewhere");
        }
        staff.nameDoorOwner(hub, worker);
    }

    /** Those nobody signed in to for long, which close within two weeks. */
    @Transactional(readOnly = true)
    public List<Dormant.Unused> closing() {
        return dormant.closing();
    }

    @Transactional(readOnly = true)
    public List<Worker> all() {
        return staff.all();
    }

    @Transactional(readOnly = true)
    public Worker get(WorkerId worker) {
        return staff.get(worker);
    }

    /** A hub's role is held in a hub; only an administrator makes an administrator. */
    private void check(Role role, @Nullable HubId hub) {
        if (OF_A_HUB.contains(role) && hub == null) {
            throw new Refusal("hub", "site.accounts.hub.missing");
        }
        if (role == Role.ADMINISTRATOR && !viewer.get().is(Role.ADMINISTRATOR)) {
            throw new Refusal("role", "site.accounts.administrator");
        }
        if (EnumSet.of(Role.YOUNG_PERSON, Role.DOOR, Role.SYSTEM).contains(role)) {
            throw new Refusal("role", "site.accounts.role.missing");
        }
    }
}
