package uk.onedoor.deadlines;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.platform.time.London;

/**
 * The clocks of a life told the slow way: it lives the life moment by moment, every midnight and every fact in turn, and
 * never looks ahead. Shares no reckoning with the engine: months, working days, bank holidays and birthdays are its own.
 */
final class Oracle {

    private static final Map<Integer, Set<LocalDate>> BANK_HOLIDAYS = new HashMap<>();

    private final List<Rule> lines;
    private final Life life;
    private final Instant now;
    private final List<String> told = new ArrayList<>();

    // one subject, as the moments pass
    private @Nullable UUID about;
    private boolean open;
    private boolean waiting;
    private @Nullable Fact started;
    private @Nullable Instant lastEnd;
    private @Nullable Turn turn;
    private int turns;
    private @Nullable Fact lastDone;
    private final List<Fact> doneSoFar = new ArrayList<>();

    private static final class Turn {
        private Rule rule;
        private int number;
        private int stretch;
        private LocalDate origin;
        private Instant from;
        private boolean afterDone;
        private LocalDate by;
        private @Nullable Instant until;
        private boolean done;
        private Fact because;
    }

    private Oracle(List<Rule> lines, Life life, Instant now) {
        this.lines = lines;
        this.life = life;
        this.now = now;
    }

    /** Every midnight and every fact of a life until now, in turn. */
    private record Moment(Instant at, LocalDate day, List<Fact> facts) {}

    static List<String> tell(Collection<List<Rule>> duties, Life life, Instant now) {
        TreeSet<Instant> instants = new TreeSet<>();
        LocalDate day = London.day(life.facts().get(0).at());
        while (!London.startOf(day).isAfter(now)) {
            instants.add(London.startOf(day));
            day = day.plusDays(1);
        }
        Map<Instant, List<Fact>> byMoment = new HashMap<>();
        for (Fact fact : life.facts()) {
            byMoment.computeIfAbsent(fact.at(), any -> new ArrayList<>()).add(fact);
            if (!fact.at().isAfter(now)) {
                instants.add(fact.at());
            }
        }
        List<Moment> moments = new ArrayList<>();
        for (Instant at : instants) {
            moments.add(new Moment(at, London.day(at), byMoment.getOrDefault(at, List.of())));
        }
        List<String> told = new ArrayList<>();
        for (List<Rule> lines : duties) {
            Set<@Nullable UUID> abouts = new HashSet<>();
            for (Fact fact : life.facts()) {
                if (lines.get(0).startedBy().contains(fact.kind())) {
                    abouts.add(fact.about());
                }
            }
            for (UUID about : abouts) {
                Oracle oracle = new Oracle(lines, life, now);
                oracle.about = about;
                oracle.live(moments);
                told.addAll(oracle.told);
            }
        }
        return told;
    }

    static String line(
            String key, @Nullable UUID about, int turn, Instant from, Fact because, LocalDate by, String came) {
        return key + " " + about + " #" + turn + " from " + from + " because " + because.kind() + " " + because.at()
                + " by " + by + " " + came;
    }

    private void live(List<Moment> moments) {
        moments.forEach(this::moment);
        if (turn != null && !turn.done) {
            boolean past = turn.until == null ? London.day(now).isAfter(turn.by) : now.isAfter(turn.until);
            finish(past ? "MISSED" : "RUNNING", null);
        }
    }

    private void moment(Moment one) {
        Instant moment = one.at();
        List<Fact> facts = one.facts();
        Rule any = lines.get(0);
        boolean ends = facts.stream().anyMatch(fact -> any.endedBy().contains(fact.kind()) && concerns(fact));
        Fact starts = facts.stream()
                .filter(fact -> any.startedBy().contains(fact.kind()))
                .filter(fact -> java.util.Objects.equals(fact.about(), about))
                .findFirst()
                .orElse(null);
        boolean wasOpen = open;
        if (open && ends) {
            close(moment);
            lastEnd = moment;
        }
        if (starts != null && !open && !(ends && !wasOpen)) {
            open(starts);
        } else if (starts != null && !open) {
            lastEnd = moment;
        }
        if (open && isTooOld(one.day())) {
            close(moment);
            open = true; // they are still looked after: only this duty is over for them
            waiting = false;
        }
        if (turn != null && isEach() && one.day().isAfter(turn.by)) {
            nextStretch(moment);
        }
        if (open && waiting && turn == null) {
            begin(moment);
        }
        for (Fact fact : facts) {
            if (any.metBy().contains(fact.kind()) && concerns(fact)) {
                doneSoFar.add(fact);
                done(fact);
            }
        }
        if (open && waiting && turn == null) {
            begin(moment);
        }
    }

