package uk.onedoor.homes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One hub home and the families around it, after the Mockingbird way: six to ten families whose children know each
 * other's homes, sleep over, and meet.
 *
 * @param hub the family in the middle
 * @param until the first day it is no more, null while it is
 * @param satellites every family that is or was part of it
 */
public record Constellation(
        ConstellationId id,
        String name,
        HomeId hub,
        LocalDate from,
        @Nullable LocalDate until,
        List<Satellite> satellites) {

    /** A family's time in a constellation; {@code left} is the first day they are no part of it. */
    public record Satellite(
            UUID id,
            HomeId home,
            LocalDate joined,
            @Nullable LocalDate left) {

        boolean isThereOn(LocalDate day) {
            return !day.isBefore(joined) && (left == null || day.isBefore(left));
        }
    }

    public boolean isThereOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** The homes that belong together on that day, the hub home first; none when there is no constellation then. */
    public List<HomeId> homesOn(LocalDate day) {
        if (!isThereOn(day)) {
            return List.of();
        }
        List<HomeId> homes = new ArrayList<>(List.of(hub));
        satellites.stream()
                .filter(one -> one.isThereOn(day))
                .map(Satellite::home)
                .forEach(homes::add);
        return List.copyOf(homes);
    }
}
