package uk.onedoor.carers;

import org.jspecify.annotations.Nullable;
import uk.onedoor.staff.WorkerId;

/**
 * A human being, once: their name, the account they have or had as a worker (null: never one of ours), and a phone number
 * for work.
 */
public record Human(
        HumanId id,
        String name,
        @Nullable WorkerId worker,
        @Nullable String phone) {}
