/**
 * Councils with children's services duties, and the hubs they run. Start at {@link uk.onedoor.authorities.Authorities}.
 *
 * <p><b>Invariant:</b> names of councils and hubs are public, for the door asks where; nothing else here is.
 *
 * <p><b>Deliberately absent:</b> boundaries, regions, other councils of the country: what is published of
 * them is in the room {@code nation}, the rest is reference data of the return.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package uk.onedoor.authorities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
