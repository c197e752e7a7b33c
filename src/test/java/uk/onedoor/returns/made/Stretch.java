package uk.onedoor.returns.made;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One episode of an invented life in care, before it is cut to a year. */
record Stretch(
        LocalDate from,
        String rne,
        String legalStatus,
        String place,
        String provider,
        String postcode,
        String urn,
        @Nullable LocalDate to,
        String rec,
        String reason) {

    Stretch endedOn(LocalDate day, String why, String reasonForChange) {
        return new Stretch(from, rne, legalStatus, place, provider, postcode, urn, day, why, reasonForChange);
    }

    /** As a return up to a day knows it: what comes later has not happened. */
    Stretch knownOn(LocalDate lastDay) {
        return to != null && to.isAfter(lastDay)
                ? new Stretch(from, rne, legalStatus, place, provider, postcode, urn, null, "", "")
                : this;
    }

    boolean touches(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && (to == null || !to.isBefore(first));
    }
}
