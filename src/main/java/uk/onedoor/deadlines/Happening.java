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
            FactKind.EARLY_REVIEW_ASKED,
            FactKind.PERMANENCE_PLAN_MADE,
            FactKind.PLACEMENT_NOTIFIED,
            FactKind.PLACED_WITH_PARENTS,
            FactKind.PLACED_WITH_CONNECTED,
            FactKind.CARE_ORDER_WITH_PARENTS,
            FactKind.FAMILY_PLACEMENT_ENDED,
            FactKind.VISITED,
            FactKind.HEALTH_ASSESSED,
            FactKind.STRENGTHS_ASKED,
            FactKind.DENTIST_SEEN,
            FactKind.LEAVING_CARE_BEGAN,
            FactKind.LEAVING_CARE_ENDED,
            FactKind.PERSONAL_ADVISER_OFFERED);

    Fact fact() {
        return Fact.on(kind, on, null);
    }
}
