/**
 * Who sleeps where tonight, who did, and who will: stays in a bed, a family or a home run by others, from the first hold
 * to the day they move on. Start at {@link uk.onedoor.stays.Stays}.
 *
 * <p><b>Invariant:</b> one young person in a bed on a night, and one place to live at a time; the database refuses a
 * second. A night counts for the day it begins on: the night of arrival counts, the day of leaving does not. A stay has a
 * purpose and a planned end from its first minute. When something happened stands beside when it was written down. How the day
 * somebody moves shall go is said in their own words, which nobody else writes over. A stay that never was is withdrawn whole
 * ({@link uk.onedoor.stays.Withdrawals}) and stays to be read. Rooms above answer {@link uk.onedoor.stays.BesideStay}.
 *
 * <p><b>Deliberately absent:</b> occupancy, which is nowhere a figure to raise; and why this home and no other, which is
 * the room above, {@code placements}.
 */
@ApplicationModule(
        allowedDependencies = {"authorities", "staff", "people", "keywork", "homes", "carers", "rota", "deadlines"})
@NullMarked
package uk.onedoor.stays;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
