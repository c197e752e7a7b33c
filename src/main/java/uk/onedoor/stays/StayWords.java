package uk.onedoor.stays;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.homes.Bed;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.web.Page;
import uk.onedoor.stays.Stay.Off;

/** Tells a stay in words. */
@Component
class StayWords {

    private final OurHomes homes;
    private final Clock clock;

    StayWords(OurHomes homes, Clock clock) {
        this.homes = homes;
        this.clock = clock;
    }

    StayShown told(Page page, Stay stay) {
        Home home = homes.get(stay.home());
        LocalDate today = London.today(clock);
        return new StayShown(
                stay.id().toString(),
                home.name(),
                bed(stay),
                withdrawn(stay) ? page.name(Off.WITHDRAWN) : page.name(stay.state(clock.instant())),
                page.name(stay.reason().kind()),
                page.name(stay.reason().purpose()),
                stay.reason().words(),
                page.n(
                        "stays.planned",
                        stay.expected().nights(),
                        page.date(stay.expected().from()),
                        page.date(stay.expected().until())),
                stay.reason().exitPlan(),
                stay.daysOver(today) > 0 ? page.n("stays.over", stay.daysOver(today)) : null,
                stay.heldUntil() == null ? null : page.t("stays.held.until", page.moment(stay.heldUntil())),
                stay.arrival() == null
                        ? null
                        : happened(
                                page,
                                "stays.came",
                                stay.arrival().at(),
                                stay.arrival().recordedAt()),
                stay.leaving() == null
                        ? null
                        : happened(
                                        page,
                                        "stays.went",
                                        stay.leaving().at(),
                                        stay.leaving().recordedAt()) + " "
                                + page.name(stay.leaving().because()) + ".",
                stay.leaving() == null ? null : stay.leaving().words(),
                stay.off() == null
                        ? null
                        : page.t(
                                "stays.off.line",
                                page.name(stay.off().how()),
                                page.moment(stay.off().at()),
                                stay.off().because()),
                withdrawn(stay));
    }

    private static boolean withdrawn(Stay stay) {
        return stay.off() != null && stay.off().how() == Off.WITHDRAWN;
    }

    private @Nullable String bed(Stay stay) {
        return stay.bed() == null
                ? null
                : homes.findBed(stay.home(), stay.bed()).map(Bed::name).orElse(null);
    }

    /** When it happened and, where it was written down on another day, when that was. */
    private static String happened(Page page, String key, Instant at, Instant recordedAt) {
        return London.day(at).equals(London.day(recordedAt))
                ? page.t(key, page.moment(at))
                : page.t(key + ".later", page.moment(at), page.moment(recordedAt));
    }
}
