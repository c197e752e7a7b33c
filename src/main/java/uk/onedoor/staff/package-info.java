/**
 * The people who work here: joining, moving, leaving, what they are here for, who owns the door, and accounts nobody uses any more. Start at
 * {@link uk.onedoor.staff.Staff}. What lets them stay begins at {@link uk.onedoor.staff.Contracts},
 * {@link uk.onedoor.staff.Absences} and {@link uk.onedoor.staff.WorkDue}; who is here, and how much, at {@link uk.onedoor.staff.Presences}; how a hub is staffed at {@link uk.onedoor.staff.Staffing}.
 *
 * <p><b>Invariant:</b> a role is held from a moment to a moment; nobody gives themselves one. A hub always has somebody
 * who owns its door. That somebody is away is for colleagues to know; why is for themselves and whoever runs their hub. What was
 * said in supervision is for the two who met.
 *
 * <p><b>Deliberately absent:</b> passwords (platform), rotas, and deciding who may see a record (the database does).
 */
@ApplicationModule(allowedDependencies = {"authorities"})
@NullMarked
package uk.onedoor.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
