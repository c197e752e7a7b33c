package uk.onedoor.keywork;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.authorities.Authorities;
import uk.onedoor.authorities.HubId;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.shared.NotFound;

/** What do the pages of letting go and of coming back show, and for whom are they there? */
@Component
class PartingPages {

    private static final int MOST = 200;

    /** Who steps away, from which hubs they can, and who their key worker is. */
    record Parting(
            YoungPerson person, List<Choice> hubs, @Nullable Allocation keyWorker) {

        /**
         * The hub that was picked.
         *
         * @throws NotFound when its time is not the viewer's to end
         */
        HubId hub(UUID picked) {
            if (hubs.stream().noneMatch(one -> one.value().equals(picked.toString()))) {
                throw new NotFound("a time to end with " + picked);
            }
            return new HubId(picked);
        }
    }

    /** Who comes back: their last time with each hub that can say welcome. */
    record Return(List<OnceWithUs> before, List<Choice> hubs) {}

    private final SupportEpisodes support;
    private final Allocations allocations;
    private final People people;
    private final Authorities authorities;
    private final Audit audit;

    PartingPages(
            SupportEpisodes support, Allocations allocations, People people, Authorities authorities, Audit audit) {
        this.support = support;
        this.allocations = allocations;
        this.people = people;
        this.authorities = authorities;
        this.audit = audit;
    }

    /**
     * Those with us now.
     *
     * @throws NotFound when they are with no hub of the viewer's
     */
    Parting steppingAway(YoungPersonId id, Viewer viewer) {
        return parting(id, episode -> episode.isOpen() && isOf(viewer, episode));
    }

    /**
     * Those a hub still keeps in touch with.
     *
     * @throws NotFound when no hub of the viewer's does
     */
    Parting losingTouch(YoungPersonId id, Viewer viewer) {
        return parting(id, episode -> episode.isClose() && isOf(viewer, episode));
    }

    /**
     * Those who stepped away, whether or not their record can still be read.
     *
     * @throws NotFound when they are not somebody the viewer may welcome back
     */
    Return comingBack(YoungPersonId id) {
        return audit.page(() -> {
            List<OnceWithUs> before = support.onceWithUs(id);
            if (before.isEmpty()) {
                throw new NotFound("somebody to welcome back " + id);
            }
            audit.shown(id.value());
            List<Choice> hubs = before.stream()
                    .map(one -> new Choice(one.hub().toString(), one.hubName()))
                    .toList();
            return new Return(before, hubs);
        });
    }

    /** Those who were with a hub of the viewer's, by part of a name or all, who left last first. */
    List<OnceWithUs> before(String words) {
        return audit.page(() -> {
            List<OnceWithUs> found = support.onceWithUs(words, MOST);
            audit.shown(found.stream().map(one -> one.youngPerson().value()).toList());
            return found;
        });
    }

    private Parting parting(YoungPersonId id, Predicate<SupportEpisode> which) {
        return audit.page(() -> {
            YoungPerson person = people.get(id);
            audit.shown(id.value());
            List<Choice> hubs = support.of(id).stream()
                    .filter(which)
                    .map(episode -> new Choice(
                            episode.hub().toString(),
                            authorities.hub(episode.hub()).name()))
                    .distinct()
                    .toList();
            if (hubs.isEmpty()) {
                throw new NotFound("a time to end " + id);
            }
            return new Parting(person, hubs, allocations.keyWorker(id).orElse(null));
        });
    }

    /** Of a time with another hub, that hub decides. */
    private static boolean isOf(Viewer viewer, SupportEpisode episode) {
        return viewer.hubs().contains(episode.hub().value());
    }
}
