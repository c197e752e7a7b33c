package uk.onedoor.referrals;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.onedoor.people.DueSource;
import uk.onedoor.people.Glance;

/** What was promised to those who asked, for the hub's team. */
@Component
class AskDue implements DueSource {

    private final AskRepository asks;

    AskDue(AskRepository asks) {
        this.asks = asks;
    }

    @Override
    public List<Due> until(LocalDate day) {
        return asks.dueUntil(day).stream().map(AskDue::due).toList();
    }

    @Override
    public List<Due> about(Glance glance, LocalDate day) {
        return asks.dueUntil(day).stream()
                .filter(ask -> glance.youngPerson().equals(ask.person()))
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
