package uk.onedoor.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.onedoor.authorities.HubId;
import uk.onedoor.people.Voices;
import uk.onedoor.people.Voices.Said;
import uk.onedoor.people.YoungPerson;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.web.Page;
import uk.onedoor.referrals.Ask;
import uk.onedoor.referrals.Asks;
import uk.onedoor.site.Today.Line;
import uk.onedoor.staff.WorkerId;

/** What waits at the viewer's doors, and what young people said that waits for the viewer. */
@Component
class TodayDoor {

    private static final int MOST = 8;

    private final Asks asks;
    private final Voices voices;

    TodayDoor(Asks asks, Voices voices) {
        this.asks = asks;
        this.voices = voices;
    }

    /** What waits at the door of the viewer's hubs, by what was promised. */
    List<Line> waiting(Page page, Viewer viewer) {
        List<Ask> all = new ArrayList<>();
        for (UUID hub : viewer.hubs()) {
            all.addAll(asks.waiting(new HubId(hub)));
        }
        return all.stream()
                .sorted(Comparator.comparing((Ask ask) -> ask.now().nextOn()))
                .limit(MOST)
                .map(ask -> new Line(
                        page.name(ask.now().kind()),
                        ask.worry().aboutSelf() ? ask.by().name() : ask.worry().who(),
                        page.date(ask.now().nextOn()) + ", "
                                + page.ago(ask.now().nextOn()),
                        "/referrals/" + ask.id(),
                        ask.now().nextOn().isBefore(page.today())))
                .toList();
    }

    /** What young people said that this worker answers; a manager sees what waits for anybody. */
    List<Line> voices(Page page, Viewer viewer, Map<YoungPersonId, YoungPerson> people) {
        List<Said> waiting =
                viewer.may(Opens.MANAGERS) ? voices.waiting() : voices.waitingFor(new WorkerId(viewer.account()));
        List<Line> lines = new ArrayList<>();
        for (Said said : waiting) {
            YoungPerson who = people.get(said.youngPerson());
            if (who != null && lines.size() < MOST) {
                lines.add(new Line(page.name(said.kind()), who.wholeName(), page.ago(said.at()), "/voices", false));
            }
        }
        return lines;
    }
}
