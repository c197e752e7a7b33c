package uk.onedoor.homes;

import java.time.LocalDate;

/**
 * A home that had closed, or was to, is open again.
 *
 * @param closedOn the first day nobody lived there, and {@code closedBecause} why
 * @param openOn the first day somebody may live there again; {@code closedOn} itself when it never closed after all
 */
public record Reopening(LocalDate closedOn, String closedBecause, LocalDate openOn, String because) {}
