/**
 * Family and network: the people around a young person as they see them, who could be there, the family meeting and their
 * own plan, what helps when things get hard, and what a parent needs for themselves. Start at
 * {@link uk.onedoor.family.FamilyMeetings} and {@link uk.onedoor.family.CrisisPlans}.
 *
 * <p><b>Invariant:</b> a meeting that was not wanted is an answer, never a blank. The young person's own closeness stands
 * beside the worker's and neither is written over the other. Whom to ring at night is read with the number that holds now.
 * What a parent needs, and a search for somebody that is still open, never reach the young person's pages.
 *
 * <p><b>Deliberately absent:</b> who the members of a network are ({@link uk.onedoor.people.Network} keeps them), what each
 * of them promised in everyday life, scores of families, and words such as non-engagement.
 */
@ApplicationModule(allowedDependencies = {"authorities", "staff", "people", "keywork", "bonds"})
@NullMarked
package uk.onedoor.family;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
