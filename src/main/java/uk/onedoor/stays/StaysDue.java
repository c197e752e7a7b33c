package uk.onedoor.stays;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.onedoor.people.DueSource;
import uk.onedoor.people.Glance;
import uk.onedoor.stays.GoingOn.One;
import uk.onedoor.stays.Stillness.Ask;
import uk.onedoor.stays.Stillness.Asks;

/** Tells whose stay asks for a line, a decision or a way on; that a stay is long is told where all of them are. */
@Component
class StaysDue implements DueSource {

    private static final Set<Asks> DUE = EnumSet.of(Asks.LINE_OF_TODAY, Asks.DECISION, Asks.NO_EXIT_PLAN);

    private final GoingOn goingOn;

    StaysDue(GoingOn goingOn) {
        this.goingOn = goingOn;
    }

    @Override
    public List<Due> until(LocalDate day) {
        return due(goingOn.all(), day);
    }

    @Override
    public List<Due> about(Glance glance, LocalDate day) {
        return due(goingOn.of(glance.records()), day);
    }

    private static List<Due> due(List<One> all, LocalDate day) {
        return all.stream()
                .flatMap(StaysDue::due)
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
}
