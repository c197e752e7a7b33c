/**
 * Settles the invented town: writes what {@link uk.onedoor.town.TownHistory} tells, through the rooms' own façades, as the
 * invented people themselves. Start at {@link uk.onedoor.demo.DemoTown}. Not there outside the demo.
 *
 * <p><b>Invariant:</b> only councils marked as invented are written to; a fact is written once; nothing written is changed.
 *
 * <p><b>Deliberately absent:</b> any table of a room. The town obeys the rules everybody obeys.
 */
@ApplicationModule
@NullMarked
package uk.onedoor.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
