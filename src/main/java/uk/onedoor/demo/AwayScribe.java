package uk.onedoor.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.onedoor.homes.Bed;
import uk.onedoor.homes.BedRests;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.homes.OutOfService;
import uk.onedoor.nights.NightFigure;
import uk.onedoor.nights.NightFigures;
import uk.onedoor.placements.WayBack.Back;
import uk.onedoor.placements.WaysBack;
import uk.onedoor.shared.Ids;
import uk.onedoor.stays.Stay;
import uk.onedoor.stays.StayKind;
import uk.onedoor.stays.Stays;
import uk.onedoor.town.TownFact;
import uk.onedoor.town.TownPlan;

/**
 * What stands beside the nights of a council: how those who live out of the area come back, but for one of whom nobody has
 * planned it; a bed that is out of use; and what the nights were like before.
 */
@Component
@ConditionalOnProperty("onedoor.demo")
class AwayScribe implements Scribe {

    private final Stays stays;
    private final OurHomes homes;
    private final WaysBack waysBack;
    private final NightFigures figures;
    private final BedRests rests;

    AwayScribe(Stays stays, OurHomes homes, WaysBack waysBack, NightFigures figures, BedRests rests) {
        this.stays = stays;
        this.homes = homes;
        this.waysBack = waysBack;
        this.figures = figures;
        this.rests = rests;
    }

    @Override
    public boolean write(TownFact fact, Cast cast, Written written) {
        return false;
    }

    @Override
    public void afterwards(Cast cast, Written written, LocalDate today) {
        TownPlan.Staff lead = cast.with(TownPlan.Role.HUB_MANAGER).get(0);
        List<Stay> away = stays.between(today, today).stream()
                .filter(stay -> stay.reason().kind() == StayKind.LIVING)
                .filter(stay -> stay.arrival() != null && stay.leaving() == null)
                .filter(stay -> homes.get(stay.home()).isOutOfAreaFor(cast.authority()))
                .sorted(java.util.Comparator.comparing(Stay::from))
                .toList();
        for (Stay stay : away.subList(0, Math.max(0, away.size() - 1))) {
            String key = "way back/" + stay.id();
            if (!written.has(key)) {
                written.put(key, Ids.next());
                plan(cast, lead, stay, today);
            }
        }
        String key = "nights before/" + cast.authority();
        if (!written.has(key)) {
            written.put(key, Ids.next());
            outOfUse(cast, today);
            cast.as(
                    lead.key(),
                    () -> figures.state(
                            id(key),
                            NightFigure.AWAY,
                            cast.hubs().size() * 4200,
                            "The year to March 2024, before the hubs opened: counted from the council's own return.",
                            null));
        }
    }

    private void plan(Cast cast, TownPlan.Staff lead, Stay stay, LocalDate today) {
        waysBack.plan(
                id("way back " + stay.id()),
                stay.youngPerson(),
                stay.id(),
                new Back(
                        cast.worker(lead.key()).value(),
                        today.plusWeeks(12),
                        "A family near their school has said yes from the spring; two weekends there first.",
                        today.plusWeeks(4)));
    }

    /** The last free flat or family bed nobody sleeps in or is promised. */
    private void outOfUse(Cast cast, LocalDate today) {
        List<Stay> taken = stays.between(today, today.plusDays(60));
        homes.bedsFrom(today).stream()
                .filter(bed -> taken.stream().noneMatch(stay -> bed.id().equals(stay.bed())))
                .filter(bed -> cast.hubs().contains(homes.get(bed.home()).hub()))
                .reduce((first, second) -> second)
                .ifPresent((Bed bed) -> rests.begin(new OutOfService(
                        id("rest " + bed.id()),
                        bed.home(),
                        bed.id(),
                        today.minusDays(2),
                        today.plusDays(12),
                        "A pipe burst: the floor is dried, and laid anew.")));
    }

    private static UUID id(String text) {
        return UUID.nameUUIDFromBytes(("away " + text).getBytes(StandardCharsets.UTF_8));
    }
}
