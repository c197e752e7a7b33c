/**
 * Who is on: shifts of a home as planned and as worked, sleep-ins, waking nights and on-call. Start at {@link
 * uk.onedoor.rota.Rota}.
 *
 * <p><b>Invariant:</b> who is on tonight is never empty: where no shift is planned the one on call is named, and where
 * nobody is, who runs the hub. What was planned is not overwritten by what was worked.
 *
 * <p><b>Deliberately absent:</b> pay, hours owed, and who could work more.
 */
@ApplicationModule(allowedDependencies = {"authorities", "staff", "homes"})
@NullMarked
package uk.onedoor.rota;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
