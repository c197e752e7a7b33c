/** The door for commands on the same machine: only the operating system's user who runs the server has its key. */
@NullMarked
package uk.onedoor.platform.local;

import org.jspecify.annotations.NullMarked;
