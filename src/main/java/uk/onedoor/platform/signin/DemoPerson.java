package uk.onedoor.platform.signin;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.onedoor.platform.access.Role;

/** Somebody of the invented town whom a visitor may be for a while. */
public record DemoPerson(UUID account, String authority, String name, Set<Role> roles, List<UUID> hubs) {}
