package uk.onedoor.returns;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.returns.rows.Roll;

/** The few returns that were asked for last, set out by child; each may be forgotten whenever memory is needed. */
@Component
class Rolls {

    /** A large county's return with last year's takes a few megabytes, all England's some hundred. */
    private static final int HELD = 4;

    /** What a roll rests on: the return, the one beside it, and which postcodes were loaded. */
    record Key(UUID kept, @Nullable UUID last, Object places) {

        /** Whether it rests on a return, as itself or as last year's. */
        boolean restsOn(UUID one) {
            return kept.equals(one) || one.equals(last);
        }
    }

    private final Map<Key, SoftReference<Roll>> held = new LinkedHashMap<>(HELD * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, SoftReference<Roll>> eldest) {
            return size() > HELD;
        }
    };

    synchronized @Nullable Roll find(Key key) {
        SoftReference<Roll> roll = held.get(key);
        return roll == null ? null : roll.get();
    }

    synchronized void hold(Key key, Roll roll) {
        held.put(key, new SoftReference<>(roll));
    }

    synchronized void forget(UUID kept) {
        held.keySet().removeIf(key -> key.restsOn(kept));
    }
}