    private boolean isEach() {
        return lines.get(0).again() == Rule.Again.EACH_TIME;
    }

    private boolean concerns(Fact fact) {
        return fact.about() == null || about == null || fact.about().equals(about);
    }

    private void open(Fact start) {
        open = true;
        waiting = true;
        started = start;
        turns = 0;
        lastDone = null;
    }

    private void close(Instant moment) {
        if (turn != null && !turn.done) {
            boolean past = turn.until == null ? London.day(moment).isAfter(turn.by) : moment.isAfter(turn.until);
            finish(past ? "MISSED" : "ENDED", null);
        }
        turn = null;
        open = false;
    }

    private void begin(Instant moment) {
        Rule rule = inForce(moment);
        if (rule == null) {
            waiting = !lines.get(0).endedBy().isEmpty();
            return;
        }
        if (!isEach()
                && rule.again() == Rule.Again.NO
                && turns >= rule.lengths().size()) {
            waiting = false;
            return;
        }
        Turn next = new Turn();
        next.rule = rule;
        next.number = turns++;
        next.from = moment;
        next.origin = London.day(moment);
        next.because = lastDone == null || isEach() ? started : lastDone;
        next.afterDone = lastDone != null && lastDone.at().equals(moment);
        set(next);
        turn = next;
        waiting = false;
        for (Fact before : List.copyOf(doneSoFar)) {
            boolean earlierToday =
                    next.until == null && London.day(before.at()).equals(London.day(moment)) && !isEach();
            boolean mine = lastEnd == null || !before.at().isBefore(lastEnd);
            if (mine && (earlierToday || rule.beforehand())) {
                done(before);
            }
        }
    }

    private void set(Turn one) {
        if (isEach()) {
            one.stretch++;
            one.by = slowly(one.rule.lengths().get(0), one.stretch, one.origin).minusDays(1);
            return;
        }
        Length length =
                one.rule.lengths().get(Math.min(one.number, one.rule.lengths().size() - 1));
        if (length.unit() == Length.Unit.HOURS) {
            one.until = Instant.ofEpochSecond(one.from.getEpochSecond() + 3600L * length.amount(), one.from.getNano());
            one.by = London.day(one.until);
        } else {
            one.by = slowly(length, 1, London.day(one.from));
        }
    }

    private void done(Fact fact) {
        boolean usedUp = lastDone != null && doneSoFar.indexOf(fact) <= doneSoFar.indexOf(lastDone);
        if (turn == null || turn.done || usedUp) {
            return;
        }
        boolean sameTime = turn.until != null
                ? fact.at().equals(turn.from)
                : London.day(fact.at()).equals(London.day(turn.from));
        if (turn.afterDone && sameTime) {
            return;
        }
        boolean late = turn.until == null
                ? London.day(fact.at()).isAfter(turn.by)
                : fact.at().isAfter(turn.until);
        finish(late ? "MET_LATE" : "MET", fact);
        turn.done = true;
        lastDone = fact;
        if (!isEach()) {
            Instant at = fact.at();
            turn = null;
            waiting = true;
            begin(at);
        }
    }

    private void nextStretch(Instant moment) {
        if (!turn.done) {
            finish("MISSED", null);
        }
        Turn before = turn;
        turn = null;
        waiting = true;
        Rule rule = inForce(moment);
        if (rule != null && rule.equals(before.rule)) {
            Turn next = new Turn();
            next.rule = rule;
            next.number = turns++;
            next.stretch = before.stretch;
            next.origin = before.origin;
            next.from = moment;
            next.because = started;
            set(next);
            turn = next;
            waiting = false;
        }
    }

    private void finish(String came, @Nullable Fact by) {
        String until = turn.until == null ? "" : " until " + turn.until;
        told.add(line(
                turn.rule.key(),
                about,
                turn.number,
                turn.from,
                turn.because,
                turn.by,
                came + until + (by == null ? "" : " " + by.kind() + " " + by.at()) + " " + turn.rule.source()));
    }

    private @Nullable Rule inForce(Instant moment) {
        LocalDate day = London.day(moment);
        for (Rule line : lines) {
            Rule.Only only = line.only();
            if (only != null && isSo(only, moment) != only.so()) {
                continue;
            }
            boolean valid = !day.isBefore(line.validity().from())
                    && (line.validity().until() == null
                            || day.isBefore(line.validity().until()));
            Integer age = age(day);
            boolean ofAge =
                    line.ages().until() == Integer.MAX_VALUE && line.ages().from() == 0
                            || line.ages().from() <= age && age < line.ages().until();
            if (valid && ofAge) {
                return line;
            }
        }
        return null;
    }

