package uk.onedoor.plans;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.onedoor.plans.Plan.Route;
import uk.onedoor.plans.Plan.Step;
import uk.onedoor.plans.Plan.StepEnd;

/** A way home that holds now, with its steps: what is next on it, and how long it has stood still. */
public record WayHome(Route route, List<Step> steps) {

    /** The way that holds, of all that were ever chosen; empty when none is. */
    static Optional<WayHome> of(List<Route> routes, List<Step> steps) {
        return routes.stream()
                .filter(route -> route.supersededAt() == null)
                .max(Comparator.comparing(Route::recordedAt))
                .map(route -> {
                    Set<UUID> same = sameWay(route, routes);
                    return new WayHome(
                            route,
                            steps.stream()
                                    .filter(step -> same.contains(step.routeId()))
                                    .toList());
                });
    }

    /** This way home under all the words it was told in, since another was chosen. */
    private static Set<UUID> sameWay(Route now, List<Route> routes) {
        Stream<Route> before = routes.stream()
                .filter(route -> route.recordedAt().isBefore(now.recordedAt()))
                .sorted(Comparator.comparing(Route::recordedAt).reversed())
                .takeWhile(route -> route.homeRoute() == now.homeRoute());
        return Stream.concat(Stream.of(now), before).map(Route::id).collect(Collectors.toSet());
    }

    /** The step that comes next. */
    public Optional<Step> next() {
        return steps.stream().filter(Step::isOpen).min(Comparator.comparing(Step::byOn));
    }

    /** The day it last moved: it was chosen, or a step on it was done. What was let go moved nothing. */
    public LocalDate lastMoved() {
        return Stream.concat(
                        Stream.of(route.chosenOn()),
                        steps.stream()
                                .filter(step -> step.endedHow() == StepEnd.DONE)
                                .map(Step::endedOn)
                                .filter(Objects::nonNull))
                .max(Comparator.naturalOrder())
                .orElse(route.chosenOn());
    }

    /** How many days it has stood still. */
    public long stillFor(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(lastMoved(), today));
    }
}
