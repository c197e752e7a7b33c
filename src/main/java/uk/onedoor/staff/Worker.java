package uk.onedoor.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.onedoor.authorities.HubId;
import uk.onedoor.platform.access.Role;

/**
 * Somebody who works here, as they are today: roles held now, the hubs they are held in, and about how many young people
 * they key-work at most ({@code caseload}, 0 for those who are nobody's key worker).
 */
public record Worker(
        WorkerId id,
        String name,
        Set<Role> roles,
        Set<HubId> hubs,
        @Nullable String phone,
        @Nullable String hours,
        List<String> interests,
        List<String> languages,
        int caseload,
        @Nullable LocalDate leavesOn,
        boolean gone) {

    public boolean in(HubId hub) {
        return hubs.contains(hub);
    }
}
