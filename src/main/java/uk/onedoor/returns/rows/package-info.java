/**
 * The rows of a return, typed and set out by child: what rules and measures read.
 *
 * <p>Start at {@link uk.onedoor.returns.rows.Roll}, every child of this year's return with what last year's said, and
 * {@link uk.onedoor.returns.rows.Child}. A {@link uk.onedoor.returns.rows.Day} or a text that is blank is a value like any
 * other, so that nothing here is ever null and a rule never fails on a cell that cannot be read.
 *
 * <p>Invariant: nothing here changes once it is made; whoever reads a row sees what the file says.
 *
 * <p>Deliberately absent: any judgement, Spring, the database.
 */
@NamedInterface
@NullMarked
package uk.onedoor.returns.rows;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
