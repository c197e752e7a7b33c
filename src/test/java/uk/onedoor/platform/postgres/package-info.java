/** Our own PostgreSQL, killed, misled and misconfigured on purpose; and somebody else's, prepared well and badly. */
@NullMarked
package uk.onedoor.platform.postgres;

import org.jspecify.annotations.NullMarked;
