/**
 * The people who work here: joining, moving, leaving, what they are here for, who owns the door, and accounts nobody uses any more. Start at
 * {@link uk.onedoor.staff.Staff}.
 *
 * <p><b>Invariant:</b> a role is held from a moment to a moment; nobody gives themselves one. A hub always has somebody
 * who owns its door.
 *
 * <p><b>Deliberately absent:</b> passwords (platform), rotas, and deciding who may see a record (the database does).
 */
@ApplicationModule(allowedDependencies = {"authorities"})
@NullMarked
package uk.onedoor.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
