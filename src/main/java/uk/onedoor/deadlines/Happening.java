package uk.onedoor.deadlines;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** That something was done or began on a day, said here because no other room keeps it. */
record Happening(UUID id, UUID record, FactKind kind, LocalDate on) {

    /** What is said here and nowhere else. */
    static final Set<FactKind> KINDS = EnumSet.of(
            FactKind.LOOKED_AFTER_BEGAN,
            FactKind.LOOKED_AFTER_ENDED,
            FactKind.REVIEW_HELD,
            FactKind.VISITED,
            FactKind.HEALTH_ASSESSED,
            FactKind.STRENGTHS_ASKED,
            FactKind.LEAVING_CARE_BEGAN,
            FactKind.LEAVING_CARE_ENDED,
            FactKind.PERSONAL_ADVISER_OFFERED);

    Fact fact() {
        return Fact.on(kind, on, null);
    }
}
