/**
 * Where a council's looked-after children stand: what its return says of one year, measure by measure.
 *
 * <p>Start at {@link uk.onedoor.returns.baseline.Baseline}. {@link uk.onedoor.returns.baseline.MeasureKind} lists what is
 * measured; the table measures.csv beside it says in plain words how, and placement_groups.csv which kind of placement each
 * code belongs to. Each {@link uk.onedoor.returns.baseline.Figure} has the rows it rests on, each {@link
 * uk.onedoor.returns.baseline.Measure} the rows it leaves out and why; {@link
 * uk.onedoor.returns.baseline.TouchingErrors} says which findings of the check touch it.
 *
 * <p>Invariant: errors of a return never stop its baseline. Nobody has more nights than the year has, however their
 * episodes overlap; the parts of a measure add up to it.
 *
 * <p>Deliberately absent: Spring, the database, files; any forecast; costs.
 */
@NamedInterface
@NullMarked
package uk.onedoor.returns.baseline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
