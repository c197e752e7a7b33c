/**
 * Every place to live that the service knows: the hub's own beds, community foster families, supported lodgings and
 * accommodation, packages built for one person, kin, flats of their own, and homes run by others, near and far. Start at
 * {@link uk.onedoor.homes.OurHomes}; the kinds of home are {@link uk.onedoor.homes.HomeOption}, what the law asks of each
 * {@link uk.onedoor.homes.HomeLaw}, families that belong together {@link uk.onedoor.homes.Constellations}. Rooms above
 * answer {@link uk.onedoor.homes.StillUsed}, {@link uk.onedoor.homes.KeptFrom} and {@link uk.onedoor.homes.Sleepovers}, and
 * link their pages through {@link uk.onedoor.homes.HomesLinks}.
 *
 * <p><b>Invariant:</b> a home is never overwritten: beds, registrations and nights out of use are dated rows. A home that
 * closed may open again, and why it had closed is kept. Nobody under 16 is let into a setting the law keeps them out of. An
 * address is read by who is cleared for it, on a page made for it, and leaves a trace.
 *
 * <p><b>Deliberately absent:</b> how full a home is. Who sleeps where is the room above, {@code stays}.
 */
@ApplicationModule(allowedDependencies = {"authorities", "staff", "postcodes"})
@NullMarked
package uk.onedoor.homes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
