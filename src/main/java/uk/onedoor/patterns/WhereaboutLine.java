package uk.onedoor.patterns;

import java.util.UUID;

/**
 * One place, person or way as the page of an episode tells it.
 *
 * @param handling who else may be told, and {@code words} whom to ask or why nobody else
 * @param by who wrote it down, and when
 */
public record WhereaboutLine(
        UUID id, String kind, String name, String postcode, String handling, String words, String by) {}
