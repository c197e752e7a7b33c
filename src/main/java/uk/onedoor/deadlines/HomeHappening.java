package uk.onedoor.deadlines;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** That something was done for a home on a day, said here because no other room keeps it. */
public record HomeHappening(UUID id, UUID home, FactKind kind, LocalDate on) {

    /** What is said here and nowhere else. */
    static final Set<FactKind> KINDS = EnumSet.of(
            FactKind.INDEPENDENT_VISIT,
            FactKind.QUALITY_REVIEWED,
            FactKind.LOCATION_ASSESSED,
            FactKind.SUPPORT_QUALITY_REVIEWED);

    Fact fact() {
        return Fact.on(kind, on, null);
    }
}
