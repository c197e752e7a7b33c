package uk.onedoor.medicines;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done with a medicine, as somebody writes it down.
 *
 * @param amount in units of the medicine; null where nothing is counted
 * @param witness who stood beside; needed where the medicine is controlled and anything is counted
 * @param again why it was given again so soon; null: it was not, as far as whoever writes knows
 */
public record NewHandling(
        UUID id,
        Handled kind,
        @Nullable BigDecimal amount,
        @Nullable String words,
        Instant at,
        @Nullable UUID witness,
        @Nullable String again) {

    NewHandling withWords(@Nullable String all) {
        return new NewHandling(id, kind, amount, all, at, witness, again);
    }
}
