package uk.onedoor.referrals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.authorities.HubId;
import uk.onedoor.staff.WorkerId;

/**
 * One step of an ask: where it stands from here on, who owns it, and by when.
 *
 * @param what what happens next, for "not yet"
 * @param hub the hub that said "with us"
 * @param accepted who elsewhere said yes
 * @param thought the provocation asked and what was answered; null when nothing was decided
 * @param handedFrom who owned it before, when only the owner changed
 */
public record Step(
        UUID id,
        StepKind kind,
        WorkerId owner,
        LocalDate nextOn,
        @Nullable String what,
        @Nullable HubId hub,
        @Nullable Accepted accepted,
        @Nullable Thought thought,
        @Nullable WorkerId handedFrom,
        UUID takenBy,
        Instant takenAt) {

    /** Somebody elsewhere who said yes, and when. */
    public record Accepted(String someone, String organisation, LocalDate on) {}

    /** A question that was asked before deciding, and the answer that was given. */
    public record Thought(String question, String answer) {}
}
