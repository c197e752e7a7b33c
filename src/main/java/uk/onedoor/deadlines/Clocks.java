package uk.onedoor.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.onedoor.deadlines.Deadline.State;
import uk.onedoor.deadlines.Rule.Again;
import uk.onedoor.platform.time.London;

/** The clocks of one duty in one life, as they stand at a moment; what happens after it is not known yet. */
final class Clocks {

    private final Duty duty;
    private final Life life;
    private final Instant now;
    private final List<Deadline> found = new ArrayList<>();

    private Clocks(Duty duty, Life life, Instant now) {
        this.duty = duty;
        this.life = life;
        this.now = now;
    }

    static List<Deadline> of(Duty duty, Life life, Instant now) {
        Clocks clocks = new Clocks(duty, life, now);
        List<Span> spans = Span.of(life, duty.any(), now);
        if (!spans.isEmpty()) {
            List<Fact> done = life.of(duty.any().metBy()).stream()
                    .filter(fact -> !fact.at().isAfter(now))
                    .toList();
            spans.forEach(span -> clocks.run(clocks.within(span), done));
        }
        return clocks.found;
    }

    /** Until they are too old for it, if that comes first. */
    private Span within(Span span) {
        Instant old = duty.outgrown(life);
        return old == null || span.end() != null && span.end().isBefore(old)
                ? span
                : new Span(span.start(), old, span.endBefore());
    }

    private void run(Span span, List<Fact> done) {
        Instant from = span.start().at();
        Fact because = span.start();
        boolean afterDone = false;
        List<Fact> left = done;
        for (int turn = 0; ; turn++) {
            Optional<Instant> begins = begins(span, from);
            if (begins.isEmpty() || begins.get().isAfter(now) || hasEnded(span, begins.get())) {
                return;
            }
            afterDone &= begins.get().equals(from);
            from = begins.get();
            Rule rule = duty.inForce(life, span.start().about(), from).orElseThrow();
            if (rule.again() == Again.EACH_TIME) {
                each(span, rule, from, done);
                return;
            }
            if (!rule.hasTurn(turn)) {
                return;
            }
            boolean hours = rule.length(turn).isInHours();
            Fact met = met(span, new Counting(rule.beforehand(), hours, from, afterDone), left);
            found.add(once(span, rule, turn, from, because, met));
            if (met == null) {
                return;
            }
            left = left.subList(left.indexOf(met) + 1, left.size());
            from = met.at();
            because = met;
            afterDone = true;
        }
    }

    /** When a turn begins that would begin then: what follows from one event waits for no rule to come into force. */
    private Optional<Instant> begins(Span span, Instant from) {
        Optional<Instant> begins = duty.inForceFrom(life, span.start().about(), from);
        return duty.any().isStanding() ? begins : begins.filter(from::equals);
    }

    private static boolean hasEnded(Span span, Instant moment) {
        return span.end() != null && !moment.isBefore(span.end());
    }

    /** From when a turn takes what was done: not what ended the turn before it, and by the day when days are counted. */
    private record Counting(boolean beforehand, boolean hours, Instant from, boolean afterDone) {
        boolean counts(Fact fact) {
            int compared = hours ? fact.at().compareTo(from) : fact.day().compareTo(London.day(from));
            return compared > 0 || compared == 0 && !afterDone || beforehand;
        }
    }

    /** What meets a turn first; nothing that was done for an earlier span. */
    private static @Nullable Fact met(Span span, Counting counting, List<Fact> done) {
        return done.stream()
                .filter(fact -> fact.isAbout(span.start().about()))
                .filter(fact -> span.endBefore() == null || !fact.at().isBefore(span.endBefore()))
                .filter(fact -> !hasEnded(span, fact.at()) && counting.counts(fact))
                .findFirst()
                .orElse(null);
    }

    private Deadline once(Span span, Rule rule, int turn, Instant from, Fact because, @Nullable Fact met) {
        Length length = rule.length(turn);
        Instant until = length.isInHours() ? length.after(from) : null;
        LocalDate by = until == null ? length.after(London.day(from)) : London.day(until);
        State state;
        if (met != null) {
            state = isPast(by, until, met.at()) ? State.MET_LATE : State.MET;
        } else {
            state = unmet(span, by, until);
        }
        return new Deadline(rule, span.start().about(), turn, from, because, by, until, state, met);
    }

    /** What ended in time is no longer asked; what ended after its time had passed was missed. */
    private State unmet(Span span, LocalDate by, @Nullable Instant until) {
        Instant end = span.end();
        if (end != null && !end.isAfter(now) && !isPast(by, until, end)) {
            return State.ENDED;
        }
        return isPast(by, until, now) ? State.MISSED : State.RUNNING;
    }

    private static boolean isPast(LocalDate by, @Nullable Instant until, Instant moment) {
        return until == null ? London.day(moment).isAfter(by) : moment.isAfter(until);
    }

    /** Once in every stretch of time, until now; when another line comes into force, its stretches begin with the next. */
    private void each(Span span, Rule first, Instant start, List<Fact> done) {
        Rule rule = first;
        LocalDate origin = London.day(start);
        Instant from = start;
        int times = 0;
        for (int turn = 0; !from.isAfter(now) && !hasEnded(span, from); turn++) {
            times++;
            LocalDate next = rule.length(0).times(times, origin);
            found.add(stretch(span, rule, turn, from, next, done));
            from = London.startOf(next);
            Optional<Instant> begins = duty.inForceFrom(life, span.start().about(), from);
            if (begins.isEmpty()) {
                return;
            }
            from = begins.get();
            Rule then = duty.inForce(life, span.start().about(), from).orElseThrow();
            if (!then.equals(rule) || !London.day(from).equals(next)) {
                rule = then;
                origin = London.day(from);
                times = 0;
            }
        }
    }

    private Deadline stretch(Span span, Rule rule, int turn, Instant from, LocalDate next, List<Fact> done) {
        LocalDate by = next.minusDays(1);
        Fact met = done.stream()
                .filter(fact -> fact.isAbout(span.start().about()))
                .filter(fact -> !fact.at().isBefore(from) && fact.day().isBefore(next))
                .filter(fact -> !hasEnded(span, fact.at()))
                .findFirst()
                .orElse(null);
        State state = met == null ? unmet(span, by, null) : State.MET;
        return new Deadline(rule, span.start().about(), turn, from, span.start(), by, null, state, met);
    }
}
