package uk.onedoor.stays;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.onedoor.keywork.Allocation;
import uk.onedoor.keywork.Allocations;
import uk.onedoor.keywork.TeamPart;
import uk.onedoor.people.Glance;
import uk.onedoor.platform.web.Page;
import uk.onedoor.stays.MovingDay.Deed;

/** Tells a moving day in words, the same to the team and to the young person. */
@Component
class MovingDayWords {

    private final MovingDays days;
    private final Allocations allocations;

    MovingDayWords(MovingDays days, Allocations allocations) {
        this.days = days;
        this.allocations = allocations;
    }

    /** {@code records} are all of the young person's. */
    MovingDayShown told(Page page, Stay stay, List<UUID> records) {
        MovingDay day = days.of(stay.id());
        String keyWorker = allocations.of(new Glance(stay.youngPerson(), records)).stream()
                .filter(part -> part.part() == TeamPart.KEY_WORKER && part.isNow())
                .map(Allocation::workerName)
                .findFirst()
                .orElse(null);
        return new MovingDayShown(
                stay.id().toString(),
                page.date(stay.from()),
                page.n(
                        "stays.planned",
                        stay.expected().nights(),
                        page.date(stay.expected().from()),
                        page.date(stay.expected().until())),
                keyWorker,
                days.mayBeWritten(stay),
                day.isPrepared(),
                Arrays.stream(MovingAsk.values())
                        .map(ask -> line(page, day, ask))
                        .toList());
    }

    private static MovingLine line(Page page, MovingDay day, MovingAsk ask) {
        Deed deed = day.deeds().get(ask);
        return new MovingLine(
                ask,
                page.name(ask),
                day.theirs().get(ask),
                day.told().get(ask),
                deed == null ? null : deed.who(),
                deed == null ? null : by(page, deed));
    }

    private static String by(Page page, Deed deed) {
        return deed.at() == null ? page.date(deed.on()) : page.moment(When.at(deed.on(), deed.at()));
    }
}
