package uk.onedoor.safety;

import java.time.Instant;
import java.util.UUID;

/**
 * What is known under one topic, who wrote it down and when, and who last said that it is still right.
 *
 * @param checkedBy the writer until somebody checked it
 */
record PackLine(UUID id, PackTopic topic, String words, String by, Instant at, String checkedBy, Instant checkedAt) {}
