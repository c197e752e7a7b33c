/**
 * The days of a home: what its staff write down as it happens, and what one shift hands over to the next. Start at
 * {@link uk.onedoor.house.DayLog} and {@link uk.onedoor.house.Handovers}.
 *
 * <p><b>Invariant:</b> a line of the log is not written over: one that was wrong is taken back with a reason and stays to be
 * read. A line about a young person is part of their record, of the section of notes, and theirs to read. A handover begins
 * where the one before it ended, and the database refuses a second for the same time; it is open until somebody read it who
 * did not write it. What it says is kept nowhere: it is asked of the rooms that know, with the reader's own eyes.
 *
 * <p><b>Deliberately absent:</b> how much somebody wrote, and who read late.
 */
@ApplicationModule(allowedDependencies = {"authorities", "people", "homes", "stays", "rota"})
@NullMarked
package uk.onedoor.house;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
