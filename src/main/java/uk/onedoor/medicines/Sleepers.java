package uk.onedoor.medicines;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.onedoor.homes.HomeId;
import uk.onedoor.house.WithUs;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;

/** Who sleeps in the homes whose days are the viewer's: whom their team gives medicines to. */
@Component
class Sleepers {

    /** Until then the night that is ending counts. */
    private static final Duration NIGHT_ENDS = Duration.ofHours(7);

    private final WithUs withUs;
    private final Clock clock;

    Sleepers(WithUs withUs, Clock clock) {
        this.withUs = withUs;
        this.clock = clock;
    }

    Set<YoungPersonId> inMyHomes() {
        Set<YoungPersonId> all = new HashSet<>();
        withUs.myHomes().forEach(home -> all.addAll(in(home)));
        return all;
    }

    Set<YoungPersonId> in(HomeId home) {
        LocalDate night = London.day(clock.instant().minus(NIGHT_ENDS));
        return withUs.inTheNight(home, night, London.today(clock));
    }
}
