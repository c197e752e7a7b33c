/**
 * Endings done slowly: support that grows less in agreed steps, the days on which much ends at once, staying close after
 * stepping away, and the way back. Start at {@link uk.onedoor.endings.Tapers}; the pure rules are {@code Band},
 * {@code Cliffs} and {@code DoorOpen}.
 *
 * <p><b>Invariant:</b> a step, a word about the pace and an answer are never rewritten, only replaced with a reason. A step
 * that is too much at once is kept only with the young person's own asking. Nothing here ends support or bars the way back.
 *
 * <p><b>Deliberately absent:</b> follow-ups, which {@code outcomes} adds through {@code StayingClose}; any way to close a
 * person, and any count of people.
 */
@ApplicationModule(allowedDependencies = {"authorities", "staff", "people", "keywork"})
@NullMarked
package uk.onedoor.endings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
