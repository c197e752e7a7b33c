package uk.onedoor.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import uk.onedoor.bench.Bench.Benchmark;
import uk.onedoor.bench.Figures.Target;
import uk.onedoor.deadlines.Deadline;
import uk.onedoor.deadlines.Fact;
import uk.onedoor.deadlines.FactKind;
import uk.onedoor.deadlines.Life;
import uk.onedoor.deadlines.RuleBook;
import uk.onedoor.platform.time.London;

/**
 * Every clock of 100,000 young people reckoned anew, by the whole book of rules: three years in care each, with two
 * placements, reviews, visits, weekly time with the key worker, plans, health, and a time missing. One after another in one
 * thread, so that no more than one life is held at a time. And messages to staff while the mail server is cut; and the sheet
 * for the police while a crowd asks for other pages.
 */
final class SafetyBench implements Benchmark {

    private static final int PEOPLE = Integer.getInteger("onedoor.bench.people", 100_000);
    private static final int WARM_UP = 2_000;
    private static final double SECONDS = 30;
    private static final double MEGABYTES = 1024;
    private static final double MEGABYTE = 1024 * 1024;
    private static final LocalDate BEGAN = LocalDate.of(2023, 1, 9);
    private static final int DAYS = 3 * 365;
    private static final Instant NOW = London.startOf(BEGAN.plusDays(DAYS));

    @Override
    public void run(Figures figures) throws Exception {
        if (figures.isWanted("deadlines")) {
            deadlines(figures);
        }
        if (figures.isWanted("notices")) {
            SafetyBenchNotices.run(figures);
        }
        if (figures.isWanted("pack")) {
            SafetyBenchPack.run(figures);
        }
    }

    private static void deadlines(Figures figures) {
        RuleBook rules = RuleBook.ofTheLaw();
        reckon(rules, new Random(figures.seed()), WARM_UP);
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long began = System.nanoTime();
        long clocks = reckon(rules, new Random(figures.seed()), PEOPLE);
        double seconds = (System.nanoTime() - began) / 1e9;
        long most =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        figures.tell("safety.deadlines", seconds, "s", Target.atMost(SECONDS), PEOPLE);
        figures.tell("safety.deadlines.clocks", clocks, "clocks", Target.none(), PEOPLE);
        figures.tell("safety.deadlines.heap", most / MEGABYTE, "MB", Target.atMost(MEGABYTES), PEOPLE);
    }

    private static long reckon(RuleBook rules, Random random, int people) {
        long clocks = 0;
        for (int i = 0; i < people; i++) {
            List<Deadline> all = rules.deadlines(life(random), NOW);
            clocks += all.size();
        }
        return clocks;
    }

    private static Life life(Random random) {
        List<Fact> facts = new ArrayList<>();
        LocalDate first = BEGAN.plusDays(random.nextInt(60));
        facts.add(Fact.on(FactKind.LOOKED_AFTER_BEGAN, first, null));
        facts.add(Fact.on(FactKind.SUPPORT_BEGAN, first, null));
        facts.add(Fact.on(FactKind.CARE_PLAN_MADE, first.plusDays(random.nextInt(20)), null));
        facts.add(Fact.on(FactKind.LEAVING_CARE_BEGAN, first.plusDays(400), null));
        UUID home = new UUID(random.nextLong(), 1);
        UUID next = new UUID(random.nextLong(), 2);
        Instant moved =
                first.plusDays(300).atTime(LocalTime.NOON).atZone(London.ZONE).toInstant();
        facts.add(Fact.on(FactKind.PLACEMENT_BEGAN, first, home));
        facts.add(new Fact(FactKind.PLACEMENT_ENDED, moved, home));
        facts.add(new Fact(FactKind.PLACEMENT_BEGAN, moved, next));
        facts.add(new Fact(FactKind.RETURNED, moved.minusSeconds(random.nextInt(9_000_000)), next));
        every(random, facts, first, FactKind.KEY_WORKER_CONTACT, 7);
        every(random, facts, first, FactKind.PLAN_REVIEWED, 28);
        every(random, facts, first, FactKind.VISITED, 40);
        every(random, facts, first, FactKind.EDUCATION_PLAN_MADE, 110);
        every(random, facts, first, FactKind.REVIEW_HELD, 170);
        every(random, facts, first, FactKind.PATHWAY_PLAN_MADE, 180);
        every(random, facts, first, FactKind.HEALTH_ASSESSED, 360);
        every(random, facts, first, FactKind.STRENGTHS_ASKED, 360);
        return new Life(first.minusYears(13).minusDays(random.nextInt(1_000)), facts);
    }

    private static void every(Random random, List<Fact> facts, LocalDate first, FactKind kind, int days) {
        for (LocalDate day = first.plusDays(random.nextInt(days)); day.isBefore(BEGAN.plusDays(DAYS)); ) {
            facts.add(Fact.on(kind, day, null));
            day = day.plusDays(days - 3L + random.nextInt(6));
        }
    }
}
