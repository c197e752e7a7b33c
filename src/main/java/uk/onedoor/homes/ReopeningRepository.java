package uk.onedoor.homes;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.shared.Ids;

/** Keeps when homes opened again, and what comes back with them. */
@Repository
class ReopeningRepository {

    private final JdbcClient db;
    private final CurrentViewer viewer;
    private final Clock clock;

    ReopeningRepository(JdbcClient db, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** How many homes opened: none when it did meanwhile. */
    int open(HomeId home, Reopening again) {
        int opened = db.sql("""
                update homes.home set closed_on = null, closed_because = null
                 where authority_id = (select platform.authority()) and id = :home and closed_on = :closed""")
                .param("home", home.value())
                .param("closed", again.closedOn())
                .update();
        if (opened == 1) {
            Viewer by = viewer.get();
            db.sql("""
                    insert into homes.reopening (authority_id, id, home_id, closed_on, closed_because, open_on, because, recorded_by, recorded_at)
                    values (:authority, :id, :home, :closed, :why, :open, :because, :by, :now)""")
                    .param("authority", by.authority())
                    .param("id", Ids.next())
                    .param("home", home.value())
                    .param("closed", again.closedOn())
                    .param("why", again.closedBecause())
                    .param("open", again.openOn())
                    .param("because", again.because())
                    .param("by", by.account())
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        }
        return opened;
    }

    /** Beds that ended with the closing are there again from a day on, in rooms that are; the nights between were without. */
    void bedsAnew(HomeId home, LocalDate closed, LocalDate on) {
        Viewer by = viewer.get();
        db.sql("""
                insert into homes.bed (authority_id, id, home_id, room_id, name, kind, from_on, recorded_by, recorded_at)
                select b.authority_id, gen_random_uuid(), b.home_id, r.id, b.name, b.kind, :on, :by, :now
                  from homes.bed b
                  left join homes.room r on r.authority_id = b.authority_id and r.id = b.room_id and r.until_on is null
                 where b.authority_id = (select platform.authority()) and b.home_id = :home and b.until_on = :closed
                on conflict do nothing""")
                .param("home", home.value())
                .param("closed", closed)
                .param("on", on)
                .param("by", by.account())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Beds that were to end with it, and its place in a constellation, go on. */
    void asIfNeverClosed(HomeId home, Reopening never) {
        db.sql("""
                update homes.bed b set until_on = null
                 where authority_id = (select platform.authority()) and home_id = :home and until_on = :closed
                   and not exists (select from homes.bed o where o.authority_id = b.authority_id and o.home_id = b.home_id
                         and lower(o.name) = lower(b.name) and o.until_on is null)""")
                .param("home", home.value())
                .param("closed", never.closedOn())
                .update();
        db.sql("""
                update homes.satellite s set left_on = null, left_because = null
                 where authority_id = (select platform.authority()) and home_id = :home and left_on = :closed and left_because = :why
                   and not exists (select from homes.satellite o where o.authority_id = s.authority_id and o.home_id = s.home_id
                         and o.id <> s.id and (o.left_on is null or o.left_on > s.left_on))""")
                .param("home", home.value())
                .param("closed", never.closedOn())
                .param("why", never.closedBecause())
                .update();
    }

    List<Reopening> of(HomeId home) {
        return db.sql("""
                select closed_on, closed_because, open_on, because from homes.reopening
                 where authority_id = (select platform.authority()) and home_id = :home order by recorded_at desc, id desc""")
                .param("home", home.value())
                .query((rs, row) -> new Reopening(
                        rs.getObject("closed_on", LocalDate.class),
                        rs.getString("closed_because"),
                        rs.getObject("open_on", LocalDate.class),
                        rs.getString("because")))
                .list();
    }
}
