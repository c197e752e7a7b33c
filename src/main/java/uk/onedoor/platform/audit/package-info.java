/** The trace: which pages of records were shown, to whom, about whom. */
@NullMarked
package uk.onedoor.platform.audit;

import org.jspecify.annotations.NullMarked;
