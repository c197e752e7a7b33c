/**
 * A place to live, chosen: what the young person wants, every option with reasons for and against, who would live with
 * whom, and who decided. Start at {@link uk.onedoor.placements.HomeRequests}; the options of one request are {@link
 * uk.onedoor.placements.Options}, and what is weighed before a yes is {@link uk.onedoor.placements.HouseMix}.
 *
 * <p><b>Invariant:</b> the young person's wish comes first and staying at home with outreach is always the first option
 * shown. Options stand in the order of the wish, then nearness to home; never by what is free, never by a score. No
 * line about two people stands without a reason, whichever of them it is read from. Rooms above tell worries through
 * {@link uk.onedoor.placements.PairSource}; what nobody knows is said to be unknown. What may be told of two stands apart
 * from what it rests on, in the tables too. No page about somebody who must never learn where a home is leads there
 * ({@link uk.onedoor.placements.MustNeverLearn}).
 *
 * <p><b>Deliberately absent:</b> ranks of people or homes, and where everybody sleeps ({@code stays} keeps that).
 */
@ApplicationModule(
        allowedDependencies = {"authorities", "staff", "people", "keywork", "postcodes", "homes", "carers", "stays"})
@NullMarked
package uk.onedoor.placements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
