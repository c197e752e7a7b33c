package uk.onedoor.placements;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.DueSource;
import uk.onedoor.people.Glance;
import uk.onedoor.placements.PlacementFacts.Kind;
import uk.onedoor.placements.PlacementFacts.Told;

/** Tells by when an option for a home is named, and whose way back is to be planned or looked at. */
@Component
@Transactional(readOnly = true)
class PlacementDue implements DueSource {

    private final PlacementFacts facts;

    PlacementDue(PlacementFacts facts) {
        this.facts = facts;
    }

    @Override
    public List<Due> until(LocalDate day) {
        return due(facts.all(), day);
    }

    @Override
    public List<Due> about(Glance glance, LocalDate day) {
        return due(facts.of(glance), day);
    }

    private static List<Due> due(List<Told> told, LocalDate day) {
        return told.stream()
                .filter(one -> !one.by().isAfter(day))
                .map(PlacementDue::due)
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Due due(Told told) {
        String at = "/young-people/" + told.youngPerson();
        Kind kind = told.kind();
        return switch (kind) {
            case OPEN ->
                new Due(
                        told.youngPerson(),
                        "placements.due.option",
                        new Object[] {told.owner()},
                        told.by(),
                        at + "/home-requests/" + told.id());
            case AWAY, WAY_BACK ->
                new Due(
                        told.youngPerson(),
                        kind == Kind.AWAY ? "placements.due.away" : "placements.due.back",
                        new Object[] {told.owner()},
                        told.by(),
                        at + "/way-back/" + told.id());
            case CLOSED, MAY_ASK -> null;
        };
    }
}
