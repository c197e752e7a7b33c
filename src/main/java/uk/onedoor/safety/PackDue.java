package uk.onedoor.safety;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.DueSource;
import uk.onedoor.people.Glance;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;

/** Says of whom something the police would be told was not looked at for long. */
@Component
@Transactional(readOnly = true)
class PackDue implements DueSource {

    private final PackRepository kept;
    private final People people;
    private final Clock clock;

    PackDue(PackRepository kept, People people, Clock clock) {
        this.kept = kept;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public List<Due> until(LocalDate day) {
        Map<UUID, UUID> joined = people.joined();
        return due(day, null, record -> joined.getOrDefault(record, record));
    }

    @Override
    public List<Due> about(Glance glance, LocalDate day) {
        return due(day, glance.records(), record -> glance.youngPerson().value());
    }

    private List<Due> due(LocalDate day, @Nullable Collection<UUID> records, UnaryOperator<UUID> whose) {
        Map<UUID, List<LocalDate>> asked = kept.asking(London.startOf(day.plusDays(1)), records).stream()
                .collect(Collectors.groupingBy(
                        one -> whose.apply(one.record()),
                        Collectors.mapping(one -> London.day(one.from()), Collectors.toList())));
        return asked.entrySet().stream()
                .map(one -> due(new YoungPersonId(one.getKey()), one.getValue()))
                .toList();
    }

    /** What asks already stands together; else what asks first. */
    private Due due(YoungPersonId who, List<LocalDate> asked) {
        LocalDate first = Collections.min(asked);
        LocalDate today = London.today(clock);
        LocalDate last = first.isBefore(today) ? today : first;
        long things = asked.stream().filter(on -> !on.isAfter(last)).count();
        return new Due(
                who,
                things == 1 ? "safety.pack.due.one" : "safety.pack.due.many",
                new Object[] {things},
                first,
                PackPages.at(who));
    }
}
