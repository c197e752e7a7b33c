package uk.onedoor.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.onedoor.notices.Outbox.Taken;

/**
 * Sends what waits, one after the other, until nothing waits or nobody takes it. What is not taken now stays, however long
 * the mail server is away; what is refused five times is given up, and an administrator reads that it was.
 */
@Component
class Courier {

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int LONGEST_PAUSE_DOUBLED = 4;
    private static final int REFUSALS = 5;

    private final Outbox outbox;
    private final Wishes wishes;
    private final Letters letters;
    private final Carrier carrier;
    private final Clock clock;

    Courier(Outbox outbox, Wishes wishes, Letters letters, Carrier carrier, Clock clock) {
        this.outbox = outbox;
        this.wishes = wishes;
        this.letters = letters;
        this.carrier = carrier;
        this.clock = clock;
    }

    /** Sends what waits in one council; to be called as the product itself, in no transaction. */
    void send() {
        if (!carrier.isThere()) {
            return;
        }
        Optional<Taken> next = outbox.take();
        while (next.isPresent() && send(next.get())) {
            next = outbox.take();
        }
    }

    /** False when there is no use in trying another now. */
    private boolean send(Taken message) {
        Instant now = clock.instant();
        Wish wish = wishes.of(message.account());
        QuietHours quiet = wish == null ? QuietHours.USUAL : wish.quiet();
        // A message that waited for the mail server may come free in the middle of somebody's night.
        if (message.mayWait() && quiet.isQuiet(now)) {
            outbox.later(message.id(), quiet.over(now));
            return true;
        }
        switch (carrier.carry(letters.of(message))) {
            case TAKEN -> outbox.sent(message.id());
            case REFUSED -> refused(message, now);
            case NOT_NOW -> {
                outbox.later(message.id(), now.plus(pause(message.tries())));
                return false;
            }
        }
        return true;
    }

    private void refused(Taken message, Instant now) {
        if (message.refused() + 1 >= REFUSALS) {
            outbox.giveUp(message.id());
        } else {
            outbox.refused(message.id(), now.plus(pause(message.refused() + 1)));
        }
    }

    /** One minute, two, four, eight, and sixteen from then on. */
    private static Duration pause(int tries) {
        return FIRST_PAUSE.multipliedBy(1L << Math.min(Math.max(tries - 1, 0), LONGEST_PAUSE_DOUBLED));
    }
}
