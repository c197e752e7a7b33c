package uk.onedoor.town;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.onedoor.town.LifeLately.Schooling;
import uk.onedoor.town.TownFact.Kind;
import uk.onedoor.town.TownFact.Source;

/** Plans what happens in a life: hard things that come in clusters and mostly ease, good things that mostly grow. */
final class Happenings {

    private static final int LAST_DAYS = 9;
    private static final double HARD_A_YEAR = 7.2;
    private static final double GOOD_A_YEAR = 5.0;

    private final TownBooks books;
    private final HappenedWords words;
    private final Burdens burdens = new Burdens();

    Happenings(TownBooks books) {
        this.books = books;
        this.words = new HappenedWords(books);
    }

    void write(Spell spell) {
        Dice dice = Dice.of(books.seed(), spell.who.key(), "happens", Integer.toString(spell.number));
        Burdens.Burden pattern = burdens.any(dice);
        double burden = 0.35 + 1.3 * dice.share();
        spell.schooling.put(spell.from, schoolingAtFirst(spell, dice));
        // Nothing hard begins in the last days that could not end before the goodbye.
        LocalDate last = spell.until.minusDays(LAST_DAYS);
        for (LocalDate monday = spell.from.plusDays(1); monday.isBefore(last); monday = monday.plusDays(7)) {
            long week = spell.weeksOn(monday);
            if (dice.chance(HARD_A_YEAR / 52 * burden * spell.course.hardAfter(week))) {
                hard(spell, dayFor(monday, last, dice, true), pattern, dice);
            }
            if (dice.chance(GOOD_A_YEAR / 52 * (0.8 + Math.min(0.6, week / 60.0)))) {
                good(spell, dayFor(monday, last, dice, false), dice);
            }
        }
    }

    private static LocalDate dayFor(LocalDate monday, LocalDate last, Dice dice, boolean hard) {
        LocalDate day = monday.plusDays(dice.below(7));
        // Hard things come on Friday and Saturday nights more often than their share.
        for (int i = 0; hard && i < 7 && dice.chance(0.3); i++) {
            LocalDate other = monday.plusDays(i);
            if (other.getDayOfWeek() == DayOfWeek.FRIDAY || other.getDayOfWeek() == DayOfWeek.SATURDAY) {
                day = other;
            }
        }
        return day.isAfter(last) ? last : day;
    }

    private void hard(Spell spell, LocalDate day, Burdens.Burden pattern, Dice dice) {
        Kind kind = pattern.any(dice);
        boolean learning = spell.schoolingOn(day).atSchool();
        if (spell.ageOn(day) >= 18 && (kind == Kind.MISSING || kind == Kind.AWAY)) {
            kind = dice.chance(0.25) ? Kind.HOMELESSNESS : Kind.SUBSTANCE_USE;
        }
        if (kind == Kind.EXCLUSION && !Moments.working(day)) {
            day = Moments.workingOnOrAfter(day);
        }
        if ((kind == Kind.EXCLUSION && (!learning || Moments.schoolHoliday(day)))
                || (kind == Kind.HOMELESSNESS && spell.ageOn(day) < 16)) {
            kind = learning || spell.ageOn(day) < 16 ? Kind.AWAY : Kind.POLICE_CALL;
        }
        if (kind == Kind.SCHOOL_OR_WORK_LOST && !spell.schoolingOn(day).engaged()) {
            kind = Kind.SUBSTANCE_USE;
        }
        happen(spell, day, kind, dice);
        follow(spell, day, kind, dice);
    }

    private void follow(Spell spell, LocalDate day, Kind kind, Dice dice) {
        switch (kind) {
            case MISSING ->
                maybe(
                        spell,
                        day.plusDays(dice.between(1, 6)),
                        dice.chance(0.3) ? Kind.MISSING : Kind.POLICE_CALL,
                        0.35,
                        dice);
            case ARREST -> {
                LocalDate court = Moments.workingOnOrAfter(day.plusDays(dice.between(12, 50)));
                maybe(spell, court.minusDays(1), Kind.SUBSTANCE_USE, 0.2, dice);
                if (maybe(spell, court, Kind.CHARGE, 0.6, dice)) {
                    maybe(spell, court, Kind.REMAND, 0.4, dice);
                }
            }
            case SUBSTANCE_USE -> maybe(spell, day.plusDays(1), Kind.AE_ATTENDANCE, 0.15, dice);
            case CAMHS_CRISIS -> maybe(spell, day, Kind.HOSPITAL_ADMISSION, 0.25, dice);
            case AE_ATTENDANCE -> maybe(spell, day.plusDays(1), Kind.HOSPITAL_ADMISSION, 0.15, dice);
            case EXCLUSION -> maybe(spell, day.plusDays(2), Kind.AWAY, 0.2, dice);
            default -> {
                // The others come alone.
            }
        }
    }

