package uk.onedoor.referrals;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.authorities.HubId;
import uk.onedoor.people.AgendaSource;

/** Who asked at the door and was not given an answer yet. */
@Component
@Transactional(readOnly = true)
class AskAgenda implements AgendaSource {

    private final AskRepository asks;

    AskAgenda(AskRepository asks) {
        this.asks = asks;
    }

    @Override
    public List<Item> since(HubId hub, Instant since) {
        return asks.waiting(hub).stream().map(AskAgenda::item).toList();
    }

    private static Item item(Ask ask) {
        String who = ask.worry().who();
        return new Item(
                Topic.DOOR,
                ask.person(),
                who == null ? "agenda.ask.self" : "agenda.ask",
                who == null
                        ? new Object[] {ask.now().nextOn()}
                        : new Object[] {who, ask.now().nextOn()},
                ask.askedAt(),
                "/referrals/" + ask.id() + "/decision");
    }
}