    private boolean isSo(Rule.Only only, Instant moment) {
        boolean so = false;
        for (Fact fact : life.facts()) {
            if (concerns(fact) && !fact.at().isAfter(moment)) {
                so = fact.kind() == only.since() || so && fact.kind() != only.until();
            }
        }
        return so;
    }

    private boolean isTooOld(LocalDate day) {
        return life.born() != null
                && lines.get(0).ages() != Rule.Ages.ALL
                && lines.stream().allMatch(line -> age(day) >= line.ages().until());
    }

    /** Birthdays lived through since they were born. */
    private int age(LocalDate day) {
        if (life.born() == null) {
            return 15;
        }
        int age = day.getYear() - life.born().getYear();
        boolean hadBirthday = day.getMonthValue() > life.born().getMonthValue()
                || day.getMonthValue() == life.born().getMonthValue()
                        && day.getDayOfMonth() >= life.born().getDayOfMonth();
        return hadBirthday ? age : age - 1;
    }

    /** So many lengths after a day, counted on the fingers. */
    static LocalDate slowly(Length length, int times, LocalDate from) {
        int left = length.amount() * times;
        LocalDate day = from;
        switch (length.unit()) {
            case MONTHS -> {
                int month = from.getMonthValue();
                int year = from.getYear();
                for (; left > 0; left--) {
                    month = month == 12 ? 1 : month + 1;
                    year = month == 1 ? year + 1 : year;
                }
                int last = 31;
                while (!exists(year, month, last)) {
                    last--;
                }
                return LocalDate.of(year, month, Math.min(last, from.getDayOfMonth()));
            }
            case WORKING_DAYS -> {
                while (left > 0) {
                    day = day.plusDays(1);
                    if (isWorkingDay(day)) {
                        left--;
                    }
                }
                return day;
            }
            default -> {
                int days = length.unit() == Length.Unit.WEEKS ? 7 * left : left;
                for (; days > 0; days--) {
                    day = day.plusDays(1);
                }
                return day;
            }
        }
    }

    private static boolean exists(int year, int month, int day) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        int[] days = {31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        return day <= days[month - 1];
    }

    static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !BANK_HOLIDAYS
                        .computeIfAbsent(day.getYear(), Oracle::bankHolidays)
                        .contains(day);
    }

    /** As proclaimed for England and Wales from 2009 on. */
    private static Set<LocalDate> bankHolidays(int year) {
        Set<LocalDate> days = new HashSet<>();
        days.add(monday(LocalDate.of(year, 1, 1)));
        days.add(easter(year).minusDays(2));
        days.add(easter(year).plusDays(1));
        days.add(LocalDate.of(year, 5, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)));
        days.add(LocalDate.of(year, 5, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        days.add(LocalDate.of(year, 8, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        LocalDate christmas = LocalDate.of(year, Month.DECEMBER, 25);
        switch (christmas.getDayOfWeek()) {
            case FRIDAY -> days.addAll(Set.of(christmas, christmas.plusDays(3)));
            case SATURDAY -> days.addAll(Set.of(christmas.plusDays(2), christmas.plusDays(3)));
            case SUNDAY -> days.addAll(Set.of(christmas.plusDays(1), christmas.plusDays(2)));
            default -> days.addAll(Set.of(christmas, christmas.plusDays(1)));
        }
        switch (year) {
            case 2011 -> days.add(LocalDate.of(2011, 4, 29));
            case 2012 -> {
                days.remove(LocalDate.of(2012, 5, 28));
                days.addAll(Set.of(LocalDate.of(2012, 6, 4), LocalDate.of(2012, 6, 5)));
            }
            case 2020 -> {
                days.remove(LocalDate.of(2020, 5, 4));
                days.add(LocalDate.of(2020, 5, 8));
            }
            case 2022 -> {
                days.remove(LocalDate.of(2022, 5, 30));
                days.addAll(Set.of(LocalDate.of(2022, 6, 2), LocalDate.of(2022, 6, 3), LocalDate.of(2022, 9, 19)));
            }
            case 2023 -> days.add(LocalDate.of(2023, 5, 8));
            default -> {}
        }
        return days;
    }

    private static LocalDate monday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    /** Easter Sunday, as Oudin reckoned it. */
    private static LocalDate easter(int year) {
        int g = year % 19;
        int c = year / 100;
        int h = (c - c / 4 - (8 * c + 13) / 25 + 19 * g + 15) % 30;
        int i = h - h / 28 * (1 - 29 / (h + 1) * ((21 - g) / 11));
        int j = (year + year / 4 + i + 2 - c + c / 4) % 7;
        int p = i - j;
        return LocalDate.of(year, 3, 1).plusDays(27 + p);
    }
}
