package uk.onedoor.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Today shows, already in words: a greeting, what is for now, my young people, the door, and what they said. */
public record Today(
        String greeting,
        List<Line> now,
        List<Card> mine,
        List<Card> others,
        List<Line> soon,
        List<Line> door,
        List<Line> voices) {

    /** One thing with a date: what (in our words), about whom (their name, or null), when, and where it is done. */
    public record Line(String what, @Nullable String who, String when, String link, boolean late) {}

    /** One young person as a card: their name, how to reach their page, their face, and a line or two. */
    public record Card(
            String name,
            @Nullable String pronouns,
            String link,
            String initials,
            String colour,
            String pattern,
            List<String> lines) {}
}
