/**
 * Returns: what a council's SSDA903 files say, read without guessing.
 *
 * <p>Start at {@link uk.onedoor.returns.ReturnReader}: files in, a {@link uk.onedoor.returns.ReadReturn} of typed,
 * read-only tables out, with every notice and every unreadable cell named. {@link
 * uk.onedoor.returns.CareHistories} turns that into dated care facts for a timeline. Tables, columns and codes by year
 * are data, in {@code tables.csv} and {@code codes.csv} beside these classes.
 *
 * <p>Invariant: a return is read whole or refused whole, and nothing in it is dropped without being reported. No cell is
 * ever guessed: it is blank, a value, or unreadable with its text kept.
 *
 * <p>Deliberately absent: Spring, the database and the rules that judge a return. Postcodes and provider numbers never
 * reach a care fact.
 */
@NullMarked
package uk.onedoor.returns;

import org.jspecify.annotations.NullMarked;
