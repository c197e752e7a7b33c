package uk.onedoor.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.AccessAsks.AccessAsk;
import uk.onedoor.people.Emergencies.Emergency;

/** Tells those who answer for a young person, at once, that somebody saw them in an emergency, or asks to see them. */
@Component
@Transactional(readOnly = true)
class EmergencyDue implements DueSource {

    private final Emergencies emergencies;
    private final AccessAsks asks;
    private final Names names;

    EmergencyDue(Emergencies emergencies, AccessAsks asks, Names names) {
        this.emergencies = emergencies;
        this.asks = asks;
        this.names = names;
    }

    @Override
    public List<Due> until(LocalDate day) {
        List<Emergency> seen = emergencies.toReview(day);
        List<AccessAsk> asked = asks.waiting(day);
        Set<UUID> workers = Stream.concat(
                        seen.stream().map(Emergency::worker), asked.stream().map(AccessAsk::worker))
                .collect(Collectors.toSet());
        Map<UUID, String> known = names.of(workers);
        List<Due> due = new ArrayList<>();
        seen.forEach(one -> due.add(
                due(one.youngPerson(), "people.due.emergency", known.getOrDefault(one.worker(), ""), one.reviewBy())));
        asked.forEach(one -> due.add(
                due(one.youngPerson(), "people.due.asking", known.getOrDefault(one.worker(), ""), one.answerBy())));
        return due;
    }

    @Override
    public List<Due> about(Glance glance, LocalDate day) {
        return until(day).stream()
                .filter(due -> due.youngPerson() != null
                        && glance.records().contains(due.youngPerson().value()))
                .toList();
    }

    private static Due due(YoungPersonId who, String key, String worker, LocalDate by) {
        return new Due(who, key, new Object[] {worker}, by, "/young-people/" + who + "/emergencies");
    }
}
