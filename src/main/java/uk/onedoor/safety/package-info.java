/**
 * Keeping safe. Here: what happens from the moment somebody is not where they were expected to the talk they are offered when
 * they are back; what the police would need to know, written down before; and what follows an incident or a physical intervention.
 * Start at {@link uk.onedoor.safety.MissingEpisodes}, {@link uk.onedoor.safety.Packs}, {@link uk.onedoor.safety.Incidents} and
 * {@link uk.onedoor.safety.Interventions}.
 *
 * <p><b>Invariant:</b> an episode is its facts in the order they happened: since when, what was tried, how it was judged and by
 * whom, what the police were told, what was heard since, and the return. Each keeps when it happened and when it was written
 * down. Nothing is written over: what is wrong is withdrawn with a reason and stays to be read. Whether an episode is open is
 * kept nowhere; it is, while no return stands. A young person has one open episode at a time, in all their records: the
 * database refuses a second. By when the return home interview is offered is reckoned by {@code deadlines} from the facts told
 * here. So it is with a physical intervention: that it was used, and each step that follows.
 *
 * <p><b>Deliberately absent:</b> a usual pattern, a count of episodes against a name, a score of risk: each episode is fresh,
 * and risk is the harm somebody fears, in words. An interview that was declined is an answer, not a gap.
 */
@ApplicationModule(allowedDependencies = {"authorities", "staff", "people", "deadlines"})
@NullMarked
package uk.onedoor.safety;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
