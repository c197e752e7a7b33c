/**
 * The demo town: two invented councils, the people in them and what happens there, day by day.
 *
 * <p>Start at {@link uk.onedoor.town.TownPlan} (who works where), then {@link uk.onedoor.town.TownHistory}
 * (what happened on a day) and {@link uk.onedoor.town.TownFact} (the kinds of things that happen). The words
 * are in the text files beside this package in the resources; the stories to look for are in
 * {@code docs/demo-town.md}.
 *
 * <p><b>Invariant:</b> everything follows from a seed and a day, so that a day asked for alone is the same as
 * that day in a run over all days. Nothing here is about a real person, school, council or place, and every
 * telephone number is from the ranges kept for drama.
 *
 * <p><b>Deliberately absent:</b> the database, Spring, the clock and every other room. This package makes
 * facts; others write them down.
 */
@NullMarked
package uk.onedoor.town;

import org.jspecify.annotations.NullMarked;
