/** Who is looking, as what, and which pages open to them. */
@NullMarked
package uk.onedoor.platform.access;

import org.jspecify.annotations.NullMarked;
