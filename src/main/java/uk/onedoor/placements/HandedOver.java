package uk.onedoor.placements;

import java.time.Instant;
import java.util.UUID;

/** A request went from one colleague to another: {@code from} and {@code to} are their accounts. */
record HandedOver(UUID from, UUID to, String because, Instant at) {}
