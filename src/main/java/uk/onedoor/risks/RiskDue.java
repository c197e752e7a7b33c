package uk.onedoor.risks;

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

/** Says what is to be looked at again: what came of a worry, and what a decision taught. */
@Component
@Transactional(readOnly = true)
class RiskDue implements DueSource {

    private final RiskLines lines;
    private final People people;
    private final SectionRights rights;

    RiskDue(RiskLines lines, People people, SectionRights rights) {
        this.lines = lines;
        this.people = people;
        this.rights = rights;
    }

    @Override
    public List<Due> until(LocalDate day) {
        if (!rights.mayRead(RiskPages.SECTION)) {
            return List.of();
        }
        Map<UUID, UUID> joined = people.joined();
        return due(day, lines.all(), record -> joined.getOrDefault(record, record));
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
                String key = one.kind() == RiskLine.Kind.CARD ? "risks.due.card" : "risks.due.raise";
                due.add(new Due(who, key, new Object[0], on, RiskPages.at(who) + one.page()));
            }
        }
        return due;
    }
}
