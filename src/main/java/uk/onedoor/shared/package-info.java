/**
 * Ten small value types at most, known to every room.
 *
 * <p><b>Invariant:</b> no beans, no tables, no knowledge of any room.
 *
 * <p><b>Deliberately absent:</b> a drawer for things that look alike. A type moves here when a third room needs it.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package uk.onedoor.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
