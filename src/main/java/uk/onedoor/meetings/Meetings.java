package uk.onedoor.meetings;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.authorities.HubId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** Begins and ends a hub's meetings, and keeps who is there. */
@Service
@Transactional
class Meetings {

    /** How far the first meeting of a hub looks back. */
    private static final Duration FIRST = Duration.ofDays(1);

    private static final int LISTED = 30;

    private final MeetingRepository kept;
    private final CurrentViewer viewer;

    Meetings(MeetingRepository kept, CurrentViewer viewer) {
        this.kept = kept;
        this.viewer = viewer;
    }

    /** Begins a hub's meeting with whoever begins it, or leads to the one that is running. */
    UUID begin(UUID id, HubId hub) {
        if (!viewer.get().hubs().contains(hub.value())) {
            throw new NotFound("a meeting of " + hub);
        }
        if (kept.begin(id, hub)) {
            kept.add(id, Ids.next(), Attendance.Kind.HERE, viewer.get().account(), null, null);
            return id;
        }
        return running(hub).map(Meeting::id).orElseThrow(() -> new NotFound("a meeting of " + hub));
    }

    /** The end of it: everybody left. */
    void end(UUID meeting) {
        get(meeting);
        kept.leave(meeting, null);
        kept.end(meeting);
    }

    /** @throws Refusal when the meeting is over, or nobody is named */
    void come(UUID meeting, UUID id, Attendance.Kind kind, @Nullable UUID account, String name, String ofWhom) {
        if (!get(meeting).isRunning()) {
            throw new Refusal("", "meetings.over");
        }
        if (account == null && name.isEmpty()) {
            throw new Refusal("name", "meetings.who.missing");
        }
        kept.add(
                meeting,
                id,
                kind,
                account,
                account == null ? name : null,
                account == null && !ofWhom.isEmpty() ? ofWhom : null);
    }

    void leave(UUID meeting, UUID attendance) {
        get(meeting);
        kept.leave(meeting, attendance);
    }

    @Transactional(readOnly = true)
    Meeting get(UUID meeting) {
        return kept.find(meeting).orElseThrow(() -> new NotFound("meeting " + meeting));
    }

    @Transactional(readOnly = true)
    Optional<Meeting> running(HubId hub) {
        return kept.of(hub, 1).stream().filter(Meeting::isRunning).findFirst();
    }

    @Transactional(readOnly = true)
    List<Meeting> of(HubId hub) {
        return kept.of(hub, LISTED);
    }

    /** From when on a meeting looks back: when the one before it began. */
    @Transactional(readOnly = true)
    Instant since(Meeting meeting) {
        return kept.before(meeting.hub(), meeting.began())
                .orElse(meeting.began().minus(FIRST));
    }
}
