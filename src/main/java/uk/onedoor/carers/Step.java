package uk.onedoor.carers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.staff.WorkerId;

/**
 * One thing that happened on the way of a household, and the day it happened. Of a break {@code until} is the first day
 * they mean to be there again and {@code backOn} the day they were; of an approval {@code until} is the first day it no
 * longer holds, null when it holds until it is ended.
 */
public record Step(
        UUID id,
        HouseholdId household,
        Kind kind,
        LocalDate on,
        @Nullable LocalDate until,
        @Nullable LocalDate backOn,
        Instant recordedAt) {

    /** What can happen. What is asked about people, and came back, is a {@link SuitabilityCheck}. */
    public enum Kind {
        ENQUIRY,
        VISIT,
        /** Of a foster family: Fostering Services (England) Regulations 2011, regulation 26. */
        ASSESSMENT,
        /** A fostering panel said what it recommends: the same, regulations 23 to 25. */
        PANEL,
        /** With the terms that stand that day: the same, regulation 27. */
        APPROVED,
        NOT_PROCEEDING,
        /** Of an approval: the same, regulation 28. */
        REVIEWED,
        BREAK,
        /** They stop, or the approval is ended: the same, regulation 28. */
        ENDED
    }

    /** What was said of a step: in words, what was learned from an end, what is next, and with whom it lies. */
    public record Told(
            String words,
            @Nullable String learned,
            @Nullable String next,
            @Nullable WorkerId nextWith) {}

    /** True for a break that covers this day. */
    boolean restsOn(LocalDate day) {
        LocalDate end = backOn == null ? until : backOn;
        return kind == Kind.BREAK && !day.isBefore(on) && (end == null || day.isBefore(end));
    }
}
