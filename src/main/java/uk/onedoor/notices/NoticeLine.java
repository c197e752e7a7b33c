package uk.onedoor.notices;

import org.jspecify.annotations.Nullable;

/**
 * One notice in words: what, about whom (their name, or null), when, and where it is done; {@code asManager} when it is told
 * because it is late and the viewer runs the hub.
 */
public record NoticeLine(String what, @Nullable String who, String when, String link, boolean asManager) {}
