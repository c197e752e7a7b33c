package uk.onedoor.medicines;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.YoungPersonId;

/**
 * A medicine of one young person.
 *
 * @param ended when and why it is no longer taken; null while it is
 */
public record Medicine(
        UUID id,
        YoungPersonId record,
        Label label,
        String by,
        Instant at,
        @Nullable Ended ended) {

    /**
     * What its label says.
     *
     * @param name with its form and strength
     * @param directions how much and when, word for word
     * @param unit what amounts are counted in, such as tablets or millilitres
     * @param dose how much at a time, in units; null when it differs
     * @param decidedBy who prescribed it, or decided that it may be taken
     * @param controlled whether the law asks for two who handle it (Misuse of Drugs Regulations 2001, schedules 2 and 3)
     * @param times when in a day, in London, the first first; empty: when needed
     * @param hoursApart no sooner after the last time; null where the label does not say
     */
    public record Label(
            String name,
            String directions,
            String unit,
            @Nullable BigDecimal dose,
            MedicineSource source,
            String decidedBy,
            boolean controlled,
            List<LocalTime> times,
            @Nullable Integer hoursApart,
            LocalDate beganOn) {}

    public record Ended(LocalDate on, String because, String by) {}

    /** True while it is taken. */
    boolean isTaken() {
        return ended == null;
    }
}
