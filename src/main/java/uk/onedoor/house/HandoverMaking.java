package uk.onedoor.house;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.onedoor.homes.Home;
import uk.onedoor.people.AgendaSource;
import uk.onedoor.people.DueSource;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;
import uk.onedoor.rota.OnTonight;
import uk.onedoor.rota.Rota;

/** Asks the rooms that know what the next shift has to know of those who are in a home; nothing of it is kept. */
@Component
class HandoverMaking {

    /** A night's shift ends so many hours after midnight: until then tonight is the night that is ending. */
    private static final Duration NIGHT_ENDS = Duration.ofHours(7);

    /** What a handover takes of a daily meeting's agenda; the rest stands among what is due. */
    private static final Set<AgendaSource.Topic> TOPICS =
            EnumSet.of(AgendaSource.Topic.BACK, AgendaSource.Topic.OVERNIGHT);

    private final WithUs withUs;
    private final Rota rota;
    private final List<DueSource> due;
    private final List<AgendaSource> agenda;

    HandoverMaking(WithUs withUs, Rota rota, List<DueSource> due, List<AgendaSource> agenda) {
        this.withUs = withUs;
        this.rota = rota;
        this.due = due;
        this.agenda = agenda;
    }

    /** What was found, as far as the viewer may see it; everybody by the record that is kept. */
    record Made(
            Set<YoungPersonId> here,
            Set<YoungPersonId> coming,
            Set<YoungPersonId> going,
            OnTonight on,
            List<AgendaSource.Item> happened,
            List<DueSource.Due> due) {

        Set<YoungPersonId> everybody() {
            Set<YoungPersonId> all = new HashSet<>(here);
            all.addAll(coming);
            all.addAll(going);
            return all;
        }
    }

    Made make(Home home, Instant since, Instant now) {
        LocalDate today = London.day(now);
        LocalDate night = London.day(now.minus(NIGHT_ENDS));
        Set<YoungPersonId> here = withUs.inTheNight(home.id(), night, today);
        List<AgendaSource.Item> happened = new ArrayList<>();
        if (home.hub() != null) {
            agenda.forEach(source -> source.since(home.hub(), since).stream()
                    .filter(item -> TOPICS.contains(item.topic()))
                    .filter(item -> item.youngPerson() != null && here.contains(item.youngPerson()))
                    .forEach(happened::add));
        }
        List<DueSource.Due> found = due.stream()
                .flatMap(source -> source.until(today).stream())
                .filter(one -> one.youngPerson() != null && here.contains(Objects.requireNonNull(one.youngPerson())))
                .toList();
        return new Made(
                here,
                withUs.comingOn(home.id(), today),
                withUs.goingOn(home.id(), today),
                rota.onTonight(home.id(), night),
                happened,
                found);
    }
}
