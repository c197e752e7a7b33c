package uk.onedoor.safety;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.ActionSource;
import uk.onedoor.people.Glance;
import uk.onedoor.people.SectionRights;

/** Offers to say that somebody is not where they were expected, or leads to the episode that is open. */
@Component
@Transactional(readOnly = true)
class MissingActions implements ActionSource {

    private final MissingRepository kept;
    private final SectionRights rights;

    MissingActions(MissingRepository kept, SectionRights rights) {
        this.kept = kept;
        this.rights = rights;
    }

    @Override
    public List<Action> forPerson(Glance glance) {
        if (!rights.mayRead(MissingEpisodes.SECTION)) {
            return List.of();
        }
        String at = "/young-people/" + glance.youngPerson() + "/missing";
        List<MissingEpisode> all = kept.of(glance);
        List<Action> open = all.stream()
                .filter(MissingEpisode::isOpen)
                .map(one -> new Action(About.DAY, "safety.action.open", at + "/" + one.id(), null))
                .toList();
        if (!open.isEmpty()) {
            return open;
        }
        Stream<Action> begin = rights.mayWrite(MissingEpisodes.SECTION, glance.youngPerson())
                ? Stream.of(new Action(About.DAY, "safety.action.begin", at + "/new", null))
                : Stream.of();
        Stream<Action> pack =
                Stream.of(new Action(About.RECORD, "safety.action.pack", PackPages.at(glance.youngPerson()), null));
        Stream<Action> before =
                all.isEmpty() ? Stream.of() : Stream.of(new Action(About.RECORD, "safety.action.before", at, null));
        return Stream.of(begin, pack, before).flatMap(some -> some).toList();
    }
}
