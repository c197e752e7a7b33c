/**
 * The reading of SSDA903 files: bytes in, typed read-only tables out, with everything noticed on the way.
 *
 * <p>Start at {@link uk.onedoor.returns.reading.ReturnReader}, which gives a {@link
 * uk.onedoor.returns.reading.ReadReturn}. Tables, columns and codes by year are data, in {@code tables.csv} and {@code
 * codes.csv} beside these classes.
 *
 * <p>Invariant: a cell is blank, a value, or unreadable with its text kept; none is ever guessed. A file is read whole or
 * refused with the reason and the remedy.
 *
 * <p>Deliberately absent: Spring, the database, and any judgement of what the cells say.
 */
@NamedInterface
@NullMarked
package uk.onedoor.returns.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
