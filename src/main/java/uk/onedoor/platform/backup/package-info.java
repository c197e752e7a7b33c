/**
 * Back-ups of our own database: one directory that holds everything, was opened once when it was made, and says of itself
 * what is in it.
 *
 * <p>Start at {@link uk.onedoor.platform.backup.Backup} and {@link uk.onedoor.platform.backup.Restore}; both end in a
 * comparison of {@link uk.onedoor.platform.backup.Contents}.
 *
 * <p><b>Invariant:</b> the manifest is written last, so a directory without one is no back-up. A restore touches nothing
 * that is there already, and what it leaves behind equals what was backed up or is taken away again.
 *
 * <p><b>Deliberately absent:</b> back-ups of an outside PostgreSQL (its own tools do that), schedules, deleting old ones,
 * and encryption: a back-up is to be kept like the records themselves.
 */
@NullMarked
package uk.onedoor.platform.backup;

import org.jspecify.annotations.NullMarked;
