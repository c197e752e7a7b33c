package uk.onedoor.house;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.homes.HomeId;

/**
 * One shift hands over to the next.
 *
 * @param since when the handover before it was made
 * @param at when it was made
 * @param words what whoever went added; null for nothing
 * @param read who read it, the first first
 */
record Handover(
        UUID id,
        HomeId home,
        Instant since,
        Instant at,
        @Nullable String words,
        String by,
        UUID byAccount,
        List<Read> read) {

    /** Somebody read it. */
    record Read(String by, UUID account, Instant at) {}

    /** Whether it is still to be read by this account: not by whoever wrote it, and by nobody twice. */
    boolean awaits(UUID account) {
        return !byAccount.equals(account)
                && read.stream().noneMatch(one -> one.account().equals(account));
    }
}
