package uk.onedoor.officers;

import java.util.UUID;

/** A showing as its page tells it: to whom, what became of it, and whether it goes on. */
public record ShowingLine(UUID id, String contact, String words, boolean stands) {}
