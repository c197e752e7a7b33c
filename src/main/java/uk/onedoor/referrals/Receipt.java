package uk.onedoor.referrals;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What anybody who holds a receipt's code may know: nothing of what was written, and nobody's name but our own. */
public record Receipt(
        Instant askedAt,
        String council,
        String hub,
        @Nullable String phone,
        StepKind kind,
        LocalDate nextOn,
        String owner,
        @Nullable String role) {

    /** Which of the five steps of the line is the current one, counted from 0. */
    public int step() {
        return switch (kind) {
            case RECEIVED -> 1;
            case NOT_YET -> 3;
            case WALKED, WITH_US, MET -> 4;
        };
    }

    /** The key of the owner's role, in words for somebody outside. */
    public String roleKey() {
        return "referrals.role." + (role == null ? "none" : role);
    }
}
