/**
 * Where the postcodes of a return lie, with the boundaries of its collection year: what the room {@code postcodes} knows,
 * as {@link uk.onedoor.returns.rows} asks for it. Start at {@link uk.onedoor.returns.places.PlacesOfYear}.
 *
 * <p>Invariant: every day of a collection year has the same boundaries, those of its first.
 *
 * <p>Deliberately absent: Spring, the database, and any trace of which postcodes were asked for.
 */
@NamedInterface
@NullMarked
package uk.onedoor.returns.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
