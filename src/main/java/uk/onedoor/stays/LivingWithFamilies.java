package uk.onedoor.stays;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.onedoor.carers.Residents;
import uk.onedoor.homes.HomeId;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;

/** Tells the carers' room who lives with a family today or is to within four weeks, so that conflicts of interest are found. */
@Component
class LivingWithFamilies implements Residents {

    private static final int NIGHTS_AHEAD = 28;

    private final Stays stays;
    private final Clock clock;

    LivingWithFamilies(Stays stays, Clock clock) {
        this.stays = stays;
        this.clock = clock;
    }

    @Override
    public Map<HomeId, Set<YoungPersonId>> of(Collection<HomeId> homes) {
        Map<HomeId, Set<YoungPersonId>> living = new HashMap<>();
        if (homes.isEmpty()) {
            return living;
        }
        LocalDate tonight = London.today(clock);
        stays.between(tonight, tonight.plusDays(NIGHTS_AHEAD - 1L)).stream()
                .filter(stay -> homes.contains(stay.home()))
                .filter(stay -> {
                    Stay.State state = stay.state(clock.instant());
                    return state != Stay.State.OFF && state != Stay.State.LEFT;
                })
                .forEach(stay -> living.computeIfAbsent(stay.home(), any -> new HashSet<>())
                        .add(stay.youngPerson()));
        return living;
    }
}
