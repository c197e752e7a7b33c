package uk.onedoor.placements;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.onedoor.homes.HomeId;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.shared.NotFound;
import uk.onedoor.stays.Stay;
import uk.onedoor.stays.Stays;

/** Who lives in a home or is booked into it when somebody would come: those the viewer may see, and no trace of others. */
@Component
class Residents {

    /** Who is booked to come within so many nights after the newcomer is weighed too. */
    static final int NIGHTS_AHEAD = 28;

    private final Stays stays;
    private final People people;
    private final MustNeverLearn never;
    private final Clock clock;

    Residents(Stays stays, People people, MustNeverLearn never, Clock clock) {
        this.stays = stays;
        this.people = people;
        this.never = never;
        this.clock = clock;
    }

    /**
     * Each once, under the record that is kept; never the newcomer.
     *
     * @throws NotFound when the newcomer must never learn where that home is: who lives there would lead them there
     */
    List<YoungPersonId> of(HomeId home, LocalDate from, YoungPersonId newcomer) {
        if (never.keptFrom(newcomer).getOrDefault(home, false)) {
            throw new NotFound("house mix in home " + home);
        }
        Instant now = clock.instant();
        Map<UUID, UUID> kept = people.joined();
        List<YoungPersonId> there = stays.between(from, from.plusDays(NIGHTS_AHEAD - 1L)).stream()
                .filter(stay -> stay.home().equals(home))
                .filter(stay -> stay.state(now) != Stay.State.OFF && stay.state(now) != Stay.State.LEFT)
                .map(stay -> stay.youngPerson().value())
                .map(record -> new YoungPersonId(kept.getOrDefault(record, record)))
                .filter(person -> !person.equals(newcomer))
                .distinct()
                .toList();
        return people.find(there).keySet().stream().toList();
    }
}
