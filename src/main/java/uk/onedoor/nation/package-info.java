/**
 * The national picture: what is published of every council with children's services duties, its region and England.
 *
 * <p>Start at {@link uk.onedoor.nation.Nation}, which knows neither Spring nor the database, so that the command line
 * and the room of returns ask it too. The figures are data, in {@code figures.csv} and its neighbours beside these
 * classes; how they were taken is told in {@code docs/national-picture.md}.
 *
 * <p><b>Invariant:</b> a figure is a number as it was published, or not published and why; nothing is estimated, and a
 * withheld number is never worked out from others.
 *
 * <p><b>Deliberately absent:</b> records of people, ranks, and any word or colour for a good or a bad figure.
 */
@ApplicationModule(allowedDependencies = {"authorities"})
@NullMarked
package uk.onedoor.nation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
