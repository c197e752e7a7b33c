package uk.onedoor.staff;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.authorities.Hub;

/** What the pages about work show, already in words. */
public final class WorkView {

    private WorkView() {}

    /** What somebody is to the worker a page is about. */
    public enum Standing {
        THEMSELVES,
        LEADS,
        ADMINISTERS,
        COLLEAGUE
    }

    /** The worker a page is about, and what the viewer is to them. */
    public record Open(Worker worker, Standing standing) {

        public boolean own() {
            return standing == Standing.THEMSELVES;
        }

        /** Contracts and leaving are agreed with somebody, never by themselves. */
        public boolean mayAgree() {
            return standing == Standing.LEADS || standing == Standing.ADMINISTERS;
        }

        /** Absence, training and supervision are theirs and of whoever leads them. */
        public boolean mayTell() {
            return standing == Standing.THEMSELVES || standing == Standing.LEADS;
        }

        public String at() {
            return "/staff/" + worker.id();
        }

        /** Where they read it themselves, or whoever leads them does. */
        public String home() {
            return own() ? "/my-work" : at();
        }
    }

    /** One agreement: what, from when until when, and whether another stands in its place. */
    public record Agreed(UUID id, String words, String when, boolean replaced) {}

    /** An absence: when, why where the viewer may know, and what else was said. */
    public record Absence(
            UUID id,
            String when,
            @Nullable String why,
            @Nullable String words,
            boolean over) {}

    /** One training of a worker: its name, how it stands in words, where that is shown, and which entry it is. */
    public record Learned(
            @Nullable UUID id,
            String name,
            String how,
            @Nullable String shownBy,
            boolean late) {}

    /** Two met: which way, with whom, when, what was heard about staying, and notes for the two alone. */
    public record Met(
            UUID id,
            String kind,
            String with,
            String when,
            @Nullable String staying,
            List<Said> notes) {}

    /** What one of the two wrote down, and who. */
    public record Said(String by, String words) {}

    /** Something that is due: whose (their name), what, when, where it is done, and whether its day is over. */
    public record Coming(WorkerId worker, String name, String what, String when, String link, boolean late) {}

    /** One training of the council's list. */
    public record Listed(UUID id, String name, String holds, String who, boolean rests) {}

    /** A post: as what, who is in it (null: nobody) and since when, from when it is there and until when it is paid for. */
    public record Place(
            UUID id,
            String role,
            @Nullable String name,
            @Nullable String since,
            String begins,
            String funded,
            boolean vacant) {}

    /** Who is or was in a post, and from when until when. */
    public record Held(UUID id, String name, String when, boolean now) {}

    /**
     * A hub's posts, those that begin later, and those whose money ended with somebody in them; what follows in sentences;
     * why people went, each in words.
     */
    public record Told(
            List<Place> posts, List<Place> toCome, List<Place> unpaid, List<String> sentences, List<String> reasons) {}

    /** A hub in counts, for those who see no more. */
    public record Counted(Hub hub, List<String> sentences) {}

    /** A colleague who is away: their name, when, and why where the viewer may know. */
    public record Gone(
            WorkerId worker,
            String name,
            String when,
            @Nullable String why) {}
}
