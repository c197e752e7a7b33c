package uk.onedoor.carers;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was asked about somebody of a household, or about the home ({@code human} null), and what came back. What
 * is asked of a foster family: Fostering Services (England) Regulations 2011, regulation 26 and schedule 3.
 */
public record SuitabilityCheck(
        UUID id,
        HouseholdId household,
        @Nullable HumanId human,
        Kind kind,
        LocalDate askedOn,
        @Nullable Answer answer) {

    /** What can be asked. */
    public enum Kind {
        /** Disclosure and Barring Service, enhanced. */
        DBS,
        REFERENCES,
        MEDICAL,
        HOME_SAFETY,
        /** What the councils where they lived know of them. */
        LOCAL_AUTHORITY
    }

    /** What came back, in short. */
    public enum Result {
        NOTHING_AGAINST,
        TO_TALK_ABOUT,
        AGAINST
    }

    /** What came back, when, and the last day it holds (null: for good). */
    public record Answer(
            LocalDate cameBackOn,
            Result result,
            @Nullable String words,
            @Nullable LocalDate validUntil) {}

    /** True when it came back with nothing that stands against them and holds on that day. */
    boolean supportsOn(LocalDate day) {
        return answer != null
                && answer.result() != Result.AGAINST
                && !day.isBefore(answer.cameBackOn())
                && (answer.validUntil() == null || !day.isAfter(answer.validUntil()));
    }
}
