package uk.onedoor.carers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.onedoor.platform.web.Fact;

/** What the pages about families and hosts show, already in words. */
public final class CarerView {

    private CarerView() {}

    /** A word with a shape beside it. */
    public record Mark(String words, String kind) {}

    /** One household as a card: where it leads, whose it is, what is told of it, what is next. */
    public record Card(
            String link,
            String name,
            String about,
            @Nullable String since,
            @Nullable String next,
            List<Mark> marks) {}

    /** Those who are at one step of the way. */
    public record Column(String title, List<Card> cards) {}

    /** All of them: first in a sentence, then by step, then those who are with us. */
    public record Board(String sentence, boolean leads, List<Column> way, List<Card> with, List<Column> ended) {}

    /** Somebody of a household: what they are in it, since when, and that they work here too. */
    public record Person(
            String name,
            @Nullable String phone,
            String part,
            String since,
            @Nullable String works,
            boolean now) {}

    /** One thing that happened: what, when, what was said, what was learned, what is next. */
    public record Happened(
            String what,
            String when,
            @Nullable String words,
            @Nullable String learned,
            @Nullable String next) {}

    /** One check: what and whose, and how it stands. */
    public record Checked(
            String what,
            @Nullable String who,
            String stands,
            @Nullable String words,
            Mark mark) {}

    /** Something that is due, with when. */
    public record Coming(String what, @Nullable String who, String when, boolean late) {}

    /** A conflict of interest: what was found, and how it is handled (null: nobody said yet). */
    public record Found(
            String words, @Nullable String answer, @Nullable String by) {}

    /** Something that can be written down here, and where. */
    public record Next(String words, String link) {}

    /** Which household a page is about, and what its viewer may do there. */
    public record Frame(Household household, boolean leads, boolean own) {

        public String at() {
            return "/carers/" + household.id();
        }

        public boolean mayWrite() {
            return leads && !own;
        }
    }

    /** The whole of one household. */
    public record Whole(
            Frame frame,
            String stands,
            List<Person> people,
            List<Fact> offer,
            @Nullable String words,
            List<Found> conflicts,
            boolean unanswered,
            List<Coming> due,
            List<String> missing,
            List<Checked> checks,
            List<Happened> story,
            List<Next> next,
            boolean resting) {}
}
