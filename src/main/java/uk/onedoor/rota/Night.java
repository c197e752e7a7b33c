package uk.onedoor.rota;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.onedoor.authorities.HubId;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.rota.OnTonight.Because;
import uk.onedoor.rota.OnTonight.On;

/** One night, as it is planned and was worked in every home: who is on in each? */
final class Night {

    private final LocalDate night;
    private final List<Cover> there;
    private final Colleagues colleagues;

    Night(LocalDate night, Collection<Shift> planned, Collection<Worked> worked, Colleagues colleagues) {
        this.night = night;
        this.there = Cover.of(planned, worked, colleagues).stream()
                .filter(one -> one.isOfNight(night))
                .sorted(Comparator.comparing((Cover one) -> one.hours().begins(one.day()))
                        .thenComparing(one -> colleagues.name(one.worker())))
                .toList();
        this.colleagues = colleagues;
    }

    /**
     * Who is on in a home: who was or is to be there and is not away; else who is on call for it, or for another home of its
     * hub, which answers for all of them; else who runs the hub.
     */
    OnTonight in(Home home, Set<HomeId> ofItsHub) {
        return Stream.of(on(Set.of(home.id()), true), on(Set.of(home.id()), false), on(ofItsHub, false))
                .filter(people -> !people.isEmpty())
                .findFirst()
                .map(people -> new OnTonight(home.id(), night, people))
                .orElseGet(() -> new OnTonight(home.id(), night, run(home.hub())));
    }

    private List<On> on(Set<HomeId> homes, boolean inTheHome) {
        return there.stream()
                .filter(one -> homes.contains(one.home()) && one.kind().isInTheHome() == inTheHome)
                .map(this::on)
                .toList();
    }

    private On on(Cover one) {
        Because there = one.worked() ? Because.WORKED : Because.PLANNED;
        return new On(
                one.worker(),
                colleagues.name(one.worker()),
                colleagues.phone(one.worker()),
                one.kind().isInTheHome() ? there : Because.ON_CALL,
                one.kind(),
                one.hours());
    }

    private List<On> run(@Nullable HubId hub) {
        return colleagues.run(hub, night).stream()
                .map(one -> new On(one.id(), one.name(), one.phone(), Because.RUNS_THE_HUB, null, null))
                .toList();
    }
}
