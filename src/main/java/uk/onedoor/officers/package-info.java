/**
 * The police, who have no account here: whom of them a council knows, and by which address they are really reached. Start at
 * {@link uk.onedoor.officers.ContactsController}.
 *
 * <p><b>Invariant:</b> an address is used once the code that went there was typed; the database makes the code anew each time
 * and keeps it nowhere. A message names nobody.
 *
 * <p><b>Deliberately absent:</b> sign-ins for the police, and links that open something to whoever has them.
 */
@ApplicationModule(allowedDependencies = {"notices"})
@NullMarked
package uk.onedoor.officers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
