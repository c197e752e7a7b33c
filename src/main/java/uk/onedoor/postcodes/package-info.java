/**
 * Where postcodes lie: the ONS Postcode Directory in one compact file, and whose area each district was on each day.
 *
 * <p>Start at {@link uk.onedoor.postcodes.Postcodes}, which finds one. {@link uk.onedoor.postcodes.PostcodeLoading} makes
 * the file and {@link uk.onedoor.postcodes.PostcodeIndex} opens it, both without Spring, for the command line. {@link
 * uk.onedoor.postcodes.Boundaries} is data, in {@code boundaries.csv} beside these classes.
 *
 * <p><b>Invariant:</b> an index is whole, or it is refused; it is replaced by another whole one or not at all. A postcode,
 * a district or a day that is not known stays not known: nothing is guessed from its neighbours.
 *
 * <p><b>Deliberately absent:</b> roads and travel times, names of councils, postcodes of Northern Ireland (another licence,
 * and another grid), anybody's address, and any trace of which postcodes were asked for.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package uk.onedoor.postcodes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
