/**
 * The medicines of young people: what a label says, and each thing that was done with them. Start at
 * {@link uk.onedoor.medicines.Medicines}.
 *
 * <p><b>Invariant:</b> a label is not changed: another one is another medicine. What was done is added and taken back with a
 * reason. What there should be is reckoned from what was done; a count that differs stands beside it. A controlled medicine
 * is handled by two, and the second says so themselves. Whoever gives hears what was given just before.
 *
 * <p><b>Deliberately absent:</b> advice about medicines, and marks for those who declined.
 *
 * <p>Source: the Children's Homes (England) Regulations 2015, regulation 23 (medicines) and Schedule 3.
 */
@ApplicationModule(allowedDependencies = {"authorities", "staff", "people", "homes", "house"})
@NullMarked
package uk.onedoor.medicines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
