package uk.onedoor.deadlines;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.Glance;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.shared.NotFound;

/** The clocks of young people as they stand now, by the rules of the viewer's council and the facts of every room. */
@Service
@Transactional(readOnly = true)
public class Deadlines {

    private static final RuleBook LAW = RuleBook.ofTheLaw();

    private final DeadlineRepository kept;
    private final People people;
    private final ObjectProvider<FactSource> sources;
    private final Clock clock;

    Deadlines(DeadlineRepository kept, People people, ObjectProvider<FactSource> sources, Clock clock) {
        this.kept = kept;
        this.people = people;
        this.sources = sources;
        this.clock = clock;
    }

    /** The rules as they stand in the viewer's council. */
    public RuleBook rules() {
        return LAW.with(kept.ownValues());
    }

    /** Every clock of one young person, the first due first: what was met and missed, what runs, what ended. */
    public List<Deadline> of(YoungPerson person, Glance glance) {
        List<Fact> facts = new ArrayList<>();
        sources.orderedStream().forEach(source -> facts.addAll(source.of(glance)));
        return rules().deadlines(life(person, facts), clock.instant());
    }

    /**
     * What is still to be done for young people the viewer may see, by rules of these, in time up to a day or late; each
     * source of facts is asked once for all of them.
     */
    public Map<YoungPersonId, List<Deadline>> open(LocalDate day, Predicate<Rule> wanted) {
        RuleBook rules = new RuleBook(rules().rules().stream().filter(wanted).toList());
        Map<UUID, List<Fact>> facts = facts(rules);
        Map<YoungPersonId, YoungPerson> found =
                people.find(facts.keySet().stream().map(YoungPersonId::new).toList());
        Instant now = clock.instant();
        Map<YoungPersonId, List<Deadline>> open = new HashMap<>();
        found.forEach((id, person) -> {
            List<Deadline> due = rules.deadlines(life(person, facts.getOrDefault(id.value(), List.of())), now).stream()
                    .filter(one -> one.state().isOpen() && !one.by().isAfter(day))
                    .toList();
            if (!due.isEmpty()) {
                open.put(id, due);
            }
        });
        return open;
    }

    /**
     * The clock of this name that was missed.
     *
     * @throws NotFound when there is none such
     */
    static Deadline missed(List<Deadline> clocks, String name) {
        return clocks.stream()
                .filter(one -> one.state().isMissed() && one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("a missed clock " + name));
    }

    private static Life life(YoungPerson person, List<Fact> facts) {
        return new Life(person.dateOfBirth(), Lasting.placements(LookedAfter.placements(facts)));
    }

    private Map<UUID, List<Fact>> facts(RuleBook rules) {
        Map<UUID, UUID> joined = people.joined();
        Map<UUID, List<Fact>> facts = new HashMap<>();
        Collection<FactKind> matter = rules.kinds();
        sources.orderedStream()
                .filter(source -> source.kinds().stream().anyMatch(matter::contains))
                .flatMap(source -> source.all().stream())
                .forEach(told -> facts.computeIfAbsent(
                                joined.getOrDefault(told.record(), told.record()), any -> new ArrayList<>())
                        .add(told.fact()));
        return facts;
    }
}
