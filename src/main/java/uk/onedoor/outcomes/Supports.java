package uk.onedoor.outcomes;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.onedoor.authorities.HubId;
import uk.onedoor.people.Glance;
import uk.onedoor.people.People;
import uk.onedoor.people.SupportSource;
import uk.onedoor.people.SupportSource.Support;
import uk.onedoor.people.YoungPersonId;

/** When support began and ended, from whichever room tells it; nothing is known where none does. */
@Component
class Supports {

    private static final Comparator<Support> UNDER_WAY_THEN_LATEST = Comparator.comparing(
                    (Support support) -> support.endedOn() != null)
            .thenComparing(Comparator.comparing(Support::beganOn).reversed());

    private final ObjectProvider<SupportSource> sources;
    private final People people;

    Supports(ObjectProvider<SupportSource> sources, People people) {
        this.sources = sources;
        this.people = people;
    }

    Optional<Support> current(YoungPersonId youngPerson) {
        return sources.stream()
                .flatMap(source -> source.current(youngPerson).stream())
                .findFirst();
    }

    /** The same, as one of several questions of a page. */
    Optional<Support> current(Glance glance) {
        return sources.stream()
                .flatMap(source -> source.current(glance).stream())
                .findFirst();
    }

    /**
     * The current one of everybody of a hub, or whom the viewer may see, in whichever record of theirs it stands, by the
     * record that is kept: whoever is back is no longer one who left.
     */
    Map<YoungPersonId, Support> current(@Nullable HubId hub) {
        Map<UUID, UUID> kept = people.joined();
        Map<YoungPersonId, Support> current = new LinkedHashMap<>();
        sources.stream()
                .flatMap(source -> source.all(hub).stream())
                .sorted(UNDER_WAY_THEN_LATEST)
                .forEach(one -> {
                    UUID record = one.youngPerson().value();
                    current.putIfAbsent(new YoungPersonId(kept.getOrDefault(record, record)), one);
                });
        return current;
    }
}
