/**
 * The ledger of nights: where each young person slept, night by night, and what is counted from it. Start at {@link
 * uk.onedoor.nights.Ledger}.
 *
 * <p>The rule from facts to nights is {@code NightsOf}, which knows neither Spring nor the database; {@code
 * WriteTheNights} runs it after midnight. Nights that are alike are kept as one run until the month ends.
 *
 * <p><b>Invariant:</b> one row a young person and night, written once after midnight London time, and the same when it is
 * rebuilt from the facts, through both changes of the clock. The night of arrival counts, the day of leaving does not. A
 * night nobody knows of is said to be unknown. How far from home a night was stands apart in {@code nights.distance}: a mile
 * tells where a family lives, and is read only by who may read both addresses.
 *
 * <p><b>Deliberately absent:</b> occupancy as a score or a target, and money.
 */
@ApplicationModule(allowedDependencies = {"authorities", "staff", "people", "keywork", "homes", "stays", "placements"})
@NullMarked
package uk.onedoor.nights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
