package uk.onedoor.safety;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.authorities.HubId;
import uk.onedoor.people.AgendaSource;
import uk.onedoor.people.DueSource.Due;
import uk.onedoor.platform.time.London;

/** Who is not back, who came back since the meeting before, and to whom the talk after is still to be offered. */
@Component
@Transactional(readOnly = true)
class MissingAgenda implements AgendaSource {

    /** An interview is talked about while somebody can still be found for it. */
    private static final int DAYS_AHEAD = 3;

    private final MissingRepository kept;
    private final ReturnInterviewDue interviews;
    private final Clock clock;

    MissingAgenda(MissingRepository kept, ReturnInterviewDue interviews, Clock clock) {
        this.kept = kept;
        this.interviews = interviews;
        this.clock = clock;
    }

    @Override
    public List<Item> since(HubId hub, Instant since) {
        List<Item> items = new ArrayList<>();
        for (MissingEpisode one : kept.all(null)) {
            String at = MissingPages.at(one.record(), one.id());
            Instant began = one.began().since();
            if (one.isOpen()) {
                items.add(new Item(Topic.MISSING, one.record(), "agenda.missing", new Object[] {began}, began, at));
            } else if (one.written().stands()) {
                one.returned()
                        .filter(back -> back.at().isAfter(since))
                        .ifPresent(back -> items.add(new Item(
                                Topic.BACK,
                                one.record(),
                                "agenda.back",
                                new Object[] {back.at(), began},
                                back.at(),
                                at)));
            }
        }
        for (Due due : interviews.until(London.today(clock).plusDays(DAYS_AHEAD))) {
            items.add(new Item(
                    Topic.BACK,
                    due.youngPerson(),
                    "agenda.interview",
                    new Object[] {due.by()},
                    London.startOf(due.by()),
                    due.link()));
        }
        return items;
    }
}
