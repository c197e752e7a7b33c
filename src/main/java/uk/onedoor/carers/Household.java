package uk.onedoor.carers;

import org.jspecify.annotations.Nullable;
import uk.onedoor.authorities.HubId;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.HomeOption;

/**
 * A family or a host and those who live with them, by the name colleagues call them ("Marsh family"): which option they
 * are or would be, the hub whose team they belong to (null: none's), and their home once it is one of ours. Never their
 * address.
 */
public record Household(
        HouseholdId id,
        String name,
        HomeOption option,
        @Nullable HubId hub,
        @Nullable HomeId home) {}
