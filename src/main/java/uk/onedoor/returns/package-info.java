/**
 * Returns: what a council's SSDA903 files say, read without guessing, and kept beside what the hub records.
 *
 * <p>Reading starts at {@link uk.onedoor.returns.ReturnReader}: files in, a {@link uk.onedoor.returns.ReadReturn} of
 * typed, read-only tables out, with every notice and every unreadable cell named. {@link
 * uk.onedoor.returns.CareHistories} turns that into dated care facts. Tables, columns and codes by year are data, in
 * {@code tables.csv} and {@code codes.csv} beside these classes. Keeping starts at {@link uk.onedoor.returns.Returns}:
 * who the children are, and which facts are new, changed or as they were.
 *
 * <p>Invariant: a return is kept whole or refused whole, and nothing in it is dropped without being reported. No cell is
 * ever guessed: it is blank, a value, or unreadable with its text kept. A fact is superseded, never overwritten, and an
 * older year never speaks over a newer one. A number in the return is somebody the hub knows only because a manager said
 * so; until then nobody's list has them.
 *
 * <p>Deliberately absent: the rules that judge a return, and matching people by their birthday alone. The reader knows
 * neither Spring nor the database. Postcodes and provider numbers never reach a care fact.
 */
@ApplicationModule(allowedDependencies = {"authorities", "staff", "people", "referrals", "keywork", "outcomes"})
@NullMarked
package uk.onedoor.returns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
