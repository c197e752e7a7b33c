package uk.onedoor.keywork;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.WorkerId;

/**
 * Losses nobody planned, and how they were mended. The database opens one by itself when the account of a key worker
 * closes, and when a change is saved as sudden; somebody sick or gone without an end is said by hand.
 */
@Service
@Transactional
public class Repairs {

    private final JdbcClient db;
    private final Meanwhile meanwhile;
    private final People people;
    private final CurrentViewer viewer;
    private final Clock clock;

    Repairs(JdbcClient db, Meanwhile meanwhile, People people, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.meanwhile = meanwhile;
        this.people = people;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** What is to be mended for this young person now. */
    @Transactional(readOnly = true)
    public Optional<Repair> open(YoungPersonId who) {
        return meanwhile.of(people.everyRecord(who)).repairs().stream().findFirst();
    }

    /** What was to be mended by this day and is still open. */
    @Transactional(readOnly = true)
    public List<Repair> dueOn(LocalDate day) {
        return meanwhile.dueOn(day);
    }

    /**
     * The key worker is sick or gone, and nobody knows until when. Said twice, it is opened once.
     *
     * @throws NotFound when they have no key worker, or are not the viewer's to say it of
     */
    public void lost(YoungPersonId who, @Nullable String words) {
        boolean opened = db.sql("select keywork.lose(:person, :words, :now)")
                .param("person", who.value())
                .param("words", words)
                .param("now", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
        if (!opened) {
            throw new NotFound("a key worker to lose " + who);
        }
    }

    /**
     * It is mended: what the young person was told and by whom, and who is there for them until the next one comes.
     *
     * @throws Refusal by the field that is missing, by {@code heldBy} when it is who was lost; when somebody closed it
     *     meanwhile
     */
    public void mended(
            YoungPersonId who,
            Repair repair,
            @Nullable String told,
            @Nullable WorkerId toldBy,
            @Nullable WorkerId heldBy) {
        if (told == null) {
            throw new Refusal("told", "keywork.handover.told.missing");
        }
        if (toldBy == null) {
            throw new Refusal("toldBy", "keywork.handover.told.by.missing");
        }
        if (heldBy == null) {
            throw new Refusal("heldBy", "keywork.repair.held.missing");
        }
        if (isWhoWasLost(repair, heldBy)) {
            throw new Refusal("heldBy", "keywork.repair.held.lost");
        }
        int closed = db.sql("""
                update keywork.repair
                   set told = :told, told_by = :toldBy, held_by = :heldBy, closed_on = greatest(opened_on, :today),
                       closed_by = :by, closed_at = :now
                 where authority_id = (select platform.authority()) and id = :id and young_person_id = any (:records)
                   and closed_on is null
                   and 2 = (select count(*) from unnest(array[cast(:toldBy as uuid), cast(:heldBy as uuid)]) as named (id)
                     join platform.account a on a.authority_id = (select platform.authority()) and a.id = named.id)""")
                .param("told", told)
                .param("toldBy", toldBy.value())
                .param("heldBy", heldBy.value())
                .param("today", London.today(clock))
                .param("by", viewer.get().account())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", repair.id())
                .param("records", people.everyRecord(who).toArray(UUID[]::new))
                .update();
        if (closed == 0) {
            throw new Refusal("", "keywork.repair.meanwhile");
        }
    }

    private boolean isWhoWasLost(Repair repair, WorkerId heldBy) {
        return db.sql("""
                select exists (select from keywork.repair r
                  join keywork.allocation l on l.authority_id = r.authority_id and l.id = r.allocation_id
                 where r.authority_id = (select platform.authority()) and r.id = :id and l.worker_id = :worker)""")
                .param("id", repair.id())
                .param("worker", heldBy.value())
                .query(Boolean.class)
                .single();
    }
}
