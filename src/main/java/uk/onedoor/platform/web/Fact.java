package uk.onedoor.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * One line of a list of facts: what it is, how it stands, and where it can be changed.
 *
 * <p>{@code data} says that the value is somebody's own (a name, a number, what was written), not words of ours.
 */
public record Fact(
        String label,
        String value,
        boolean data,
        @Nullable String href,
        @Nullable String action) {

    public static Fact words(String label, String value) {
        return new Fact(label, value, false, null, null);
    }

    public static Fact data(String label, String value) {
        return new Fact(label, value, true, null, null);
    }

    /** The same fact with a link beside it, such as "Change". */
    public Fact with(String linkedTo, String linkWords) {
        return new Fact(label, value, data, linkedTo, linkWords);
    }
}
