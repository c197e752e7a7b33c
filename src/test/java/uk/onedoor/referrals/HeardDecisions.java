package uk.onedoor.referrals;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears every "with us" of the tests. */
@Component
class HeardDecisions {

    final List<DecidedWithUs> all = new CopyOnWriteArrayList<>();

    @EventListener
    void hear(DecidedWithUs decided) {
        all.add(decided);
    }
}