    private boolean maybe(Spell spell, LocalDate day, Kind kind, double chance, Dice dice) {
        boolean does = dice.chance(chance) && day.isBefore(spell.until.minusDays(LAST_DAYS)) && day.isAfter(spell.from);
        if (does) {
            happen(spell, day, kind, dice);
        }
        return does;
    }

    private void good(Spell spell, LocalDate day, Dice dice) {
        Schooling now = spell.schoolingOn(day);
        boolean canBegin = !now.engaged() || now == Schooling.PART_TIMETABLE;
        boolean kept = now.engaged() && !spell.homeOn(day).kind().inHub();
        boolean atHome = spell.homeOn(day).kind() == TownYoungPerson.HomeKind.FAMILY;
        double visits = atHome || spell.who.heritage().startsWith("on their own") ? 0 : 2.2;
        Kind kind = switch (dice.weighted(canBegin ? 2.5 : 0, kept ? 1.3 : 0, 3.2, 0.9, visits, 2.6)) {
            case 0 -> Kind.SCHOOL_OR_WORK_BEGUN;
            case 1 -> Kind.SCHOOL_OR_WORK_KEPT;
            case 2 -> Kind.ACHIEVEMENT;
            case 3 -> Kind.FIRST_DAY;
            case 4 -> Kind.VISIT_HOME;
            default -> Kind.OTHER_GOOD;
        };
        happen(spell, day, kind, dice);
        if (kind == Kind.VISIT_HOME && dice.chance(0.12)) {
            happen(spell, day.plusDays(1).isBefore(spell.until) ? day.plusDays(1) : day, Kind.AWAY, dice);
        }
    }

    void happen(Spell spell, LocalDate day, Kind kind, Dice dice) {
        Source source = words.source(kind, dice);
        Instant at = Moments.between(day, dice, hourFor(kind), kind.good() ? 20 : 24);
        int hours = hoursOf(kind, dice);
        happen(
                spell,
                at,
                kind,
                source,
                hours,
                books.tell(words.of(kind, spell.ageOn(day), dice), spell, day, dice),
                dice);
    }

    /** {@code hours} of 0 means it was over as it happened. */
    void happen(Spell spell, Instant at, Kind kind, Source source, int hours, String text, Dice dice) {
        LocalDate day = Moments.dayOf(at);
        long same = spell.happenedBetween(day, day).stream()
                .filter(each -> each == kind)
                .count();
        if (same > 0) {
            return;
        }
        String key =
                "happened/" + spell.who.key() + "/" + day + "/" + kind.name().toLowerCase(java.util.Locale.ROOT);
        spell.note(day, kind);
        school(spell, day, kind);
        Instant end = at.plusSeconds(hours * 3600L + dice.below(50) * 60L);
        boolean sameDay = Moments.dayOf(end).equals(day);
        spell.plan(
                day,
                keyWorker -> new TownFact.Happened(
                        at, key, spell.who.key(), kind, source, keyWorker, hours > 0 && sameDay ? end : null, text));
        if (hours > 0 && !sameDay) {
            String ended = books.words(spell, Moments.dayOf(end), dice, "ended-" + kind.name());
            spell.plan(
                    Moments.dayOf(end),
                    keyWorker -> new TownFact.Ended(end, key + "/ended", spell.who.key(), key, keyWorker, ended));
        }
    }

    private static void school(Spell spell, LocalDate day, Kind kind) {
        boolean older = spell.ageOn(day) >= 16;
        if (kind == Kind.SCHOOL_OR_WORK_LOST) {
            spell.schooling.put(day, older ? Schooling.LOOKING : Schooling.NOT_ATTENDING);
        } else if (kind == Kind.SCHOOL_OR_WORK_BEGUN) {
            spell.schooling.put(
                    day,
                    !older
                            ? Schooling.ATTENDING
                            : day.getDayOfMonth() % 2 == 0 ? Schooling.WORKING : Schooling.COLLEGE_OR_TRAINING);
        }
    }

    private static Schooling schoolingAtFirst(Spell spell, Dice dice) {
        if (spell.ageOn(spell.from) >= 16) {
            return List.of(Schooling.COLLEGE_OR_TRAINING, Schooling.WORKING, Schooling.LOOKING)
                    .get(dice.weighted(4, 2, 4));
        }
        return Schooling.values()[dice.weighted(5, 3, 3)];
    }

    private static int hourFor(Kind kind) {
        return switch (kind) {
            case ARREST, POLICE_CALL, MISSING, AWAY, AE_ATTENDANCE, SUBSTANCE_USE, CAMHS_CRISIS -> 18;
            case HOSPITAL_ADMISSION, HOMELESSNESS -> 16;
            default -> 10;
        };
    }

    private static int hoursOf(Kind kind, Dice dice) {
        return switch (kind) {
            case MISSING -> dice.chance(0.85) ? dice.between(3, 20) : dice.between(24, 90);
            case AWAY -> dice.between(2, 16);
            case HOSPITAL_ADMISSION -> dice.between(20, 190);
            case HOMELESSNESS -> dice.between(24, 200);
            case REMAND -> dice.between(40, 190);
            default -> 0;
        };
    }
}
