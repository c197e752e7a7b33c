/**
 * The police: whom of them a council knows, by which address they are really reached, and what they were shown of one night.
 * Start at {@link uk.onedoor.officers.ContactsController} and {@link uk.onedoor.officers.Showings}.
 *
 * <p><b>Invariant:</b> an address is used once the code that went there was typed; the database makes the code anew each time
 * and keeps it nowhere. A message names nobody. Whoever types the code of a showing sees the sheet of that night as it goes
 * on, until it is over; the database ends it with the return itself. Each look is in the trace under their name.
 *
 * <p><b>Deliberately absent:</b> passwords for the police, and links that open something to whoever has them.
 */
@ApplicationModule(allowedDependencies = {"notices", "people", "safety"})
@NullMarked
package uk.onedoor.officers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
