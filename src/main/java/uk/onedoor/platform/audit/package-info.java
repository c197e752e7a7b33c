/**
 * The trace: which pages of records were shown, to whom, about whom; what was changed; and whether the trace still is what
 * was written.
 *
 * <p>Start at {@link uk.onedoor.platform.audit.Audit} (writing it) and {@link uk.onedoor.platform.audit.Verification}
 * (looking through it). The chains themselves are made by the database, in {@code V010__platform.sql}.
 *
 * <p><b>Invariant:</b> an entry takes its place in a chain in the transaction that did what it tells, or neither is kept.
 * No login that serves pages can change an entry, an end or an anchor.
 *
 * <p><b>Deliberately absent:</b> repairing a chain, and deleting from the trace.
 */
@NullMarked
package uk.onedoor.platform.audit;

import org.jspecify.annotations.NullMarked;
