/**
 * The checking of a return: every rule in force asked of every child, and what came of it.
 *
 * <p>Start at {@link uk.onedoor.returns.check.Checker}, or for files on this machine at
 * {@link uk.onedoor.returns.check.FileCheck}. {@link uk.onedoor.returns.check.Conformance} asks rules of worked
 * examples that somebody else thought of. {@link uk.onedoor.returns.check.Stories} tells what was found, one story for one
 * fault; what lies behind rules that fail together is data, in {@code causes.csv} beside these classes.
 *
 * <p>Invariant: each rule in force has exactly one outcome. A rule that throws is our fault and is told as such; the others
 * and the other children go on.
 *
 * <p>Deliberately absent: Spring, the database.
 */
@NamedInterface
@NullMarked
package uk.onedoor.returns.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
