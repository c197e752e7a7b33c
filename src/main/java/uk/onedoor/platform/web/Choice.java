package uk.onedoor.platform.web;

import org.jspecify.annotations.Nullable;

/** One thing that can be chosen in a form: the value sent, the words beside it, and a line of help where it needs one. */
public record Choice(String value, String label, @Nullable String hint) {

    public Choice(String value, String label) {
        this(value, label, null);
    }
}
