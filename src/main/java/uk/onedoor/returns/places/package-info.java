/**
 * Where postcodes lie: the ONS Postcode Directory in one compact file, and whose area each district was in each year.
 *
 * <p>Start at {@link uk.onedoor.returns.places.PostcodeLoading}, which makes the file, and {@link
 * uk.onedoor.returns.places.PostcodeIndex}, which opens it and gives the {@link uk.onedoor.returns.rows.Places} of a
 * collection year. {@link uk.onedoor.returns.places.Boundaries} is data, in {@code boundaries.csv} beside these classes.
 *
 * <p>Invariant: an index is whole, or it is refused; it is replaced by another whole one or not at all. A postcode, a
 * district or a year that is not known stays not known: nothing near it is taken in its place.
 *
 * <p>Deliberately absent: Spring, the database, names of councils, postcodes of Northern Ireland (another licence, and
 * another grid), and any trace of which postcodes were asked for.
 */
@NamedInterface
@NullMarked
package uk.onedoor.returns.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
