package uk.onedoor.rota;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.homes.HomeId;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.rota.Shift.CalledOff;
import uk.onedoor.rota.Shift.Plan;
import uk.onedoor.staff.WorkerId;

/** Keeps shifts as they are planned and as they were worked. */
@Repository
class RotaRepository {

    private static final String COLUMNS = """
            select s.id, s.home_id, s.on_day, s.kind, s.from_time, s.until_time, s.worker_id, s.recorded_by, s.recorded_at,
                   s.called_off_by, s.called_off_at
              from rota.shift s where s.authority_id = (select platform.authority()) and\s""";
    private static final String SHIFT = COLUMNS + "s.called_off_at is null and ";
    private static final String WORKED = """
            select w.id, w.home_id, w.on_day, w.kind, w.from_time, w.until_time, w.worker_id, w.shift_id
              from rota.worked w where w.authority_id = (select platform.authority()) and w.withdrawn_at is null and\s""";

    private final JdbcClient db;

    RotaRepository(JdbcClient db) {
        this.db = db;
    }

    /** What is planned in every home for shifts that begin on these days, both among them. */
    List<Shift> planned(LocalDate first, LocalDate last) {
        return db.sql(SHIFT + "s.on_day between :first and :last order by s.on_day, s.from_time, s.id")
                .param("first", first)
                .param("last", last)
                .query(RotaRepository::shift)
                .list();
    }

    /** What was worked in every home in shifts that began on these days, both among them. */
    List<Worked> worked(LocalDate first, LocalDate last) {
        return db.sql(WORKED + "w.on_day between :first and :last order by w.on_day, w.from_time, w.id")
                .param("first", first)
                .param("last", last)
                .query(RotaRepository::worked)
                .list();
    }

    Optional<Shift> find(ShiftId id) {
        return db.sql(SHIFT + "s.id = :id")
                .param("id", id.value())
                .query(RotaRepository::shift)
                .optional();
    }

    Optional<CalledOff> findCalledOff(ShiftId id) {
        return db.sql(COLUMNS + "s.called_off_at is not null and s.id = :id")
                .param("id", id.value())
                .query((rs, row) -> new CalledOff(
                        shift(rs, row),
                        rs.getObject("called_off_by", UUID.class),
                        rs.getTimestamp("called_off_at").toInstant()))
                .optional();
    }

    Optional<Worked> findWorked(UUID id) {
        return db.sql(WORKED + "w.id = :id")
                .param("id", id)
                .query(RotaRepository::worked)
                .optional();
    }

    /** False when it was there already. */
    boolean insert(Shift shift, @Nullable ShiftId insteadOf, String authority) {
        WorkerId worker = shift.worker();
        return db.sql("""
                insert into rota.shift (authority_id, id, home_id, on_day, kind, from_time, until_time, worker_id, instead_of, recorded_by, recorded_at)
                values (:authority, :id, :home, :day, :kind, :from, :until, :worker, :instead, :by, :now) on conflict do nothing""")
                        .param("authority", authority)
                        .param("id", shift.id().value())
                        .param("home", shift.home().value())
                        .param("day", shift.day())
                        .param("kind", shift.kind().name())
                        .param("from", shift.hours().from())
                        .param("until", shift.hours().until())
                        .param("worker", worker == null ? null : worker.value())
                        .param("instead", insteadOf == null ? null : insteadOf.value())
                        .param("by", shift.plan().by())
                        .param("now", Timestamp.from(shift.plan().at()))
                        .update()
                == 1;
    }

    /** False when somebody called it off meanwhile. */
    boolean callOff(ShiftId shift, Viewer by, Instant now) {
        return db.sql("""
                update rota.shift set called_off_by = :by, called_off_at = :now
                 where authority_id = (select platform.authority()) and id = :id and called_off_at is null""")
                        .param("by", by.account())
                        .param("now", Timestamp.from(now))
                        .param("id", shift.value())
                        .update()
                == 1;
    }

    /** False when it was there already. */
    boolean insert(Worked worked, Viewer by, Instant now) {
        ShiftId shift = worked.shift();
        return db.sql("""
                insert into rota.worked (authority_id, id, home_id, on_day, kind, from_time, until_time, worker_id, shift_id, recorded_by, recorded_at)
                values (:authority, :id, :home, :day, :kind, :from, :until, :worker, :shift, :by, :now) on conflict do nothing""")
                        .param("authority", by.authority())
                        .param("id", worked.id())
                        .param("home", worked.home().value())
                        .param("day", worked.day())
                        .param("kind", worked.kind().name())
                        .param("from", worked.hours().from())
                        .param("until", worked.hours().until())
                        .param("worker", worked.worker().value())
                        .param("shift", shift == null ? null : shift.value())
                        .param("by", by.account())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** False when it was taken back meanwhile, or is not the viewer's to take back. */
    boolean withdraw(UUID worked, Viewer by, Instant now) {
        return db.sql("""
                update rota.worked set withdrawn_by = :by, withdrawn_at = :now
                 where authority_id = (select platform.authority()) and id = :id and withdrawn_at is null""")
                        .param("by", by.account())
                        .param("now", Timestamp.from(now))
                        .param("id", worked)
                        .update()
                == 1;
    }

    private static Shift shift(ResultSet rs, int row) throws SQLException {
        UUID worker = rs.getObject("worker_id", UUID.class);
        return new Shift(
                new ShiftId(rs.getObject("id", UUID.class)),
                new HomeId(rs.getObject("home_id", UUID.class)),
                rs.getObject("on_day", LocalDate.class),
                ShiftKind.valueOf(rs.getString("kind")),
                hours(rs),
                worker == null ? null : new WorkerId(worker),
                new Plan(
                        rs.getObject("recorded_by", UUID.class),
                        rs.getTimestamp("recorded_at").toInstant()));
    }

    private static Worked worked(ResultSet rs, int row) throws SQLException {
        UUID shift = rs.getObject("shift_id", UUID.class);
        return new Worked(
                rs.getObject("id", UUID.class),
                new HomeId(rs.getObject("home_id", UUID.class)),
                rs.getObject("on_day", LocalDate.class),
                ShiftKind.valueOf(rs.getString("kind")),
                hours(rs),
                new WorkerId(rs.getObject("worker_id", UUID.class)),
                shift == null ? null : new ShiftId(shift));
    }

    private static Hours hours(ResultSet rs) throws SQLException {
        return new Hours(rs.getObject("from_time", LocalTime.class), rs.getObject("until_time", LocalTime.class));
    }
}
