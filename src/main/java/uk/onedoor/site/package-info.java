/**
 * The front hall: signing in, Today, the hub board, staff accounts and one's own, a council's own words, opening hubs, and the first run. It may look
 * into every room; no room knows it.
 *
 * <p><b>Invariant:</b> a page that joins rooms reads them in one transaction and leaves one trace.
 *
 * <p><b>Deliberately absent:</b> rules. A decision about a young person belongs to the room it is made in.
 */
@ApplicationModule
@NullMarked
package uk.onedoor.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
