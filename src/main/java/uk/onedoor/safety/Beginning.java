package uk.onedoor.safety;

import java.time.Instant;

/**
 * That somebody is not where they were expected: since when, where, with whom and in what they were seen last, and who noticed.
 * With whom and in what are empty while nobody knows.
 */
public record Beginning(Instant since, String seenWhere, String seenWith, String wearing, String noticedBy) {}
