/**
 * Every clock of the law and of the hub: by when something is to be done, why, and whether it was. Start at
 * {@link uk.onedoor.deadlines.RuleBook}, which reckons the {@link uk.onedoor.deadlines.Deadline}s of one
 * {@link uk.onedoor.deadlines.Life} and knows neither Spring nor a database.
 *
 * <p><b>Invariant:</b> a deadline is a function of facts and rules, and is never kept: what is corrected in the facts is
 * corrected in every clock. A {@link uk.onedoor.deadlines.Rule} is a line of data with its source, its days of validity and
 * how sure we are of it; the line in force on the day a clock starts governs that clock to its end. Days are London's,
 * working days leave out the bank holidays, hours run through weekends and both changes of the clocks. What was missed
 * stays missed, with its reason beside it.
 *
 * <p>{@link uk.onedoor.deadlines.CalendarFeed} tells somebody's own clocks to their calendar programme: kinds and days, and
 * nothing about anybody.
 *
 * <p>A home of the council's own has clocks as well ({@link uk.onedoor.deadlines.HomeFactSource}): they are of no young
 * person, and stand apart from everybody's.
 *
 * <p><b>Deliberately absent:</b> the facts themselves, which the rooms that know them hand over; rules in code; and any
 * count of missed clocks against a person's name.
 */
@ApplicationModule(allowedDependencies = {"authorities", "staff", "people"})
@NullMarked
package uk.onedoor.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
