package uk.onedoor.site;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What Today shows, already in words: a greeting, each hub's morning, what is for now, my young people, the door, and what they said. */
public record Today(
        String greeting,
        List<Morning> hubs,
        List<Line> now,
        List<Card> mine,
        List<Card> others,
        List<Line> soon,
        List<Line> door,
        List<Line> voices) {

    /** So many lines of one kind stand open; the rest is behind them, one tap away. */
    public static final int FIRST_LINES = 12;

    /** How a hub stands this morning, for those who run it. */
    public record Morning(String hub, List<Part> parts) {}

    /** One sentence of it, the first of the people it is about and how many more; where it leads, or those more (or null). */
    public record Part(String words, @Nullable String link, List<Name> names, int more) {}

    /** A young person's name, and where what is said of them is done. */
    public record Name(UUID who, String name, String link) {}

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
