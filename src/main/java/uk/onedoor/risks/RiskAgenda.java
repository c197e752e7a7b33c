package uk.onedoor.risks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.authorities.HubId;
import uk.onedoor.people.AgendaSource;
import uk.onedoor.people.SectionRights;
import uk.onedoor.platform.time.London;

/** Worries and decisions to be looked at today, and how safe it feels to young people who said so since the meeting before. */
@Component
@Transactional(readOnly = true)
class RiskAgenda implements AgendaSource {

    private final RiskLines lines;
    private final SectionRights rights;
    private final Clock clock;

    RiskAgenda(RiskLines lines, SectionRights rights, Clock clock) {
        this.lines = lines;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public List<Item> since(HubId hub, Instant since) {
        if (!rights.mayRead(RiskPages.SECTION)) {
            return List.of();
        }
        Stream<Item> felt = lines.felt(since).stream().map(one -> item(Topic.WORRIES, one, "agenda.felt", one.at()));
        LocalDate today = London.today(clock);
        Stream<Item> due = lines.due(today).stream()
                .map(one -> item(Topic.DUE, one, one.dueKey(), London.startOf(one.due() == null ? today : one.due())));
        return Stream.concat(felt, due).toList();
    }

    private static Item item(Topic topic, RiskLine one, String key, Instant at) {
        return new Item(topic, one.record(), key, new Object[0], at, RiskPages.at(one.record()) + one.page());
    }
}
