package uk.onedoor.safety;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.DueSource;
import uk.onedoor.people.Glance;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;
import uk.onedoor.safety.MissingRepository.Open;

/** Says who is not back, on the page everybody opens first: it leads to what is known. */
@Component
@Transactional(readOnly = true)
class OpenEpisodesDue implements DueSource {

    private final MissingRepository kept;
    private final People people;

    OpenEpisodesDue(MissingRepository kept, People people) {
        this.kept = kept;
        this.people = people;
    }

    @Override
    public List<Due> until(LocalDate day) {
        Map<UUID, UUID> joined = people.joined();
        return due(kept.open(null), day, record -> joined.getOrDefault(record, record));
    }

    @Override
    public List<Due> about(Glance glance, LocalDate day) {
        return due(
                kept.open(glance.records()), day, record -> glance.youngPerson().value());
    }

    private static List<Due> due(List<Open> open, LocalDate day, UnaryOperator<UUID> whose) {
        return open.stream()
                .map(one -> due(new YoungPersonId(whose.apply(one.record())), one))
                .filter(due -> !due.by().isAfter(day))
                .toList();
    }

    private static Due due(YoungPersonId who, Open one) {
        return new Due(
                who, "safety.due.open", new Object[0], London.day(one.since()), MissingPages.at(who, one.episode()));
    }
}
