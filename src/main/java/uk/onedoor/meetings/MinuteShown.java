package uk.onedoor.meetings;

import org.jspecify.annotations.Nullable;

/**
 * One line of the minutes as it is shown.
 *
 * @param name of the young person; null where it is about the hub
 * @param action who does it by when; null where it was only said
 * @param done where it is told that it is done; null where nobody need to
 * @param back where it is taken back, or null; {@code because} why it was, or null while it stands
 */
public record MinuteShown(
        @Nullable String name,
        @Nullable String link,
        String words,
        @Nullable String action,
        String by,
        @Nullable String done,
        @Nullable String back,
        @Nullable String because) {}
