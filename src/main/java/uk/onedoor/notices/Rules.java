package uk.onedoor.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.onedoor.notices.BorrowedEyes.Sight;
import uk.onedoor.people.DueSource.Due;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.settings.Settings;
import uk.onedoor.platform.time.London;

/**
 * Who is told what: a thing that is due is told to whose it is; once it is so many hours late, to whoever runs the hub; later
 * still, to the director as one number a day. A day that something is due by is over at the midnight of London after it.
 *
 * @param ahead so many days before its day a thing is told
 * @param manager so many hours after its day whoever runs the hub is told
 * @param director so many hours after its day it is counted for the director
 */
record Rules(int ahead, int manager, int director) {

    /** The kind of what a director is told. */
    static final String LATE = "notices.late";

    private static final String OF_STAFF = "staff.due.";
    private static final String COUNTS = "/hub";

    static Rules of(Settings settings) {
        return new Rules(
                settings.number("notices.rules.sooner"),
                settings.number("notices.rules.manager"),
                settings.number("notices.rules.director"));
    }

    /** The last day whose things are looked for. */
    LocalDate until(Instant now) {
        return London.day(now).plusDays(ahead);
    }

    /** What one reader is told of what they see. */
    List<Notice> told(Reader reader, Sight sight, Instant now) {
        return sight.due().stream()
                .flatMap(due -> step(reader, sight, due, now)
                        .map(step -> new Notice(reader.account(), due.titleKey(), due.link(), due.by(), step, null))
                        .stream())
                .distinct()
                .toList();
    }

    private Optional<Step> step(Reader reader, Sight sight, Due due, Instant now) {
        if (isTheirs(reader, sight, due)) {
            return Optional.of(Step.OWN);
        }
        return reader.runsAHub() && isLate(due, manager, now) ? Optional.of(Step.MANAGER) : Optional.empty();
    }

    /** What is about nobody young is one's own work, or somebody's at the door. */
    private static boolean isTheirs(Reader reader, Sight sight, Due due) {
        YoungPersonId who = due.youngPerson();
        if (who != null) {
            return sight.own().contains(who.value());
        }
        return due.titleKey().startsWith(OF_STAFF) || reader.ownsADoor() || reader.runsAHub();
    }

    /** What is late enough to be counted for a director: each thing once, however many see it. */
    Set<String> late(Collection<Due> due, Instant now) {
        return due.stream()
                .filter(one -> one.youngPerson() != null && isLate(one, director, now))
                .map(one -> Notice.thing(one.titleKey(), one.link(), one.by()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** One notice a day for each director, when anything is that late. */
    List<Notice> forDirectors(Stream<Reader> directors, Set<String> late, Instant now) {
        if (late.isEmpty()) {
            return List.of();
        }
        return directors
                .map(reader -> new Notice(reader.account(), LATE, COUNTS, London.day(now), Step.DIRECTOR, late.size()))
                .toList();
    }

    private static boolean isLate(Due due, int hours, Instant now) {
        return !now.isBefore(London.startOf(due.by().plusDays(1)).plusSeconds(hours * 3600L));
    }
}
