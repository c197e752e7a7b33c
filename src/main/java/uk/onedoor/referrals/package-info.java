/**
 * Any door: who asked for help, the huddle that decides, and the steps that follow. Start at
 * {@link uk.onedoor.referrals.Asks}.
 *
 * <p><b>Invariant:</b> nobody is turned away. An ask has, from its first moment, one open step with a named owner and a
 * date; the database refuses anything else. A decision is with us, walked to someone who said yes, or not yet and this
 * happens on this day; each keeps an answer to one of the model's provocations.
 *
 * <p><b>Deliberately absent:</b> a "rejected"; thresholds and scores; the asker's name anywhere a young person reads.
 */
@ApplicationModule(allowedDependencies = {"authorities", "staff", "people"})
@NullMarked
package uk.onedoor.referrals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
