package uk.onedoor.returns.reading;

import java.time.LocalDate;

/** A date that was written the ISO way; kept apart because the return itself wants dd/mm/yyyy. */
record IsoDate(LocalDate date, String text) {}
