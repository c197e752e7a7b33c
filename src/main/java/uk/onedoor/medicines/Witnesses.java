package uk.onedoor.medicines;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.staff.Staff;

/** Who can be named as standing beside: everybody who works here but whoever writes. */
@Component
class Witnesses {

    private final Staff staff;
    private final CurrentViewer viewer;

    Witnesses(Staff staff, CurrentViewer viewer) {
        this.staff = staff;
        this.viewer = viewer;
    }

    List<Choice> choices() {
        return staff.all().stream()
                .filter(one -> !one.id().value().equals(viewer.get().account()))
                .map(one -> new Choice(one.id().toString(), one.name()))
                .toList();
    }
}
