package uk.onedoor.safety;

import org.jspecify.annotations.Nullable;

/**
 * A time they were not where they were expected, as it is told to themselves.
 *
 * @param talk what became of the talk after, or by when somebody asks them for it; null while they are not back
 */
public record OwnTime(String told, @Nullable String talk) {}
