/**
 * The days of a home: what its staff write down as it happens. Start at {@link uk.onedoor.house.DayLog}.
 *
 * <p><b>Invariant:</b> a line of the log is not written over: one that was wrong is taken back with a reason and stays to be
 * read. A line about a young person is part of their record, of the section of notes, and theirs to read.
 *
 * <p><b>Deliberately absent:</b> how much somebody wrote.
 */
@ApplicationModule(allowedDependencies = {"people", "homes", "stays"})
@NullMarked
package uk.onedoor.house;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
