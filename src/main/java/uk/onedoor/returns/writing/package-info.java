/**
 * The writing of a return: tables out as files in the shape of a collection year.
 *
 * <p>Invariant: what is written and read again says the same, cell by cell.
 *
 * <p>Deliberately absent: any mending on the way, Spring, the database.
 */
@NamedInterface
@NullMarked
package uk.onedoor.returns.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
