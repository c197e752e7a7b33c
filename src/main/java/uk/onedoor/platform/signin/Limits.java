package uk.onedoor.platform.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Holds off floods from one address: so many tries in so long, on this node. Real people at a bus stop never notice; a
 * person behind a school's one address has room enough.
 */
@Component
public class Limits {

    /** What is limited, how often in how long. */
    public enum Of {
        SIGN_IN(20, Duration.ofMinutes(5)),
        CODE(10, Duration.ofMinutes(10)),
        DOOR(10, Duration.ofMinutes(10)),
        RECEIPT(30, Duration.ofMinutes(10)),
        /** Wrong secrets of a calendar: programmes ask again by themselves, many from one address. */
        CALENDAR(60, Duration.ofMinutes(10));

        private final int times;
        private final Duration within;

        Of(int times, Duration within) {
            this.times = times;
            this.within = within;
        }
    }

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    /** True while this address may still try; each call counts as one try. */
    public boolean allows(Of what, String address) {
        return bucket(what, address).tryConsume(1);
    }

    /** The same without counting, where only what was wrong counts. */
    public boolean isOpen(Of what, String address) {
        return bucket(what, address).getAvailableTokens() > 0;
    }

    private Bucket bucket(Of what, String address) {
        return buckets.get(
                what + " " + address,
                key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(what.times).refillGreedy(what.times, what.within))
                        .build());
    }
}
