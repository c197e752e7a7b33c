/** The database connection: where it is, and how each transaction is bound to its viewer. */
@NullMarked
package uk.onedoor.platform.database;

import org.jspecify.annotations.NullMarked;
