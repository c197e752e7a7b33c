package uk.onedoor.risks;

import org.jspecify.annotations.Nullable;

/**
 * How safe it feels, from 0, not safe at all, to 10: as the young person says and as whoever writes sees it.
 *
 * @param theirs null when they did not say a number
 * @param words what they said, or why they did not
 */
record Safe(@Nullable Integer theirs, String words, int workers) {}
