package uk.onedoor.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.platform.web.TimelineLine;

/** What the pages of this room show, ready for their templates. */
public interface Shown {

    /** Somebody to talk to: their name, and a phone where they have one. */
    record Contact(String name, @Nullable String phone) {}

    /** A young person on a list: where they live, in words. */
    record Listed(YoungPerson person, String home) {}

    /**
     * One thing on the timeline: the line itself, the row it comes from, where it is known from, and why it is not shown
     * to the young person.
     */
    record Told(
            TimelineLine line,
            UUID id,
            @Nullable String source,
            @Nullable String withheld) {}

    /** A link that may be closed: then {@code whyNot} says why. */
    record Offer(String title, String link, @Nullable String whyNot) {}

    /** Links about one thing; those of every day have no title. */
    record Offers(@Nullable String title, List<Offer> links) {}

    /** Something due: what, when as people say it, and where it is done. */
    record Next(String title, String when, @Nullable String link) {}

    /** A section of About me as it is shown; {@code words} is null when nobody asked yet. */
    record Section(
            String slug,
            String title,
            String hint,
            @Nullable String words,
            @Nullable String saidBy) {}

    /** Something said, with the answers; {@code waits} is who answers while there are none. */
    record Voice(
            String id,
            String title,
            String words,
            @Nullable String about,
            String when,
            @Nullable String waits,
            List<Reply> answers) {}

    record Reply(String words, String by, String when) {}

    /** Somebody on the picture of rings: where, as which shape, and the name beside it. */
    record Dot(double x, double y, String circle, String name) {

        /** A place in the picture, as SVG writes numbers. */
        public static String at(double place) {
            return String.format(java.util.Locale.ROOT, "%.1f", place);
        }
    }

    /** Somebody around a young person, in words; {@code own} tells their own say of how close, where ours is another. */
    record Around(
            String id,
            String name,
            String relationship,
            String circle,
            int closeness,
            @Nullable String phone,
            @Nullable String mayKnow,
            boolean atThree,
            @Nullable String since,
            @Nullable String until,
            @Nullable String own) {}

    /** One place lived in, in words. */
    record Lived(
            String id,
            String kind,
            @Nullable String words,
            String from,
            String by,
            @Nullable String withdrawn) {}

    /** A record joined to the kept one: who it says they are, why it was joined and when. */
    record Joined(String id, YoungPerson person, String because, String when) {}

    /** Something said, with who said it; null when the viewer no longer works with them. */
    record Spoken(@Nullable YoungPerson person, Voice voice) {}

    /** A worker on a list of who may see: since when and by whom, why, and why they were taken off it. */
    record Named(
            String name,
            String when,
            String because,
            @Nullable String endedBecause) {}

    /**
     * An emergency, or an asking: who, when, in which words; what was found or answered, or null; {@code open} when the
     * viewer is the one to say it, here and now.
     */
    record Looked(
            String id,
            String worker,
            String when,
            String words,
            @Nullable String found,
            @Nullable String foundWords,
            boolean open) {

        Looked closed() {
            return new Looked(id, worker, when, words, found, foundWords, false);
        }
    }

    /**
     * A look worth asking about: who (and as what), at whom (and where, or null when they are gone) and when, why, what was opened, and what was said of it, or
     * null; {@code open} when the viewer says it here and now.
     */
    record Unusual(
            String id,
            String worker,
            String does,
            String name,
            @Nullable String link,
            String when,
            String why,
            String pages,
            @Nullable String found,
            @Nullable String foundWords,
            boolean open) {}
}
