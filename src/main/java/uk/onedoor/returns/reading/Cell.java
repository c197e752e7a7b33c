package uk.onedoor.returns.reading;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One cell as it was understood: blank, a value, or unreadable; its text is always kept. */
public final class Cell<T> {
    private static final Cell<?> BLANK = new Cell<>(null, "");

    private final @Nullable T value;
    private final String text;

    private Cell(@Nullable T value, String text) {
        this.value = value;
        this.text = text;
    }

    @SuppressWarnings("unchecked")
    static <T> Cell<T> blank() {
        return (Cell<T>) BLANK;
    }

    static <T> Cell<T> of(T value, String text) {
        return new Cell<>(value, text);
    }

    static <T> Cell<T> unreadable(String text) {
        return new Cell<>(null, text);
    }

    public boolean isBlank() {
        return this == BLANK;
    }

    public boolean isUnreadable() {
        return value == null && this != BLANK;
    }

    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /** The value, or null when the cell is blank or unreadable. */
    public @Nullable T orNull() {
        return value;
    }

    /** What the file says, without the spaces around it. */
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return isUnreadable() ? "unreadable(" + text + ")" : text;
    }
}
