package uk.onedoor.platform.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is looking: the account signed in, its council, the name shown, the roles held today and the hubs they are held
 * in. {@code youngPerson} is set when the account is a young person's own.
 *
 * <p>This is what pages use to choose what to offer. What may be seen is decided in the database, from the sign-in
 * itself, whatever this says.
 */
public record Viewer(
        UUID account,
        String authority,
        String name,
        Set<Role> roles,
        Set<UUID> hubs,
        @Nullable UUID youngPerson) {

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** True when one of the roles opens this kind of page. */
    public boolean may(Opens opens) {
        return roles.stream().anyMatch(opens::to);
    }
}
