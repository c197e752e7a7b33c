package uk.onedoor.stays;

import org.jspecify.annotations.Nullable;

/**
 * One thing that falls with a stay that is withdrawn, or stands beside it.
 *
 * @param what in the page's words; {@code words} as somebody wrote it, null when there are none
 * @param link where it is read; null when it stands on the stay's own page
 */
public record Fall(
        String what, @Nullable String words, @Nullable String link) {}
