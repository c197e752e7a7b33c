package uk.onedoor.platform.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that can be chosen in a form: the value sent, the words beside it, and a line of help where it needs one. */
public record Choice(String value, String label, @Nullable String hint) {

    public Choice(String value, String label) {
        this(value, label, null);
    }

    /** These constants, each by its name in words. */
    public static List<Choice> of(Page page, Collection<? extends Enum<?>> constants) {
        return constants.stream()
                .map(constant -> new Choice(constant.name(), page.name(constant)))
                .toList();
    }

    /** These constants, each by its name in words. */
    public static List<Choice> of(Page page, Enum<?>... constants) {
        return of(page, Arrays.asList(constants));
    }
}
