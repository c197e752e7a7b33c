package uk.onedoor.safety;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.ActionSource;
import uk.onedoor.people.Glance;
import uk.onedoor.people.SectionRights;

/**
 * Offers to say that somebody is not where they were expected, that something happened, or that a physical intervention was used,
 * and leads to what there is already.
 */
@Component
@Transactional(readOnly = true)
class SafetyActions implements ActionSource {

    private final MissingRepository missing;
    private final IncidentRepository incidents;
    private final InterventionRepository interventions;
    private final SectionRights rights;

    SafetyActions(
            MissingRepository missing,
            IncidentRepository incidents,
            InterventionRepository interventions,
            SectionRights rights) {
        this.missing = missing;
        this.incidents = incidents;
        this.interventions = interventions;
        this.rights = rights;
    }

    @Override
    public List<Action> forPerson(Glance glance) {
        boolean missingRead = rights.mayRead(MissingEpisodes.SECTION);
        boolean interventionsRead = rights.mayRead(Interventions.SECTION);
        if (!missingRead && !interventionsRead) {
            return List.of();
        }
        Set<String> written = rights.mayWrite(glance);
        return Stream.concat(
                        missingRead
                                ? aboutMissing(glance, written.contains(MissingEpisodes.SECTION))
                                : Stream.<Action>of(),
                        interventionsRead
                                ? aboutIncidents(glance, written.contains(Interventions.SECTION))
                                : Stream.<Action>of())
                .toList();
    }

    private Stream<Action> aboutMissing(Glance glance, boolean mayWrite) {
        String at = "/young-people/" + glance.youngPerson() + "/missing";
        List<MissingEpisode> all = missing.of(glance);
        List<Action> open = all.stream()
                .filter(MissingEpisode::isOpen)
                .map(one -> new Action(About.DAY, "safety.action.open", at + "/" + one.id(), null))
                .toList();
        if (!open.isEmpty()) {
            return open.stream();
        }
        Stream<Action> begin = offered(mayWrite, About.DAY, "safety.action.begin", at + "/new");
        Stream<Action> pack = offered(true, About.RECORD, "safety.action.pack", PackPages.at(glance.youngPerson()));
        return Stream.of(begin, pack, offered(!all.isEmpty(), About.RECORD, "safety.action.before", at))
                .flatMap(some -> some);
    }

    private Stream<Action> aboutIncidents(Glance glance, boolean mayWrite) {
        String happened = Incidents.at(glance.youngPerson());
        String held = Interventions.at(glance.youngPerson());
        return Stream.of(
                        offered(mayWrite, About.DAY, "safety.action.incident", happened + "/new"),
                        offered(mayWrite, About.RECORD, "safety.action.intervention", held + "/new"),
                        offered(!incidents.of(glance).isEmpty(), About.RECORD, "safety.action.incidents", happened),
                        offered(!interventions.of(glance).isEmpty(), About.RECORD, "safety.action.interventions", held))
                .flatMap(some -> some);
    }

    private static Stream<Action> offered(boolean when, About about, String key, String at) {
        return when ? Stream.of(new Action(about, key, at, null)) : Stream.of();
    }
}
