package uk.onedoor.endings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something to do to stay close, as a page shows it.
 *
 * @param key by which a form names it
 * @param stands what came of it, or that nobody said yet; null while its day is still to come
 * @param told what was written of what came of it
 * @param link where that is written down, from their page on; null when nothing is to be written
 */
public record KeepingLine(
        String key,
        LocalDate due,
        String what,
        String when,
        String words,
        @Nullable String stands,
        String told,
        @Nullable String link) {}
