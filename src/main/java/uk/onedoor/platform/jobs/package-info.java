/** Work that is done by the clock: kept in the database, done once, by whichever node is free. */
@NullMarked
package uk.onedoor.platform.jobs;

import org.jspecify.annotations.NullMarked;
