package uk.onedoor.diary;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.diary.Presence.Here;
import uk.onedoor.keywork.TeamPart;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.staff.WorkerId;

/** What the templates of this room are given, already in words. */
public final class DiaryShown {

    private DiaryShown() {}

    /** One promise as a line: the part it is of (or null), in words, by when and how it was moved, and what became of it. */
    public record Line(
            UUID id,
            @Nullable String part,
            String words,
            String when,
            List<String> moved,
            @Nullable String ended,
            @Nullable String because,
            boolean overdue) {}

    /** Somebody and what they promised; {@code name} null: the young person themselves. */
    public record By(@Nullable String name, Holder holder, List<Line> lines) {}

    /** Who does what for somebody, by person: what is open, what is over; and who can promise something. */
    public record WhoDoesWhat(
            YoungPerson person, String at, boolean mayWrite, List<By> open, List<By> over, List<Choice> who) {}

    /** One promise and whose page it is on; {@code by} null: the young person's own. */
    public record One(
            YoungPerson person, String at, @Nullable String by, Promise promise, Line line) {}

    /** Somebody around: their part (null: who answers when nobody is named yet), their phone, and until when they are here. */
    public record Around(
            WorkerId worker,
            String name,
            @Nullable String phone,
            @Nullable TeamPart part,
            @Nullable Here here) {}

    /**
     * One entry of a diary.
     *
     * @param name of the young person; null when they may not be named here
     * @param also the purposes and people whose work this visit does
     * @param saved what is saved by that, in words; null when nothing is
     * @param ended what became of it; null while it is open
     * @param gone whether its time is gone and nobody said what became of it
     */
    public record Entry(
            UUID id,
            LocalDate on,
            String day,
            String time,
            String kind,
            @Nullable String name,
            String link,
            String with,
            String whatFor,
            @Nullable String where,
            boolean alone,
            List<String> also,
            @Nullable String saved,
            @Nullable String ended,
            @Nullable String because,
            boolean gone) {}

    /** A day of a week and what is on it. */
    public record Day(String date, boolean today, List<Entry> entries) {}

    /** Visits that could be one, in a sentence, and where somebody decides. */
    public record Could(String words, String link) {}

    /** A week, and which visits to come could be one. */
    public record Week(List<Day> days, List<Could> could) {}

    /** Why these visits could be one, each as a choice, and what one visit would save. */
    public record Join(String why, List<Choice> visits, List<String> all, String saves) {}

    /** One young person's diary: what is to come, what was, what could be joined, and who can come. */
    public record Theirs(
            YoungPerson person,
            String at,
            boolean mayWrite,
            List<Entry> coming,
            List<Entry> was,
            List<Join> joins,
            List<Choice> workers) {}

    /** Something waited for as a line: since when and how long, and what became of it. */
    public record Waiting(
            UUID id,
            @Nullable String name,
            String link,
            String what,
            String ofWhom,
            @Nullable String words,
            String since,
            String days,
            @Nullable String ended,
            @Nullable String because) {}

    /** One appointment and whose page it is on. */
    public record OneEntry(YoungPerson person, String at, boolean mayWrite, Appointment appointment, Entry entry) {}

    /** What one young person waits for, and waited for. */
    public record TheirWaits(YoungPerson person, String at, boolean mayWrite, List<Waiting> lines) {}

    /** One wait and whose page it is on. */
    public record OneWait(YoungPerson person, String at, Waiting line) {}
}
