package uk.onedoor.risks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.DueSource;
import uk.onedoor.people.Glance;
import uk.onedoor.people.People;
import uk.onedoor.people.SectionRights;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;

/**
 * Says what is to be looked at again: what came of a worry, and what a decision taught. On Today it is told to the key worker
 * and to whoever wrote it last; to whoever runs the hub once its day is gone.
 */
@Component
@Transactional(readOnly = true)
class RiskDue implements DueSource {

    private final RiskLines lines;
    private final People people;
    private final SectionRights rights;
    private final Clock clock;

    RiskDue(RiskLines lines, People people, SectionRights rights, Clock clock) {
        this.lines = lines;
        this.people = people;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public List<Due> until(LocalDate day) {
        if (!rights.mayRead(RiskPages.SECTION)) {
            return List.of();
        }
        Map<UUID, UUID> joined = people.joined();
        return due(day, lines.asked(day, London.today(clock)), record -> joined.getOrDefault(record, record));
    }

    @Override
    public List<Due> about(Glance glance, LocalDate day) {
        return due(day, lines.of(glance), record -> glance.youngPerson().value());
    }

    private static List<Due> due(LocalDate day, List<RiskLine> all, UnaryOperator<UUID> whose) {
        List<Due> due = new ArrayList<>();
        for (RiskLine one : all) {
            LocalDate on = one.due();
            if (on != null && !on.isAfter(day)) {
                YoungPersonId who = new YoungPersonId(whose.apply(one.record().value()));
                due.add(new Due(who, one.dueKey(), new Object[0], on, RiskPages.at(who) + one.page()));
            }
        }
        return due;
    }
}
