package uk.onedoor.safety;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.DueSource;
import uk.onedoor.people.Glance;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;

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
        return kept.open().stream()
                .map(one -> due(
                        new YoungPersonId(joined.getOrDefault(one.record(), one.record())), one.episode(), one.since()))
                .filter(due -> !due.by().isAfter(day))
                .toList();
    }

    @Override
    public List<Due> about(Glance glance, LocalDate day) {
        return kept.of(glance).stream()
                .filter(MissingEpisode::isOpen)
                .map(one -> due(glance.youngPerson(), one.id(), one.began().since()))
                .filter(due -> !due.by().isAfter(day))
                .toList();
    }

    private static Due due(YoungPersonId who, UUID episode, Instant since) {
        return new Due(who, "safety.due.open", new Object[0], London.day(since), MissingPages.at(who, episode));
    }
}
