package uk.onedoor.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.notices.Outbox.Kind;
import uk.onedoor.platform.time.London;

/**
 * Writes down what is new for somebody and, in the same transaction, the message that says so as they wish to hear it: so
 * that neither is there without the other.
 */
@Component
class Announcing {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final NoticeRepository notices;
    private final Wishes wishes;
    private final Outbox outbox;
    private final Carrier carrier;
    private final Clock clock;

    Announcing(NoticeRepository notices, Wishes wishes, Outbox outbox, Carrier carrier, Clock clock) {
        this.notices = notices;
        this.wishes = wishes;
        this.outbox = outbox;
        this.carrier = carrier;
        this.clock = clock;
    }

    /** Tells these readers what is new of this; to be called as the product itself. */
    @Transactional
    void tell(List<Notice> told, List<Reader> readers) {
        Map<UUID, Wish> chosen = wishes.all();
        Map<UUID, Boolean> news = new HashMap<>();
        told.stream().filter(notices::tell).forEach(one -> news.merge(one.account(), isLate(one), Boolean::logicalOr));
        if (!carrier.isThere()) {
            return;
        }
        Set<UUID> unsaid = notices.unsaid();
        for (Reader reader : readers) {
            Wish wish = chosen.getOrDefault(reader.account(), Wish.usual(reader.viewer()));
            Boolean late = news.get(reader.account());
            if (wish.way() == Way.AT_ONCE && late != null) {
                boolean mayWait = !(late && wish.wake());
                send(reader.account(), Kind.NOTICE, wish, mayWait);
            } else if (wish.way() == Way.DIGEST && unsaid.contains(reader.account()) && isMorning()) {
                send(reader.account(), Kind.DIGEST, wish, true);
            }
        }
    }

    private void send(UUID account, Kind kind, Wish wish, boolean mayWait) {
        Instant now = clock.instant();
        outbox.add(account, kind, mayWait, mayWait ? wish.quiet().over(now) : now);
    }

    private boolean isMorning() {
        return !LocalTime.ofInstant(clock.instant(), London.ZONE).isBefore(MORNING);
    }

    /** What may not wait for the morning, for whoever said so. */
    private boolean isLate(Notice notice) {
        return notice.step() != Step.OWN || notice.by().isBefore(London.today(clock));
    }
}
