package uk.onedoor.rota;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the pages of the rota show, in words. */
public final class RotaShown {

    private RotaShown() {}

    /** A day of the week: "Mon", "23 November", and when nobody is there. */
    public record Day(LocalDate on, String weekday, String date, boolean today, List<String> gaps) {}

    /** A kind of shift, and who has it on each day. */
    public record Row(String kind, List<List<Entry>> days) {}

    /**
     * Somebody's shift.
     *
     * @param name null while nobody is found
     * @param link to its page; null for one that was worked and not planned
     * @param flag what has to be seen: away, works here no more, somebody else came
     * @param worked true when it was written down that they were there
     */
    public record Entry(
            @Nullable String name,
            String times,
            @Nullable String link,
            @Nullable String flag,
            boolean worked) {}

    /** One planned shift on its own page. */
    public record One(
            ShiftId id,
            String home,
            String week,
            @Nullable String name,
            @Nullable String flag,
            String kind,
            String when,
            String length,
            String planned,
            List<Was> worked,
            boolean mayChange,
            boolean mayWrite) {}

    /** As it was worked. */
    public record Was(UUID id, String words, boolean mayTakeBack) {}

    /** A shift that was called off: when it was to be, and who called it off when, in words. */
    public record Off(String home, String week, String kind, String when, String words) {}
}
