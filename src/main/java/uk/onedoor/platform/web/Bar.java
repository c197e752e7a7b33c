package uk.onedoor.platform.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One row of a picture: a length, or a point between two ends, with the words for its size.
 *
 * <p>{@code low} and {@code high} are null when there is no range to show.
 */
public record Bar(
        String label,
        double value,
        String shown,
        @Nullable Double low,
        @Nullable Double high) {

    public Bar(String label, double value, String shown) {
        this(label, value, shown, null, null);
    }

    /** How far along the scale a value lies, as an SVG length. */
    public static String along(double value, double max) {
        double share = max <= 0 ? 0 : Math.max(0, Math.min(1, value / max));
        return String.format(Locale.ROOT, "%.2f%%", share * 100);
    }
}
