package uk.onedoor.stays;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.platform.web.Page;

/** Tells what falls with a stay that is withdrawn, and what stands beside it and may want to be put right as well. */
@Component
class StayFalls {

    private final StayStory story;
    private final Bookings bookings;
    private final OurHomes homes;

    StayFalls(StayStory story, Bookings bookings, OurHomes homes) {
        this.story = story;
        this.bookings = bookings;
        this.homes = homes;
    }

    /** The lines of its days, what was decided, the first days, where they live, and visits from it that are to come. */
    List<Fall> with(Page page, Frame frame, Stay stay) {
        List<Fall> falls = new ArrayList<>();
        if (stay.reason().kind() == StayKind.LIVING) {
            falls.add(new Fall(page.t("stays.falls.lives", page.date(stay.from())), name(stay), frame.at() + "/home"));
        }
        story.lines(stay.id())
                .forEach(line ->
                        falls.add(new Fall(page.t("stays.falls.line", page.date(line.on())), line.words(), null)));
        story.decisions(stay.id())
                .forEach(one ->
                        falls.add(new Fall(page.t("stays.falls.decision", page.date(one.on())), one.because(), null)));
        story.checklist(page, stay).stream()
                .filter(item -> item.done() != null)
                .forEach(item ->
                        falls.add(new Fall(page.t("stays.falls.item", item.name(), item.done()), item.words(), null)));
        bookings.fallsWith(stay, frame.records())
                .forEach(visit -> falls.add(visit(page, frame, "stays.falls.visit", visit)));
        return falls;
    }

    /** Visits that were, which are stays of their own, and what the rooms above wrote down because of it. */
    List<Fall> beside(Page page, Frame frame, Stay stay) {
        List<Fall> stands = new ArrayList<>();
        bookings.visitsFrom(stay, frame.records()).stream()
                .filter(visit -> visit.arrival() != null)
                .forEach(visit -> stands.add(visit(page, frame, "stays.beside.visit", visit)));
        story.beside(frame, stay)
                .forEach(link -> stands.add(new Fall(page.t(link.titleKey(), link.places()), null, link.link())));
        return stands;
    }

    private Fall visit(Page page, Frame frame, String key, Stay visit) {
        return new Fall(page.t(key, page.date(visit.from())), name(visit), frame.at() + "/stays/" + visit.id());
    }

    private String name(Stay stay) {
        return homes.get(stay.home()).name();
    }
}
