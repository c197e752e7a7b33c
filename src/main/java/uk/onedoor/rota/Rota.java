package uk.onedoor.rota;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.staff.Presence;
import uk.onedoor.staff.Presences;
import uk.onedoor.staff.Staff;
import uk.onedoor.staff.WorkerId;

/** Who is on in a home tonight? */
@Service
@Transactional(readOnly = true)
public class Rota {

    private final RotaRepository shifts;
    private final OurHomes homes;
    private final Presences presences;
    private final Staff staff;

    Rota(RotaRepository shifts, OurHomes homes, Presences presences, Staff staff) {
        this.shifts = shifts;
        this.homes = homes;
        this.presences = presences;
        this.staff = staff;
    }

    /**
     * Who is on in one home on the night that begins on a day; never nobody.
     *
     * @throws uk.onedoor.shared.NotFound when there is no such home in this council
     */
    public OnTonight onTonight(HomeId home, LocalDate night) {
        Home asked = homes.get(home);
        return Objects.requireNonNull(onTonight(List.of(asked), night).get(home));
    }

    /** The same of each of these homes at once, in their order; as many statements for forty homes as for one. */
    public Map<HomeId, OnTonight> onTonight(Collection<Home> asked, LocalDate night) {
        LocalDate morning = night.plusDays(1);
        List<Shift> planned = shifts.planned(night, morning);
        List<Worked> worked = shifts.worked(night, morning);
        Night one = new Night(night, planned, worked, colleagues(planned, worked, night, morning));
        Map<HomeId, OnTonight> on = new LinkedHashMap<>();
        List<Home> all = homes.openFrom(night);
        for (Home home : asked) {
            on.put(home.id(), one.in(home, ofTheHubOf(home, all)));
        }
        return on;
    }

    /** Everybody who works here, away as on any of these days, and the names of those on these shifts who are gone. */
    Colleagues colleagues(Collection<Shift> planned, Collection<Worked> worked, LocalDate first, LocalDate last) {
        List<Presence> here = presences.all(first, last);
        Set<UUID> known = here.stream().map(one -> one.worker().id().value()).collect(Collectors.toSet());
        Set<UUID> gone = Stream.concat(
                        planned.stream().map(Shift::worker).filter(Objects::nonNull),
                        worked.stream().map(Worked::worker))
                .map(WorkerId::value)
                .filter(one -> !known.contains(one))
                .collect(Collectors.toSet());
        return new Colleagues(here, gone.isEmpty() ? Map.of() : staff.names(gone));
    }

    private static Set<HomeId> ofTheHubOf(Home home, List<Home> all) {
        return all.stream()
                .filter(one -> home.hub() != null && home.hub().equals(one.hub()))
                .map(Home::id)
                .collect(Collectors.toSet());
    }
}
