package uk.onedoor.endings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A young person would like to come back, or more time together while they are with us. */
record Wish(
        UUID id,
        boolean withUs,
        String words,
        UUID worker,
        LocalDate answerBy,
        Instant at,
        @Nullable String answer,
        @Nullable UUID answeredBy,
        @Nullable Instant answeredAt) {

    boolean waits() {
        return answeredAt == null;
    }
}
