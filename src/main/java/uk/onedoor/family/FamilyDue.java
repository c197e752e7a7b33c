package uk.onedoor.family;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.DueSource;
import uk.onedoor.people.Glance;
import uk.onedoor.people.People;
import uk.onedoor.people.SupportSource;
import uk.onedoor.people.SupportSource.Support;
import uk.onedoor.people.YoungPersonId;

/** Tells when a family meeting is to be offered, and a plan to be looked at again or practised. */
@Component
@Transactional(readOnly = true)
class FamilyDue implements DueSource {

    private final FamilyFacts facts;
    private final People people;
    private final ObjectProvider<SupportSource> supports;

    FamilyDue(FamilyFacts facts, People people, ObjectProvider<SupportSource> supports) {
        this.facts = facts;
        this.people = people;
        this.supports = supports;
    }

    @Override
    public List<Due> until(LocalDate day) {
        Map<YoungPersonId, LocalDate> began = new HashMap<>();
        Map<UUID, UUID> kept = people.joined();
        supports.stream()
                .flatMap(source -> source.all(null).stream())
                .filter(support -> support.endedOn() == null)
                .forEach(support -> began.merge(
                        kept(kept, support.youngPerson()), support.beganOn(), (a, b) -> a.isBefore(b) ? a : b));
        return facts.standing(began.keySet()).stream()
                .flatMap(now -> FamilyDueRules.of(now, Objects.requireNonNull(began.get(now.youngPerson()))).stream())
                .filter(due -> !due.by().isAfter(day))
                .sorted(Comparator.comparing(Due::by))
                .toList();
    }

    private static YoungPersonId kept(Map<UUID, UUID> kept, YoungPersonId record) {
        return new YoungPersonId(kept.getOrDefault(record.value(), record.value()));
    }

    @Override
    public List<Due> about(Glance glance, LocalDate day) {
        List<FamilyFact> known = facts.of(glance);
        return supports.stream()
                .flatMap(source -> source.current(glance).stream())
                .filter(support -> support.endedOn() == null)
                .map(Support::beganOn)
                .findFirst()
                .flatMap(began -> FamilyDueRules.standing(glance, known).map(now -> FamilyDueRules.of(now, began)))
                .orElse(List.of())
                .stream()
                .filter(due -> !due.by().isAfter(day))
                .toList();
    }
}
