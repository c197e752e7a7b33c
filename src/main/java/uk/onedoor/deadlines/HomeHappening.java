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
            FactKind.SUPPORT_QUALITY_REVIEWED,
            FactKind.MANAGER_AWAY,
            FactKind.MANAGER_ABSENCE_TOLD,
            FactKind.MANAGER_BACK,
            FactKind.MANAGER_RETURN_TOLD);

    /** Of whoever is registered to manage a children's home. */
    static final Set<FactKind> OF_THE_MANAGER = EnumSet.of(
            FactKind.MANAGER_AWAY, FactKind.MANAGER_ABSENCE_TOLD, FactKind.MANAGER_BACK, FactKind.MANAGER_RETURN_TOLD);

    Fact fact() {
        return Fact.on(kind, on, null);
    }
}
