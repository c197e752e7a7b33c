package uk.onedoor.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.onedoor.deadlines.Deadline.State;
import uk.onedoor.deadlines.Length.Unit;
import uk.onedoor.deadlines.Rule.Again;
import uk.onedoor.deadlines.Rule.Ages;
import uk.onedoor.deadlines.Rule.DoneBy;
import uk.onedoor.deadlines.Rule.Grade;
import uk.onedoor.deadlines.Rule.Only;
import uk.onedoor.deadlines.Rule.Validity;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.time.WorkDays;

/** No clock missed, early or doubled, against an oracle that lives each life moment by moment. */
@Tag("sweep")
class TenThousandLivesTest {

    private static final int LIVES = 10_000;
    private static final int YEARS = 2;
    private static final List<FactKind> KINDS = List.of(FactKind.values());

    @Test
    void in_ten_thousand_lives_no_clock_is_missed_early_or_doubled() {
        RuleBook law = RuleBook.ofTheLaw();
        Map<State, Integer> seen = new EnumMap<>(State.class);
        Set<String> tried = new HashSet<>();
        int changed = 0;
        int cases = 0;
        for (int seed = 0; seed < LIVES; seed++) {
            Random random = new Random(seed);
            LocalDate first = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(365 * 22));
            RuleBook book = seed % 2 == 0 ? law : invented(random, first);
            Life life = life(random, first, book);
            Instant now = at(random, first.plusDays(random.nextInt(365 * YEARS)));
            List<Deadline> reckoned = book.deadlines(life, now);
            assertThat(reckoned.stream().map(TenThousandLivesTest::line))
                    .as("life %d, born %s, now %s, of %s", seed, life.born(), now, life.facts())
                    .containsExactlyInAnyOrderElementsOf(oracle(book, life, now));
            assertThat(reckoned.stream().map(Deadline::name)).doesNotHaveDuplicates();
            for (Deadline one : reckoned) {
                seen.merge(one.state(), 1, Integer::sum);
                assertThat(one.rule().source()).isNotBlank();
                tried.add(one.rule().key());
                cases += one.rule().only() == null ? 0 : 1;
            }
            changed += reckoned.stream().map(Deadline::rule).distinct().count()
                            > reckoned.stream()
                                    .map(one -> one.rule().key())
                                    .distinct()
                                    .count()
                    ? 1
                    : 0;
        }
        assertThat(seen).as("each kind of clock was tried often").hasSize(State.values().length);
        assertThat(seen.values()).allMatch(times -> times > 1_000);
        assertThat(tried)
                .as("each rule of the law, of young people and of homes")
                .containsAll(law.rules().stream().map(Rule::key).toList());
        assertThat(cases).as("clocks that hold only while something is so").isGreaterThan(1_000);
        assertThat(changed).as("lives in which a rule changed").isGreaterThan(1_000);
    }

    private static List<String> oracle(RuleBook book, Life life, Instant now) {
        Map<String, List<Rule>> lines = new LinkedHashMap<>();
        book.rules()
                .forEach(rule -> lines.computeIfAbsent(rule.key(), any -> new ArrayList<>())
                        .add(rule));
        return Oracle.tell(lines.values(), life, now);
    }

    private static String line(Deadline one) {
        Fact met = one.met();
        return Oracle.line(
                one.rule().key(),
                one.about(),
                one.turn(),
                one.from(),
                one.because(),
                one.by(),
                one.state()
                        + (one.until() == null ? "" : " until " + one.until())
                        + (met == null ? "" : " " + met.kind() + " " + met.at())
                        + " " + one.rule().source());
    }

    /** Two to four duties with lines that change in the middle of the life, or differ by age. */
    private static RuleBook invented(Random random, LocalDate first) {
        List<Rule> rules = new ArrayList<>();
        for (int duty = 0; duty < 2 + random.nextInt(3); duty++) {
            Again again = pick(random, List.of(Again.values()));
            boolean standing = again == Again.EACH_TIME || random.nextBoolean();
            boolean beforehand = again == Again.NO && random.nextInt(3) == 0;
            Set<FactKind> starts = Set.of(KINDS.get(duty * 4));
            Set<FactKind> meets = random.nextBoolean()
                    ? Set.of(KINDS.get(duty * 4 + 1))
                    : Set.of(KINDS.get(duty * 4 + 1), KINDS.get(duty * 4 + 3));
            Set<FactKind> ends = standing ? Set.of(KINDS.get(duty * 4 + 2)) : Set.of();
            LocalDate from = first.plusDays(random.nextInt(400) - 200);
            List<Ages> ages = random.nextInt(3) == 0
                    ? List.of(new Ages(5, 14), new Ages(14, 16 + random.nextInt(3)))
                    : List.of(Ages.ALL);
            List<@Nullable Only> onlys = onlys(random, KINDS.get(20 + duty * 2), KINDS.get(21 + duty * 2));
            int lines = 1 + random.nextInt(4);
            for (int line = 0; line < lines; line++) {
                LocalDate until =
                        line == lines - 1 && random.nextBoolean() ? null : from.plusDays(1 + random.nextInt(300));
                for (Ages age : ages) {
                    for (Only only : onlys) {
                        rules.add(new Rule(
                                "duty." + duty,
                                new Validity(from, until),
                                age,
                                only,
                                starts,
                                meets,
                                ends,
                                lengths(random, again, beforehand),
                                again,
                                beforehand,
                                Grade.UNCONFIRMED,
                                "line " + line + " " + age + " " + only,
                                DoneBy.KEY_WORKER));
                    }
                }
                from = until == null ? from : until.plusDays(random.nextInt(2) * random.nextInt(60));
            }
        }
        return new RuleBook(rules);
    }

    /** A line for all alike, one for each of two cases, or for one of the two alone. */
    private static List<@Nullable Only> onlys(Random random, FactKind since, FactKind until) {
        Only so = new Only(since, until, true);
        Only not = new Only(since, until, false);
        return switch (random.nextInt(4)) {
            case 0 -> List.of(so, not);
            case 1 -> List.of(random.nextBoolean() ? so : not);
            default -> Collections.singletonList(null);
        };
    }

    private static List<Length> lengths(Random random, Again again, boolean beforehand) {
        if (again == Again.EACH_TIME) {
            return List.of(
                    new Length(1 + random.nextInt(6), pick(random, List.of(Unit.DAYS, Unit.WEEKS, Unit.MONTHS))));
        }
        List<Length> lengths = new ArrayList<>();
        for (int i = 0; i < (beforehand ? 1 : 1 + random.nextInt(3)); i++) {
            Unit unit = pick(random, List.of(Unit.values()));
            lengths.add(new Length(1 + random.nextInt(unit == Unit.HOURS ? 100 : 12), unit));
        }
        return lengths;
    }

    private static Life life(Random random, LocalDate first, RuleBook book) {
        LocalDate born = first.minusDays(500 + random.nextInt(365 * 20));
        if (random.nextInt(20) == 0) {
            born = LocalDate.of(born.getYear() / 4 * 4 - 4, 2, 29);
        }
        List<UUID> abouts = List.of(new UUID(0, 1), new UUID(0, 2));
        List<Fact> facts = new ArrayList<>();
        for (Rule rule : book.rules()) {
            if (random.nextInt(3) == 0) {
                continue;
            }
            UUID about = random.nextBoolean() ? null : pick(random, abouts);
            some(random, first, facts, rule.startedBy(), 1 + random.nextInt(3), 200, about);
            some(random, first, facts, rule.metBy(), random.nextInt(14), 60, random.nextBoolean() ? about : null);
            if (rule.only() != null) {
                UUID so = random.nextBoolean() ? about : null;
                some(random, first, facts, Set.of(rule.only().since()), random.nextInt(3), 200, so);
                some(random, first, facts, Set.of(rule.only().until()), random.nextInt(3), 200, so);
            }
            some(random, first, facts, rule.endedBy(), random.nextInt(3), 500, random.nextBoolean() ? about : null);
            metJustAboutInTime(random, facts, rule);
        }
        if (facts.isEmpty()) {
            facts.add(Fact.on(FactKind.SUPPORT_BEGAN, first, null));
        }
        return new Life(random.nextInt(5) == 0 ? null : born, facts);
    }

    private static void some(
            Random random,
            LocalDate first,
            List<Fact> facts,
            Set<FactKind> kinds,
            int times,
            int apart,
            @Nullable UUID about) {
        LocalDate day = first.plusDays(random.nextInt(90) - 30);
        for (int i = 0; i < times && !kinds.isEmpty(); i++) {
            day = day.plusDays(random.nextInt(apart) * random.nextInt(4));
            if (random.nextInt(10) == 0) {
                day = clocksChange(day.getYear(), random.nextBoolean()).plusDays(random.nextInt(5) - 3);
            }
            facts.add(new Fact(pick(random, List.copyOf(kinds)), at(random, day), about));
        }
    }

    /** On the last day, the day after, the very second, the second after: where a clock that is one out shows. */
    private static void metJustAboutInTime(Random random, List<Fact> facts, Rule rule) {
        for (Fact start : List.copyOf(facts)) {
            if (rule.startedBy().contains(start.kind()) && random.nextInt(3) == 0) {
                Length length = rule.lengths().get(0);
                FactKind kind = pick(random, List.copyOf(rule.metBy()));
                Instant at = length.unit() == Unit.HOURS
                        ? start.at().plus(length.amount(), ChronoUnit.HOURS).plusSeconds(random.nextInt(3) - 1)
                        : London.startOf(length.after(start.day()).plusDays(random.nextInt(3) - 1));
                facts.add(new Fact(kind, at, start.about()));
            }
        }
    }

    private static Instant at(Random random, LocalDate day) {
        return random.nextBoolean()
                ? London.startOf(day)
                : London.startOf(day).plus(random.nextInt(23 * 60), ChronoUnit.MINUTES);
    }

    private static LocalDate clocksChange(int year, boolean spring) {
        LocalDate day = LocalDate.of(year, spring ? 3 : 10, 31);
        return day.minusDays(day.getDayOfWeek().getValue() % 7);
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    @Test
    void working_days_are_those_of_the_bank_holidays_proclaimed() {
        for (LocalDate day = LocalDate.of(2009, 1, 1); day.getYear() < 2035; day = day.plusDays(1)) {
            assertThat(WorkDays.is(day)).as("%s", day).isEqualTo(Oracle.isWorkingDay(day));
        }
    }
}
