package uk.onedoor.stays;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the board, tonight and the sheet for the wall show, in words. */
public final class BoardShown {

    private BoardShown() {}

    /** A night of the board: "M", "23", the month where it begins, in full for who hears it. */
    public record Night(
            String weekday, String day, @Nullable String month, String whole, boolean tonight, boolean weekend) {}

    /** Homes that stand together, with who is on where that is one home. */
    public record Group(
            String title, boolean data, @Nullable String on, List<Row> rows) {}

    /**
     * One bed.
     *
     * @param home whose bed it is; null where the group says so already
     * @param bed what it is called; null for somebody who is there without one of ours
     * @param emergency what kind of bed it is, said only of those kept for tonight
     */
    public record Row(
            @Nullable String home,
            @Nullable String bed,
            @Nullable String emergency,
            List<Cell> cells) {}

    /**
     * Some nights in a row on which a bed stands alike.
     *
     * @param mark which mark it is, as a class and a word of the bundles
     * @param name the name used; null when the bed is nobody's, or nobody's the viewer may see
     * @param more what stands beside the name: where they are, that they are to leave
     * @param whole everything for who hears it, or points at it
     */
    public record Cell(
            String mark,
            @Nullable String name,
            @Nullable String link,
            @Nullable String more,
            String whole,
            int nights,
            boolean tonight) {}

    /** A mark and what it means. */
    public record Mark(String mark, String means) {}

    /** One home tonight; {@code emergencyBeds} are those free, null where it keeps none. */
    public record Tonight(
            String home,
            String option,
            List<Person> here,
            List<Person> expected,
            List<Person> away,
            List<Person> missing,
            List<Staff> on,
            @Nullable List<String> emergencyBeds) {}

    /** A young person tonight, and what stands beside their name. */
    public record Person(String name, String link, @Nullable String more) {}

    /** Who is on, and why it is them. */
    public record Staff(
            String name, String because, @Nullable String phone) {}
}
