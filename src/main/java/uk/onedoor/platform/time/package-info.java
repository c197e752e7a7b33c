/** The one clock of the product. */
@NullMarked
package uk.onedoor.platform.time;

import org.jspecify.annotations.NullMarked;
