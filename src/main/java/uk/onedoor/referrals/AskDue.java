package uk.onedoor.referrals;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.people.DueSource;
import uk.onedoor.people.YoungPersonId;

/** What was promised to those who asked, for the hub's team. */
@Component
class AskDue implements DueSource {

    private final AskRepository asks;

    AskDue(AskRepository asks) {
        this.asks = asks;
    }

    @Override
    public List<Due> until(LocalDate day, @Nullable YoungPersonId only) {
        return asks.dueUntil(day).stream()
                .filter(ask -> only == null || only.equals(ask.person()))
                .map(AskDue::due)
                .toList();
    }

    private static Due due(Ask ask) {
        Step now = ask.now();
        String who = ask.worry().who();
        return new Due(
                ask.person(),
                "referrals.due." + now.kind() + (who == null ? ".self" : ""),
                who == null ? new Object[0] : new Object[] {who},
                now.nextOn(),
                "/referrals/" + ask.id() + "/decision");
    }
}
