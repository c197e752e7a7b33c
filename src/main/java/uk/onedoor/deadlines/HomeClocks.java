package uk.onedoor.deadlines;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.deadlines.Deadline.State;
import uk.onedoor.deadlines.HomeFactSource.Told;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.shared.NotFound;

/** The clocks of the council's own homes as they stand now. */
@Service
@Transactional(readOnly = true)
class HomeClocks {

    private final HomeFactSource homes;
    private final HomeClockRepository kept;
    private final Deadlines deadlines;
    private final CurrentViewer viewer;
    private final Clock clock;

    HomeClocks(HomeFactSource homes, HomeClockRepository kept, Deadlines deadlines, CurrentViewer viewer, Clock clock) {
        this.homes = homes;
        this.kept = kept;
        this.deadlines = deadlines;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * The clocks of one home, the first due first; what was said to have been done there, the first day first; why some were
     * missed; and what can be said to have been done there.
     */
    record Of(
            Told home,
            List<Deadline> clocks,
            List<HomeHappening> happened,
            List<MissedReason> reasons,
            Set<FactKind> kinds) {

        String at() {
            return "/homes/" + home.home() + "/clocks";
        }

        boolean hasReason(Deadline one) {
            return reasons.stream().anyMatch(reason -> reason.clock().equals(one.name()));
        }

        /**
         * What is asked up to a day: what runs until then, and of each rule the one that was missed last, until it has its
         * reason. A month's visit cannot be made up for once the month is over; those before it stay on the page of the clocks.
         */
        private List<Deadline> asked(LocalDate day) {
            Map<String, Deadline> missedLast = new LinkedHashMap<>();
            clocks.stream()
                    .filter(one -> one.state() == State.MISSED)
                    .forEach(one -> missedLast.put(one.rule().key(), one));
            return Stream.concat(
                            missedLast.values().stream().filter(one -> !hasReason(one)),
                            clocks.stream()
                                    .filter(one -> one.state() == State.RUNNING
                                            && !one.by().isAfter(day)))
                    .toList();
        }
    }

    /** One clock that is asked for, and of which home. */
    record Asked(Of of, Deadline clock) {}

    /** @throws NotFound when it is no home of ours */
    Of of(UUID id) {
        Told home = homes.of(id).orElseThrow(() -> new NotFound("clocks of the home " + id));
        return of(home, deadlines.rules(), kept.happenings(id), kept.reasons(id).getOrDefault(id, List.of()));
    }

    /** What homes ask up to a day of whoever runs a hub; of others nothing. */
    List<Asked> asked(LocalDate day) {
        return viewer.get().may(Opens.MANAGERS)
                ? all().stream()
                        .flatMap(of -> of.asked(day).stream().map(clock -> new Asked(of, clock)))
                        .toList()
                : List.of();
    }

    /** Every home of ours that has clocks: each source asked once for all of them. */
    private List<Of> all() {
        RuleBook rules = deadlines.rules();
        Map<UUID, List<HomeHappening>> happened = new HashMap<>();
        kept.happenings(null)
                .forEach(one -> happened.computeIfAbsent(one.home(), any -> new ArrayList<>())
                        .add(one));
        Map<UUID, List<MissedReason>> reasons = kept.reasons(null);
        return homes.all().stream()
                .filter(home -> !home.facts().isEmpty())
                .map(home -> of(
                        home,
                        rules,
                        happened.getOrDefault(home.home(), List.of()),
                        reasons.getOrDefault(home.home(), List.of())))
                .toList();
    }

    private Of of(Told home, RuleBook rules, List<HomeHappening> happened, List<MissedReason> reasons) {
        List<Fact> facts = new ArrayList<>(home.facts());
        happened.forEach(one -> facts.add(one.fact()));
        List<Deadline> clocks = rules.deadlines(new Life(null, facts), clock.instant()).stream()
                .filter(one -> one.state() != State.MISSED || !one.by().isBefore(home.keptSince()))
                .toList();
        return new Of(home, clocks, happened, reasons, kinds(home, rules));
    }

    /** What meets a rule that this home's facts start; and of a children's home, when its manager was away. */
    private static Set<FactKind> kinds(Told home, RuleBook rules) {
        Set<FactKind> of = home.facts().stream().map(Fact::kind).collect(Collectors.toSet());
        Set<FactKind> kinds = EnumSet.noneOf(FactKind.class);
        rules.rules().stream()
                .filter(rule -> of.stream().anyMatch(rule.startedBy()::contains))
                .forEach(rule -> kinds.addAll(rule.metBy()));
        if (of.contains(FactKind.CHILDRENS_HOME_OPENED)) {
            kinds.addAll(HomeHappening.OF_THE_MANAGER);
        }
        kinds.retainAll(HomeHappening.KINDS);
        return kinds;
    }
}
