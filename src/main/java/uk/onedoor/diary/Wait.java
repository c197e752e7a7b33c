package uk.onedoor.diary;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.YoungPersonId;

/** Something asked for: what, of whom, since when, and the day it began or ended otherwise. */
public record Wait(
        UUID id,
        YoungPersonId youngPerson,
        WaitsFor what,
        String ofWhom,
        @Nullable String words,
        LocalDate askedOn,
        @Nullable WaitEnd endedHow,
        @Nullable LocalDate endedOn,
        @Nullable String endedBecause) {

    public boolean isOpen() {
        return endedHow == null;
    }

    /** How many days it lasted, or has lasted up to today. */
    public long days(LocalDate today) {
        return ChronoUnit.DAYS.between(askedOn, endedOn == null ? today : endedOn);
    }
}
