package uk.onedoor.keywork;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.authorities.HubId;
import uk.onedoor.people.Glance;
import uk.onedoor.people.SupportSource;
import uk.onedoor.people.YoungPersonId;

/** Tells the rooms beside this one when support began and ended. */
@Component
@Transactional(readOnly = true)
class SupportTold implements SupportSource {

    private final SupportEpisodeRepository episodes;

    SupportTold(SupportEpisodeRepository episodes) {
        this.episodes = episodes;
    }

    @Override
    public Optional<Support> current(Glance glance) {
        List<SupportEpisode> all = episodes.of(glance);
        return all.stream()
                .filter(SupportEpisode::isOpen)
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(SupportTold::told);
    }

    /** In any record of theirs. */
    @Override
    public Optional<Support> current(YoungPersonId youngPerson) {
        return current(episodes.glance(youngPerson));
    }

    @Override
    public List<Support> all(@Nullable HubId hub) {
        return episodes.all().stream()
                .filter(episode -> hub == null || episode.hub().equals(hub))
                .map(SupportTold::told)
                .toList();
    }

    private static Support told(SupportEpisode episode) {
        return new Support(episode.youngPerson(), episode.hub(), episode.beganOn(), episode.endedOn());
    }
}
