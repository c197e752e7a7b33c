package uk.onedoor.homes;

import java.time.LocalDate;
import java.util.UUID;

/** A bedroom of a home, from a day. */
record Room(UUID id, HomeId home, String name, LocalDate from) {}
