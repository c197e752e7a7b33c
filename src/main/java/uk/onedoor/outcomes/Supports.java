package uk.onedoor.outcomes;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.onedoor.authorities.HubId;
import uk.onedoor.people.SupportSource;
import uk.onedoor.people.SupportSource.Support;
import uk.onedoor.people.YoungPersonId;

/** When support began and ended, from whichever room tells it; nothing is known where none does. */
@Component
class Supports {

    private final ObjectProvider<SupportSource> sources;

    Supports(ObjectProvider<SupportSource> sources) {
        this.sources = sources;
    }

    Optional<Support> current(YoungPersonId youngPerson) {
        return sources.stream()
                .flatMap(source -> source.current(youngPerson).stream())
                .findFirst();
    }

    List<Support> all(@Nullable HubId hub) {
        return sources.stream().flatMap(source -> source.all(hub).stream()).toList();
    }
}
