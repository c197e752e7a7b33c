package uk.onedoor.stays;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.platform.web.Page;
import uk.onedoor.stays.ArrivalChecklist.Ticked;

/** What was written along a stay: the lines of its days, the decisions, the checklist of its first days. */
@Component
class StayStory {

    private final StillHere still;
    private final ArrivalChecklist checklist;

    StayStory(StillHere still, ArrivalChecklist checklist) {
        this.still = still;
        this.checklist = checklist;
    }

    List<StillHere.Line> lines(StayId stay) {
        return still.lines(stay);
    }

    List<StillHere.Decision> decisions(StayId stay) {
        return still.decisions(stay);
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
