/**
 * Bonds: who of us knows a young person, since when and how well it holds, and how we stick with them. Everything here is
 * computed from what other rooms keep. Start at {@link uk.onedoor.bonds.Bonds} and {@link uk.onedoor.bonds.Stickability}.
 *
 * <p><b>Invariant:</b> nothing is typed here and nothing is stored: each figure is counted from notes, parts and homes, as at
 * any day, and opens the rows it was counted from. Days and counts are told to whoever may know who sticks with somebody;
 * what was said stays in the notes.
 *
 * <p><b>Deliberately absent:</b> scores, ranks and colours of people or of bonds; a table of our own.
 */
@ApplicationModule(allowedDependencies = {"authorities", "staff", "people", "keywork"})
@NullMarked
package uk.onedoor.bonds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
