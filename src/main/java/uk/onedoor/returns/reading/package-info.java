/**
 * The reading of SSDA903 files: bytes in, typed read-only tables out, with everything noticed on the way.
 *
 * <p>Start at {@link uk.onedoor.returns.reading.ReturnReader}, which gives a {@link
 * uk.onedoor.returns.reading.ReadReturn}. Tables, columns and codes by year are data, in {@code tables.csv} and {@code
 * codes.csv} beside these classes. The tables of an XML return and of a zip are the same as those of its CSV files: what
 * reads rows need not know how they came.
 *
 * <p>Invariant: a cell is blank, a value, or unreadable with its text kept; none is ever guessed. A file is read whole or
 * refused with the reason and the remedy. What somebody sends is unpacked in memory only, within bounds, and XML with a
 * document type or an entity is never parsed.
 *
 * <p>Deliberately absent: Spring, the database, and any judgement of what the cells say.
 */
@NamedInterface
@NullMarked
package uk.onedoor.returns.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
