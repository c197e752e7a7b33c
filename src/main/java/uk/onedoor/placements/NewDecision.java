package uk.onedoor.placements;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.homes.BedId;
import uk.onedoor.homes.HomeId;

/** What is told when something is decided, under an id made before, so that sending the form twice decides once. */
public record NewDecision(UUID id, HomeRequestId request, String because, String decidedBy) {

    /**
     * A home that is chosen.
     *
     * @param bed null in a home run by others
     * @param away null unless the home lies out of the area; {@code back} the same
     */
    public record Chosen(
            HomeId home,
            @Nullable BedId bed,
            LocalDate from,
            LocalDate until,
            Decision.@Nullable Away away,
            WayBack.@Nullable Back back) {}
}
