package uk.onedoor.stays;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.onedoor.people.DueSource;
import uk.onedoor.people.Glance;
import uk.onedoor.platform.time.London;
import uk.onedoor.stays.GoingOn.One;
import uk.onedoor.stays.StayFacts.Fact;
import uk.onedoor.stays.Stillness.Ask;
import uk.onedoor.stays.Stillness.Asks;

/**
 * Tells whose stay asks for a line, a decision or a way on, who moves soon, and whose moving day is not prepared; that a stay is
 * long is told where all of them are.
 */
@Component
class StaysDue implements DueSource {

    private static final Set<Asks> DUE = EnumSet.of(Asks.LINE_OF_TODAY, Asks.DECISION, Asks.NO_EXIT_PLAN);

    /** A moving day is prepared so many days before. */
    private static final int BEFORE_A_MOVE = 3;

    private final GoingOn goingOn;
    private final StayFacts facts;
    private final Clock clock;

    StaysDue(GoingOn goingOn, StayFacts facts, Clock clock) {
        this.goingOn = goingOn;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public List<Due> until(LocalDate day) {
        return due(goingOn.all(), facts.comingUntil(day.plusDays(BEFORE_A_MOVE)), day);
    }

    @Override
    public List<Due> about(Glance glance, LocalDate day) {
        List<Fact> all = facts.of(glance);
        return due(all.stream().flatMap(StaysDue::goingOn).toList(), all, day);
    }

    private static Stream<One> goingOn(Fact fact) {
        return fact.stay() == null || fact.home() == null
                ? Stream.of()
                : Stream.of(new One(fact.youngPerson(), fact.stay(), fact.home(), fact.asks()));
    }

    private List<Due> due(List<One> all, List<Fact> coming, LocalDate day) {
        LocalDate today = London.today(clock);
        return Stream.concat(
                        all.stream().flatMap(StaysDue::due), coming.stream().flatMap(fact -> due(fact, today)))
                .filter(due -> !due.by().isAfter(day))
                .toList();
    }

    private static Stream<Due> due(One one) {
        return one.asks().stream().filter(ask -> DUE.contains(ask.what())).map(ask -> due(one, ask));
    }

    private static Due due(One one, Ask ask) {
        String page = switch (ask.what()) {
            case LINE_OF_TODAY -> "/still-here";
            case NO_EXIT_PLAN -> "/exit-plan";
            case DECISION, LONG -> "";
        };
        return new Due(
                one.youngPerson(),
                "stays.due." + ask.what(),
                new Object[] {one.home()},
                ask.since(),
                "/young-people/" + one.youngPerson() + "/stays/" + one.stay().id() + page);
    }

    /** The day itself, told until it is over, and that it is to be prepared. */
    private static Stream<Due> due(Fact fact, LocalDate today) {
        Stay stay = fact.stay();
        if (stay == null || !isPlannedMoveToCome(stay)) {
            return Stream.of();
        }
        LocalDate on = stay.expected().from();
        Stream<Due> moves = on.isBefore(today) ? Stream.of() : Stream.of(due(fact, stay, "MOVES", on));
        boolean toPrepare = !fact.prepared() && stay.expected().until().isAfter(today);
        return toPrepare
                ? Stream.concat(moves, Stream.of(due(fact, stay, "MOVING_DAY", on.minusDays(BEFORE_A_MOVE))))
                : moves;
    }

    private static boolean isPlannedMoveToCome(Stay stay) {
        return stay.reason().entry() == Entry.PLANNED
                && MovingDay.isOf(stay)
                && stay.arrival() == null
                && stay.off() == null;
    }

    private static Due due(Fact fact, Stay stay, String what, LocalDate by) {
        return new Due(
                fact.youngPerson(),
                "stays.due." + what,
                new Object[] {
                    Objects.requireNonNullElse(fact.home(), ""), stay.expected().from()
                },
                by,
                "/young-people/" + fact.youngPerson() + "/stays/" + stay.id() + "/moving-day");
    }
}
