/**
 * Where the records are kept: our own PostgreSQL under a directory, or somebody else's by its address.
 *
 * <p>Start at {@link uk.onedoor.platform.postgres.EmbeddedPostgres} (ours) or {@link
 * uk.onedoor.platform.postgres.OutsidePostgres} (theirs); both end in a {@link uk.onedoor.platform.postgres.Database}.
 *
 * <p><b>Invariant:</b> a server that may forget an acknowledged write is never handed out: fsync, full_page_writes,
 * synchronous_commit (and, in our own, data checksums) are read back from the running server each time it starts. One
 * process holds a directory. What goes to another machine goes by TLS to a server whose certificate was looked at. The three logins have three passwords and no more rights than they need.
 *
 * <p><b>Deliberately absent:</b> connection pools, migrations, upgrades from another major version.
 */
@NullMarked
package uk.onedoor.platform.postgres;

import org.jspecify.annotations.NullMarked;
