package uk.onedoor.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.onedoor.authorities.HubId;
import uk.onedoor.platform.access.Role;

/** Somebody about to join: their name, what they sign in with, their first role and where it is held (null: everywhere). */
public record NewWorker(
        String name,
        @Nullable String username,
        @Nullable String passwordHash,
        Role role,
        @Nullable HubId hub,
        @Nullable String phone,
        @Nullable String hours,
        List<String> interests,
        List<String> languages,
        int caseload,
        boolean demo) {}
