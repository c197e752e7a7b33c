package uk.onedoor.safety;

import org.jspecify.annotations.Nullable;

/** A line of a list of episodes: whose, how it stands, since when, and where its page is. */
public record OpenEpisode(
        @Nullable String name,
        String state,
        String since,
        String ago,
        @Nullable String grade,
        String at,
        boolean late) {}
