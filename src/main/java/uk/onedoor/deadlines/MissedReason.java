package uk.onedoor.deadlines;

import java.time.Instant;

/** Why a clock was missed, who said so and when. */
record MissedReason(String clock, String words, String by, Instant at) {}
