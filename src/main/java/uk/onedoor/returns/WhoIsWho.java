package uk.onedoor.returns;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.returns.reading.CollectionYear;

/**
 * Which children of a return are kept, whom of them we know by their number, and who is new. Only their age in this very
 * return decides, so that reading the returns of several years again, in any order, keeps the same.
 */
final class WhoIsWho {

    /** Somebody known by their number in the return. */
    record Known(UUID youngPerson, LocalDate dateOfBirth, boolean joined) {}

    /** A child of this return who is kept. */
    record Kept(CareHistory history, LocalDate dateOfBirth) {
        String child() {
            return history.child();
        }
    }

    private final Map<String, Known> known;
    private final CollectionYear year;
    private final HubAges ages;
    private final List<Kept> matched = new ArrayList<>();
    private final List<Kept> strangers = new ArrayList<>();
    private final Map<String, LocalDate> corrected = new LinkedHashMap<>();
    private int outsideAges;
    private int withoutBirth;

    private WhoIsWho(Map<String, Known> known, CollectionYear year, HubAges ages) {
        this.known = known;
        this.year = year;
        this.ages = ages;
    }

    static WhoIsWho of(List<CareHistory> children, Map<String, Known> known, CollectionYear year, HubAges ages) {
        WhoIsWho who = new WhoIsWho(known, year, ages);
        children.forEach(who::look);
        return who;
    }

    private void look(CareHistory history) {
        Known before = known.get(history.child());
        LocalDate born = born(history, before);
        if (born == null || born.isAfter(year.lastDay())) {
            withoutBirth++;
        } else if (!ages.include(Period.between(born, year.lastDay()).getYears())) {
            outsideAges++;
        } else if (before == null) {
            strangers.add(new Kept(history, born));
        } else {
            matched.add(new Kept(history, born));
            if (!before.dateOfBirth().equals(born)) corrected.put(history.child(), born);
        }
    }

    private static @Nullable LocalDate born(CareHistory history, @Nullable Known before) {
        return history.dateOfBirth() != null || before == null ? history.dateOfBirth() : before.dateOfBirth();
    }

    List<Kept> matched() {
        return matched;
    }

    List<Kept> strangers() {
        return strangers;
    }

    /** Dates of birth this return gives otherwise than those before, by number. */
    Map<String, LocalDate> corrected() {
        return corrected;
    }

    int outsideAges() {
        return outsideAges;
    }

    int withoutBirth() {
        return withoutBirth;
    }
}
