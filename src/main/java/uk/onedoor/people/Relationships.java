package uk.onedoor.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.authorities.HubId;
import uk.onedoor.people.LinkRepository.To;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.time.London;
import uk.onedoor.staff.WorkerId;

/**
 * Dated relationships between a young person and a worker, or a whole hub: what access follows from. They begin and end
 * by what happens in the rooms above; access ends with them in the next transaction.
 */
@Service
@Transactional
public class Relationships {

    /** What somebody is to a young person. */
    public enum Kind {
        HUB,
        KEY_WORKER,
        BACK_UP,
        TEAM,
        SOCIAL_WORKER
    }

    private final JdbcClient db;
    private final LinkRepository links;
    private final JoinedRecords joined;
    private final CurrentViewer viewer;
    private final Clock clock;

    Relationships(JdbcClient db, LinkRepository links, JoinedRecords joined, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.links = links;
        this.joined = joined;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** A worker stands beside a young person from now on; nothing changes when they already do as this kind. */
    public void begin(YoungPersonId youngPerson, WorkerId worker, Kind kind, String because) {
        links.begin(youngPerson.value(), to(worker, kind), because, viewer.get(), clock.instant());
    }

    /** A worker stands beside a young person from a day to a last day, which is known when it begins. */
    public void between(YoungPersonId youngPerson, WorkerId worker, Kind kind, LocalDate from, LocalDate lastDay) {
        links.between(
                youngPerson.value(),
                to(worker, kind),
                London.startOf(from),
                London.startOf(lastDay.plusDays(1)),
                viewer.get());
    }

    /** A whole hub stands beside a young person from now on. */
    public void begin(YoungPersonId youngPerson, HubId hub, String because) {
        links.begin(youngPerson.value(), to(hub), because, viewer.get(), clock.instant());
    }

    public void end(YoungPersonId youngPerson, WorkerId worker, Kind kind) {
        links.end(joined.of(youngPerson), to(worker, kind), clock.instant());
    }

    /** The same from the day after that one, when it is still to come: whoever leaves is there until then. */
    public void end(YoungPersonId youngPerson, WorkerId worker, Kind kind, @Nullable LocalDate lastDay) {
        Instant now = clock.instant();
        Instant then = lastDay == null ? now : London.startOf(lastDay.plusDays(1));
        links.end(joined.of(youngPerson), to(worker, kind), then.isAfter(now) ? then : now);
    }

    public void end(YoungPersonId youngPerson, HubId hub) {
        links.end(joined.of(youngPerson), to(hub), clock.instant());
    }

    /** The hubs that stand beside this young person now. */
    @Transactional(readOnly = true)
    public List<HubId> hubsOf(YoungPersonId youngPerson) {
        return db.sql("""
                select distinct hub_id from platform.link
                where authority_id = (select platform.authority()) and young_person_id = :person and hub_id is not null
                  and until_at is null""").param("person", youngPerson.value()).query(UUID.class).list().stream()
                .map(HubId::new)
                .toList();
    }

    private static To to(WorkerId worker, Kind kind) {
        return new To(worker.value(), null, kind.name());
    }

    private static To to(HubId hub) {
        return new To(null, hub.value(), Kind.HUB.name());
    }
}
