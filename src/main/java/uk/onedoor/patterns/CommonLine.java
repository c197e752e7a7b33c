package uk.onedoor.patterns;

/**
 * A place, a person or a way as a list tells it.
 *
 * @param who which young people it was with
 * @param handling who else may be told, and {@code words} whom to ask or why nobody else
 */
public record CommonLine(String kind, String name, String episodes, String who, String handling, String words) {}
