package uk.onedoor.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.town.TownPlan;
import uk.onedoor.town.TownPlan.Role;

/** The homes of the hubs, each with those of its team who are on in turns. */
@Component
@ConditionalOnProperty("onedoor.demo")
class HubHomes {

    private final OurHomes homes;

    HubHomes(OurHomes homes) {
        this.homes = homes;
    }

    /** Does something for each that is open on a day and has two at least who are on. */
    void each(Cast cast, LocalDate day, BiConsumer<Home, List<TownPlan.Staff>> work) {
        cast.teams().forEach((hub, team) -> {
            List<TownPlan.Staff> on = team.stream()
                    .filter(one -> one.role() == Role.RESIDENTIAL_WORKER || one.role() == Role.DEPUTY_MANAGER)
                    .toList();
            homes.openFrom(day).stream()
                    .filter(home -> on.size() > 1 && home.option() == HomeOption.HUB)
                    .filter(home -> cast.hub(hub).equals(home.hub()))
                    .forEach(home -> work.accept(home, on));
        });
    }
}
