package uk.onedoor.homes;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The families of a constellation meet.
 *
 * @param came the homes whose families came
 * @param calledOff why it was called off; null when it was not
 */
public record Gathering(
        UUID id,
        ConstellationId constellation,
        LocalDate on,
        String what,
        Set<HomeId> came,
        @Nullable String calledOff) {

    public Gathering {
        came = Set.copyOf(came);
    }
}
