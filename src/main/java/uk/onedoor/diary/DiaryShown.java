package uk.onedoor.diary;

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
    public record WhoDoesWhat(YoungPerson person, String at, boolean mayWrite, List<By> open, List<By> over, List<Choice> who) {}

    /** One promise and whose page it is on; {@code by} null: the young person's own. */
    public record One(YoungPerson person, String at, @Nullable String by, Promise promise, Line line) {}

    /** Somebody around: their part (null: who answers when nobody is named yet), their phone, and until when they are here. */
    public record Around(
            WorkerId worker,
            String name,
            @Nullable String phone,
            @Nullable TeamPart part,
            @Nullable Here here) {}
}
