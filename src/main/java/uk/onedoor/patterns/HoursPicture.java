package uk.onedoor.patterns;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import uk.onedoor.platform.time.London;
import uk.onedoor.safety.MissingSpan;

/**
 * When in the week episodes began: seven days across, four parts of a day down.
 *
 * @param all how many began
 * @param most where most began; the first of several
 */
public record HoursPicture(List<Hours> hours, int all, Hours most) {

    /** A part of a day of the week. */
    public record Hours(DayOfWeek day, PartOfDay part, int episodes) {}

    static HoursPicture of(List<MissingSpan> spans) {
        int[][] counts = new int[PartOfDay.values().length][DayOfWeek.values().length];
        for (MissingSpan span : spans) {
            ZonedDateTime began = span.since().atZone(London.ZONE);
            counts[PartOfDay.of(began.getHour()).ordinal()][began.getDayOfWeek().ordinal()]++;
        }
        List<Hours> hours = new ArrayList<>();
        Hours most = new Hours(DayOfWeek.MONDAY, PartOfDay.NIGHT, 0);
        for (PartOfDay part : PartOfDay.values()) {
            for (DayOfWeek day : DayOfWeek.values()) {
                Hours one = new Hours(day, part, counts[part.ordinal()][day.ordinal()]);
                hours.add(one);
                most = one.episodes() > most.episodes() ? one : most;
            }
        }
        return new HoursPicture(hours, spans.size(), most);
    }
}
