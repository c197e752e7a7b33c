package uk.onedoor.house;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** The log of a home's days: written as it happens, taken back with a reason, never written over. */
@Service
@Transactional
public class DayLog {

    private final EntryRepository kept;
    private final WithUs withUs;
    private final OurHomes homes;
    private final People people;
    private final Clock clock;

    DayLog(EntryRepository kept, WithUs withUs, OurHomes homes, People people, Clock clock) {
        this.kept = kept;
        this.withUs = withUs;
        this.homes = homes;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Writes a line; the same sent twice is written once.
     *
     * @throws NotFound when the days of that home are not the viewer's
     * @throws Refusal by {@code time} when that is still to come, by {@code who} when they did not sleep there that night or
     *     the one before
     */
    public void write(NewEntry entry) {
        mine(entry.home());
        if (entry.happened().isAfter(clock.instant())) {
            throw new Refusal("time", "house.time.to.come");
        }
        YoungPersonId who = entry.youngPerson() == null ? null : people.kept(entry.youngPerson());
        LocalDate day = London.day(entry.happened());
        if (who != null
                && !withUs.around(entry.home(), day, London.today(clock)).contains(who)) {
            throw new Refusal("who", "house.who.not.here");
        }
        kept.add(entry, who);
    }

    /**
     * Takes a line back that was wrong; it stays to be read.
     *
     * @throws NotFound when no such line stands that the viewer may take back
     */
    public void takeBack(HomeId home, UUID entry, String because) {
        mine(home);
        if (!kept.takeBack(home, entry, because)) {
            throw new NotFound("an entry " + entry);
        }
    }

    /** What happened in a home on a day, as far as the viewer may read it, the last first, with what was taken back. */
    @Transactional(readOnly = true)
    List<Entry> of(HomeId home, LocalDate day) {
        return kept.of(home, London.startOf(day), London.startOf(day.plusDays(1)));
    }

    /** What was written down after one moment until another, and stands; the first to happen first. */
    @Transactional(readOnly = true)
    List<Entry> writtenIn(HomeId home, Instant after, Instant until) {
        return kept.writtenIn(home, after, until);
    }

    /** @throws NotFound when no such line stands */
    @Transactional(readOnly = true)
    Entry standing(HomeId home, UUID entry) {
        return kept.find(home, entry).stream()
                .filter(Entry::stands)
                .findFirst()
                .orElseThrow(() -> new NotFound("an entry " + entry));
    }

    /** Whether the days of a home are the viewer's to read and write. */
    @Transactional(readOnly = true)
    public boolean isTheirs(HomeId home) {
        return kept.isTheirs(home);
    }

    /** @throws NotFound when there is no such home, or its days are not the viewer's */
    @Transactional(readOnly = true)
    public Home mine(HomeId home) {
        if (!kept.isTheirs(home)) {
            throw new NotFound("the days of home " + home);
        }
        return homes.get(home);
    }
}
