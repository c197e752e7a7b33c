package uk.onedoor.medicines;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done with a medicine.
 *
 * @param amount in units of the medicine; null where nothing is counted
 * @param witness who stood beside, where anybody did
 * @param back by whom, when and why it was taken back; null while it stands
 */
record Handling(
        UUID id,
        UUID medicine,
        Handled kind,
        @Nullable BigDecimal amount,
        @Nullable String words,
        Instant at,
        String by,
        @Nullable Witness witness,
        @Nullable Back back) {

    /** Who was named as standing beside; {@code confirmed}: they said so themselves. */
    record Witness(UUID account, String name, boolean confirmed) {}

    record Back(String by, Instant at, String because) {}

    boolean stands() {
        return back == null;
    }
}
