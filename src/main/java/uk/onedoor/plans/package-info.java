/**
 * A young person's plan: what kind of life they hope for, a few goals with steps, the way home, what they were offered,
 * and the reviews. Start at {@link uk.onedoor.plans.Plans} and {@link uk.onedoor.plans.Plan}.
 *
 * <p><b>Invariant:</b> the young person's own words stand first and are never rewritten: what is said anew takes the place
 * of what was said before, which stays. A goal and a step end as a fact, on a day, with why when they are let go. A number
 * belongs to one goal and to who said it. What somebody promised, nobody else of less right ticks off.
 *
 * <p><b>Deliberately absent:</b> what is in a plan the law asks for (only where it is), scores of people and totals of
 * numbers, progress in per cent, and any ranking of whose plan is better.
 */
@ApplicationModule(allowedDependencies = {"authorities", "staff", "people", "keywork", "deadlines"})
@NullMarked
package uk.onedoor.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
