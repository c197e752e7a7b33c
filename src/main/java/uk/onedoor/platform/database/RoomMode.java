package uk.onedoor.platform.database;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Room mode: what is read for a screen that several look at. Every transaction begun meanwhile on this thread is narrowed by
 * the database itself to what each of them may see, so that no room has to do anything for it.
 */
public final class RoomMode {

    /** Somebody who is none of the staff: nobody is seen while they look. */
    public static final UUID SOMEBODY_ELSE = new UUID(0, 0);

    private static final ThreadLocal<@Nullable Set<UUID>> PRESENT = new ThreadLocal<>();

    private RoomMode() {}

    /**
     * Reads as whoever is signed in and all of these accounts may, and no more.
     *
     * @throws IllegalStateException inside a transaction that began before, or in room mode already
     */
    public static <T> T of(Collection<UUID> present, Supplier<T> reading) {
        if (TransactionSynchronizationManager.isActualTransactionActive() || PRESENT.get() != null) {
            throw new IllegalStateException("Room mode is entered before anything is read");
        }
        PRESENT.set(Set.copyOf(present));
        try {
            return reading.get();
        } finally {
            PRESENT.remove();
        }
    }

    /** Whom the next transaction is narrowed to; null when it is for whoever is signed in alone. */
    static @Nullable Set<UUID> present() {
        return PRESENT.get();
    }
}
