/**
 * The team around a young person in their everyday: who promised what by when, who is here now and who was asked for a
 * call, one diary for all who come, and what is waited for. Start at {@link uk.onedoor.diary.Promises},
 * {@link uk.onedoor.diary.Calls}, {@link uk.onedoor.diary.Presence}, {@link uk.onedoor.diary.Diary} and
 * {@link uk.onedoor.diary.Waits}; {@link uk.onedoor.diary.Joining} finds visits that one could do the work of.
 *
 * <p><b>Invariant:</b> a promise has somebody who made it and a day, or goes on until it is let go with why. A call asked
 * for has an owner and a time from its first moment. What must be apart is never joined. The young person reads all of it.
 *
 * <p><b>Deliberately absent:</b> addresses, anybody's whereabouts, reminders sent to phones, and counts of kept promises.
 */
@ApplicationModule(allowedDependencies = {"authorities", "staff", "people", "keywork"})
@NullMarked
package uk.onedoor.diary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
