package uk.onedoor.platform.web;

import org.jspecify.annotations.Nullable;

/**
 * One thing on a timeline, ready to be shown: what happened, when as people say it and exactly, and what was written.
 *
 * <p>{@code kind} is a shape beside the line: {@code good}, {@code hard}, {@code own}, {@code imported}, {@code planned}
 * or empty. {@code by} and {@code body} are data; {@code ownWords} are the young person's and are shown larger.
 */
public record TimelineLine(
        String kind,
        String title,
        @Nullable String by,
        String when,
        String exact,
        @Nullable String body,
        @Nullable String ownWords,
        @Nullable String link) {

    public TimelineLine(String kind, String title, String when, String exact, @Nullable String body) {
        this(kind, title, null, when, exact, body, null, null);
    }
}
