/**
 * The ground under every room: the database and its launcher, sign-in, who may see whom, audit, words and forms.
 *
 * <p>Start at {@link uk.onedoor.platform.access.CurrentViewer} (who is looking) and
 * {@link uk.onedoor.platform.database.ViewerTransactions} (how the database is told).
 *
 * <p><b>Invariant:</b> nothing here knows a room. Who may see a row is decided in the database, for the sign-in bound to
 * the transaction; without one there are no rows.
 *
 * <p><b>Deliberately absent:</b> any way to read records around the row security; a session store; a second clock.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package uk.onedoor.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
