package uk.onedoor.town;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import uk.onedoor.town.LifeLately.Schooling;
import uk.onedoor.town.TownFact.Kind;
import uk.onedoor.town.TownYoungPerson.HomeKind;
import uk.onedoor.town.TownYoungPerson.SupportCategory;

/** One young person's time with a hub, from allocation until stepping away, with all that is planned to happen in it. */
final class Spell {

    final TownYoungPerson who;
    final int number;
    final LocalDate from;
    final LocalDate until;
    final Course course;
    final NavigableMap<LocalDate, Team> teams = new TreeMap<>();
    final NavigableMap<LocalDate, Home> homes = new TreeMap<>();
    final NavigableMap<LocalDate, SupportCategory> categories = new TreeMap<>();
    final NavigableMap<LocalDate, Schooling> schooling = new TreeMap<>();
    final NavigableMap<LocalDate, List<Kind>> happened = new TreeMap<>();
    private final Map<LocalDate, List<Planned>> planned = new HashMap<>();

    /** A stepping away that keeps a chair at the table: contact goes on. */
    final boolean staysClose;

    Spell(TownYoungPerson who, int number, LocalDate from, LocalDate until, Course course, boolean staysClose) {
        this.who = who;
        this.number = number;
        this.from = from;
        this.until = until;
        this.course = course;
        this.staysClose = staysClose;
    }

    void plan(LocalDate day, Planned fact) {
        planned.computeIfAbsent(day, any -> new ArrayList<>()).add(fact);
    }

    List<Planned> plannedOn(LocalDate day) {
        return planned.getOrDefault(day, List.of());
    }

    void note(LocalDate day, Kind kind) {
        happened.computeIfAbsent(day, any -> new ArrayList<>()).add(kind);
    }

    boolean liveOn(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    Team teamOn(LocalDate day) {
        Map.Entry<LocalDate, Team> entry = teams.floorEntry(day);
        return Objects.requireNonNullElseGet(entry, teams::firstEntry).getValue();
    }

    Home homeOn(LocalDate day) {
        Map.Entry<LocalDate, Home> entry = homes.floorEntry(day);
        return Objects.requireNonNullElseGet(entry, homes::firstEntry).getValue();
    }

    /** Why the hub is alongside by then; it changes with a step towards a home. */
    SupportCategory categoryOn(LocalDate day) {
        Map.Entry<LocalDate, SupportCategory> entry = categories.floorEntry(day);
        return entry == null ? who.category() : entry.getValue();
    }

    Schooling schoolingOn(LocalDate day) {
        Map.Entry<LocalDate, Schooling> entry = schooling.floorEntry(day);
        return Objects.requireNonNullElseGet(entry, schooling::firstEntry).getValue();
    }

    Set<Kind> happenedBetween(LocalDate from, LocalDate until) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        happened.subMap(from, true, until, true).values().forEach(kinds::addAll);
        return kinds;
    }

    long weeksOn(LocalDate day) {
        return (day.toEpochDay() - from.toEpochDay()) / 7;
    }

    int ageOn(LocalDate day) {
        return java.time.Period.between(who.bornOn(), day).getYears();
    }

    /** Who sticks with the young person, and who is there when they are off. */
    record Team(String keyWorker, String backUp) {}

    /** Where they sleep, and what stands after "at" when one goes there. */
    record Home(HomeKind kind, String place, String at) {

        /** From "with the Quayles and their dogs ~ the Quayles'". */
        static Home of(HomeKind kind, String words) {
            int tilde = words.indexOf(" ~ ");
            return tilde < 0
                    ? new Home(kind, words, words)
                    : new Home(kind, words.substring(0, tilde), words.substring(tilde + 3));
        }
    }

    /** How things go over time: most ease, some stay as they are, a few get harder. */
    enum Course {
        EASING,
        STEADY,
        HARDER,
        UP_AND_DOWN;

        /** How often hard things happen after so many weeks, beside how often at first. */
        double hardAfter(long weeks) {
            double years = Math.min(weeks, 104) / 52.0;
            return switch (this) {
                case EASING -> Math.max(0.22, 1 - 1.5 * years);
                case STEADY -> 0.9;
                case HARDER -> Math.min(1.5, 0.7 + 0.8 * years);
                case UP_AND_DOWN -> 0.75 + 0.55 * Math.sin(weeks / 6.0);
            };
        }
    }
}
