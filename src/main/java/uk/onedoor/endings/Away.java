package uk.onedoor.endings;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.onedoor.keywork.SupportEpisode;

/** Since when is somebody away from us, who was with us once? */
final class Away {

    private Away() {}

    /** The first day without us; null while they are with us, or never were. */
    static @Nullable LocalDate of(List<SupportEpisode> times) {
        if (times.stream().anyMatch(SupportEpisode::isOpen)) {
            return null;
        }
        return times.stream()
                .map(SupportEpisode::endedOn)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
