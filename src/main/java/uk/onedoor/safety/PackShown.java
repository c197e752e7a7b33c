package uk.onedoor.safety;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A topic of what the police would be told, as its pages tell it.
 *
 * @param name the topic in a word, and {@code hint} what belongs to it
 * @param line which line stands there, {@code words} what it says, {@code checked} who looked at it last and when; null while
 *     nobody wrote any
 * @param old true when it asks to be looked at again
 * @param at where it is written
 */
public record PackShown(
        String name,
        String hint,
        @Nullable UUID line,
        @Nullable String words,
        @Nullable String checked,
        boolean old,
        String at) {}
