package uk.onedoor.family;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.YoungPersonId;

/** What a parent or carer needs for themselves, in plain words, and the services for it, the newest first. */
public record ParentNeed(
        UUID id,
        YoungPersonId youngPerson,
        String parent,
        String need,
        @Nullable LocalDate metOn,
        List<Service> services) {

    public ParentNeed {
        services = List.copyOf(services);
    }

    /** How a service stands. */
    public enum ServiceState {
        OFFERED,
        BEGUN,
        ENDED,
        NOT_TAKEN
    }

    /** A service on a day: what it is, who does it, and how it stood from then. */
    public record Service(
            UUID id,
            String what,
            String doneBy,
            ServiceState state,
            LocalDate since,
            @Nullable String words) {}
}
