package uk.onedoor.safety;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.authorities.HubId;
import uk.onedoor.people.AgendaSource;

/** Incidents nobody has decided about, and physical interventions since the meeting before. */
@Component
@Transactional(readOnly = true)
class IncidentAgenda implements AgendaSource {

    private final IncidentRepository incidents;
    private final InterventionRepository interventions;

    IncidentAgenda(IncidentRepository incidents, InterventionRepository interventions) {
        this.incidents = incidents;
        this.interventions = interventions;
    }

    @Override
    public List<Item> since(HubId hub, Instant since) {
        Stream<Item> undecided = incidents.all(null).stream()
                .filter(one -> one.written().stands() && one.decision().isEmpty())
                .map(one -> new Item(
                        Topic.OVERNIGHT,
                        one.record(),
                        "agenda.incident",
                        new Object[] {one.began().at()},
                        one.began().at(),
                        Incidents.at(one.record(), one.id())));
        Stream<Item> used = interventions.all(null).stream()
                .filter(one -> one.written().stands() && one.began().at().isAfter(since))
                .map(one -> new Item(
                        Topic.OVERNIGHT,
                        one.record(),
                        "agenda.intervention",
                        new Object[] {one.began().at()},
                        one.began().at(),
                        Interventions.at(one.record(), one.id())));
        return Stream.concat(undecided, used).toList();
    }
}
