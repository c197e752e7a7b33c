package uk.onedoor.keywork;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.Relationships;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.Presence;
import uk.onedoor.staff.Presences;
import uk.onedoor.staff.WorkerId;

/** Who is there for young people while their key worker is away; it ends by itself and ends nothing else. */
@Service
@Transactional
public class Covers {

    private static final int LONGEST_DAYS = 366;

    /** Who is away, who is there meanwhile, from which day to which, and why. */
    public record NewCover(WorkerId away, WorkerId meanwhile, LocalDate from, LocalDate until, String because) {}

    private final JdbcClient db;
    private final Presences presences;
    private final Relationships relationships;
    private final CurrentViewer viewer;
    private final Clock clock;

    Covers(JdbcClient db, Presences presences, Relationships relationships, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.presences = presences;
        this.relationships = relationships;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * Covers each of these young people; they see each other from the first day to the last. The first id is made by
     * the form: sent twice, it is saved once.
     *
     * @throws Refusal by {@code until} when the days are wrong, by {@code meanwhile} when they are not there themselves
     */
    public void cover(UUID id, List<YoungPersonId> whom, NewCover asked) {
        Viewer by = viewer.get();
        if (!by.may(Opens.MANAGERS) && !by.is(Role.SYSTEM)) {
            throw new NotFound("a cover to give");
        }
        if (asked.until().isBefore(asked.from())
                || asked.until().isAfter(asked.from().plusDays(LONGEST_DAYS))) {
            throw new Refusal("until", "keywork.cover.until.wrong");
        }
        check(asked, by);
        for (YoungPersonId who : whom) {
            UUID one = new UUID(
                    id.getMostSignificantBits() ^ who.value().getMostSignificantBits(),
                    who.value().getLeastSignificantBits());
            if (insert(one, who, asked, by)) {
                insertWhy(one, asked, by);
                relationships.between(who, asked.meanwhile(), Relationships.Kind.BACK_UP, asked.from(), asked.until());
            }
        }
    }

    /** Apart, because a young person and their team are told that somebody is away, and not why. */
    private void insertWhy(UUID id, NewCover asked, Viewer by) {
        db.sql("""
                insert into keywork.why_away (authority_id, id, worker_id, words, recorded_by, recorded_at)
                values (:authority, :id, :away, :because, :by, :now)""")
                .param("authority", by.authority())
                .param("id", id)
                .param("away", asked.away().value())
                .param("because", asked.because())
                .param("by", by.account())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Whoever stands in is somebody else, and is there themselves: an import writes down what was. */
    private void check(NewCover asked, Viewer by) {
        Presence there = presences
                .find(asked.meanwhile(), asked.from())
                .filter(found -> !found.worker().gone())
                .orElseThrow(() -> new Refusal("meanwhile", "keywork.allocation.gone"));
        if (asked.meanwhile().equals(asked.away())) {
            throw new Refusal("meanwhile", "keywork.cover.same");
        }
        if (!by.is(Role.SYSTEM)) {
            there.missing(asked.from(), asked.until()).ifPresent(why -> {
                String key = why.isForGood() ? "keywork.cover.not.until" : "keywork.cover.not.there";
                throw new Refusal("meanwhile", key, there.worker().name());
            });
        }
    }

    private boolean insert(UUID id, YoungPersonId who, NewCover asked, Viewer by) {
        return db.sql("""
                insert into keywork.cover (authority_id, id, young_person_id, away_id, worker_id, from_on, until_on,
                  recorded_by, recorded_at)
                values (:authority, :id, :person, :away, :worker, :from, :until, :by, :now) on conflict do nothing""")
                        .param("authority", by.authority())
                        .param("id", id)
                        .param("person", who.value())
                        .param("away", asked.away().value())
                        .param("worker", asked.meanwhile().value())
                        .param("from", asked.from())
                        .param("until", asked.until())
                        .param("by", by.account())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
