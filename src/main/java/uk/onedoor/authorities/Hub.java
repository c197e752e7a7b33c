package uk.onedoor.authorities;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A hub: the children's home at the centre, the ages it works with, and about how many young people at a time. */
public record Hub(
        HubId id,
        String authority,
        String name,
        @Nullable String phone,
        LocalDate openedOn,
        int minAge,
        int maxAge,
        int places) {}
