/**
 * Tests that find what they test by themselves: every route of the route table, every table of the catalogue, every
 * template, opened, posted to and read by everybody. Start at {@link uk.onedoor.sweeps.SmallTown}, who lives here.
 */
@NullMarked
package uk.onedoor.sweeps;

import org.jspecify.annotations.NullMarked;
