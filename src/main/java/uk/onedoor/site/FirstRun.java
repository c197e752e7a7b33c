package uk.onedoor.site;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.authorities.Authorities;
import uk.onedoor.authorities.HubId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.signin.PasswordRules;
import uk.onedoor.platform.signin.PasswordSignIn;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.NewWorker;
import uk.onedoor.staff.Staff;
import uk.onedoor.staff.WorkerId;

/** The very first run: one council, its first hub, and the person who opens it. Whole or not at all. */
@Service
class FirstRun {

    private final Authorities authorities;
    private final Staff staff;
    private final PasswordSignIn passwords;
    private final Clock clock;

    FirstRun(Authorities authorities, Staff staff, PasswordSignIn passwords, Clock clock) {
        this.authorities = authorities;
        this.staff = staff;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** True while there is no council yet. */
    @Transactional(readOnly = true)
    public boolean isDue() {
        return authorities.all().isEmpty();
    }

    /** Makes the council, the hub and its first administrator, who also manages the hub and owns its door. */
    @Transactional
    public void make(FirstRunController.Form asked) {
        if (!isDue()) {
            throw new Refusal("", "site.firstRun.done");
        }
        PasswordRules.check(asked.password(), List.of(asked.council(), asked.hub(), asked.name(), asked.username()));
        authorities.make(asked.code(), asked.council(), false);
        HubId hub = authorities
                .open(asked.code(), asked.hub(), null, London.today(clock))
                .id();
        WorkerId first = staff.join(new NewWorker(
                asked.name(),
                asked.username(),
                passwords.hash(asked.password()),
                Role.ADMINISTRATOR,
                null,
                null,
                null,
                List.of(),
                List.of(),
                0,
                false));
        staff.give(first, Role.HUB_MANAGER, hub);
        staff.nameDoorOwner(hub, first);
    }
}
