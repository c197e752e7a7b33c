package uk.onedoor.stays;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.HomeLinks.HomeLink;
import uk.onedoor.platform.web.Page;
import uk.onedoor.stays.ArrivalChecklist.Ticked;

/** What goes along with a stay: the lines of its days, the decisions, the checklist of its first days, the law. */
@Component
class StayStory {

    private final StillHere still;
    private final ArrivalChecklist checklist;
    private final LawAhead law;
    private final ObjectProvider<BesideStay> rooms;

    StayStory(StillHere still, ArrivalChecklist checklist, LawAhead law, ObjectProvider<BesideStay> rooms) {
        this.still = still;
        this.checklist = checklist;
        this.law = law;
        this.rooms = rooms;
    }

    List<StillHere.Line> lines(StayId stay) {
        return still.lines(stay);
    }

    List<StillHere.Decision> decisions(StayId stay) {
        return still.decisions(stay);
    }

    /** What the law will say before it ends. */
    List<String> law(Page page, Stay stay) {
        return law.told(page, stay);
    }

    /** What the rooms above wrote down because of it, as links. */
    List<HomeLink> beside(Frame frame, Stay stay) {
        return rooms.orderedStream()
                .flatMap(room -> room.of(frame.person().id(), stay).stream())
                .toList();
    }

    List<ChecklistLine> checklist(Page page, Stay stay) {
        Map<ArrivalItem, Ticked> ticked = checklist.of(stay.id());
        return Arrays.stream(ArrivalItem.values())
                .map(item -> item(page, item, ticked.get(item)))
                .toList();
    }

    private static ChecklistLine item(Page page, ArrivalItem item, @Nullable Ticked ticked) {
        if (ticked == null) {
            return new ChecklistLine(item, page.name(item), null, null);
        }
        return new ChecklistLine(
                item,
                page.name(item),
                ticked.on() == null
                        ? page.t("stays.item.not.needed")
                        : page.t("stays.item.done", page.date(ticked.on())),
                ticked.words());
    }
}
