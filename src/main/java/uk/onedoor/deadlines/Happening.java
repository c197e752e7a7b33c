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
            FactKind.PLACEMENT_MEANT_TO_LAST,
            FactKind.PLACEMENT_NOT_MEANT_TO_LAST,
            FactKind.PLACED_WITH_PARENTS,
            FactKind.PLACED_WITH_CONNECTED,
            FactKind.CARE_ORDER_WITH_PARENTS,
            FactKind.FAMILY_PLACEMENT_ENDED,
            FactKind.VISITED,
            FactKind.HEALTH_ASSESSED,
            FactKind.STRENGTHS_ASKED,
            FactKind.DENTIST_SEEN,
            FactKind.IMMUNISATIONS_CHECKED,
            FactKind.LEAVING_CARE_BEGAN,
            FactKind.LEAVING_CARE_MOVED,
            FactKind.LEAVING_CARE_ENDED,
            FactKind.PERSONAL_ADVISER_OFFERED);

    /** What starts a clock that nothing but its being met ends: asked for twice, it is two clocks. */
    private static final Set<FactKind> ONE_BY_ONE =
            EnumSet.of(FactKind.EARLY_REVIEW_ASKED, FactKind.LEAVING_CARE_MOVED);

    Fact fact() {
        return Fact.on(kind, on, ONE_BY_ONE.contains(kind) ? id : null);
    }
}
