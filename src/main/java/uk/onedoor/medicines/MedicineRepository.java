package uk.onedoor.medicines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import uk.onedoor.medicines.Handling.Back;
import uk.onedoor.medicines.Handling.Witness;
import uk.onedoor.medicines.Medicine.Ended;
import uk.onedoor.medicines.Medicine.Label;
import uk.onedoor.people.YoungPersonId;

/** Reads and writes medicines and what was done with them. */
@Repository
class MedicineRepository {

    /** What is asked of today was done within this. */
    private static final Duration LATELY = Duration.ofDays(2);

    private final JdbcClient db;
    private final Clock clock;

    MedicineRepository(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The medicines of these records that stand, those still taken first, each with everything that was done with it. */
    List<Course> of(Collection<UUID> records) {
        return courses("m.young_person_id = any (:of)", "true", records.toArray(UUID[]::new));
    }

    /** One of them. */
    List<Course> find(UUID medicine) {
        return courses("m.id = any (:of)", "true", new UUID[] {medicine});
    }

    private List<Course> courses(String which, String handled, UUID[] of) {
        List<Medicine> medicines = db.sql("""
                select m.*, a.display_name, e.display_name as ended_name from medicines.medicine m
                  join platform.account a on a.authority_id = m.authority_id and a.id = m.recorded_by
                  left join platform.account e on e.authority_id = m.authority_id and e.id = m.ended_by
                 where m.authority_id = (select platform.authority()) and m.withdrawn_at is null and %s
                 order by m.ended_on desc nulls first, lower(m.name), m.id""".formatted(which))
                .param("of", of)
                .query((rs, row) -> medicine(rs))
                .list();
        if (medicines.isEmpty()) {
            return List.of(); // as with most: nothing can have been done with them
        }
        Map<UUID, List<Handling>> handlings = new HashMap<>();
        db.sql("""
                select h.*, a.display_name, w.display_name as witness_name, b.display_name as back_name,
                       exists (select from medicines.witnessed c where c.authority_id = h.authority_id and c.handling_id = h.id) as confirmed
                  from medicines.handling h
                  join platform.account a on a.authority_id = h.authority_id and a.id = h.recorded_by
                  left join platform.account w on w.authority_id = h.authority_id and w.id = h.witness_id
                  left join platform.account b on b.authority_id = h.authority_id and b.id = h.withdrawn_by
                 where h.authority_id = (select platform.authority()) and h.medicine_id = any (:medicines) and %s
                 order by h.happened_at, h.recorded_at, h.id""".formatted(handled))
                .param("lately", Timestamp.from(clock.instant().minus(LATELY)))
                .param("medicines", medicines.stream().map(Medicine::id).toArray(UUID[]::new))
                .query(row -> {
                    handlings
                            .computeIfAbsent(row.getObject("medicine_id", UUID.class), any -> new ArrayList<>())
                            .add(handling(row));
                });
        return medicines.stream()
                .map(one -> new Course(one, handlings.getOrDefault(one.id(), List.of())))
                .toList();
    }

    /**
     * Those with times of a day that are taken, of everybody whose health the viewer may read and write of; of what was done
     * only who keeps them and the last two days.
     */
    List<Course> timed() {
        return courses("""
                m.times <> '' and m.ended_on is null and cardinality(:of) = 0
                and m.young_person_id in (select platform.visible('HEALTH', 'W'))""", "(h.kind in ('THEY_KEEP', 'WE_KEEP') or h.happened_at > :lately)", new UUID[0]);
    }

    /** A medicine of somebody with which the viewer was named as standing beside, and on which day. */
    record ToConfirm(UUID record, UUID medicine, LocalDate on) {}

    /** What the viewer was named for as standing beside, and did not say themselves yet. */
    List<ToConfirm> toConfirm() {
        return db.sql("""
                select distinct h.young_person_id, h.medicine_id, cast(h.happened_at at time zone 'Europe/London' as date)
                  from medicines.handling h
                  join medicines.medicine m on m.authority_id = h.authority_id and m.id = h.medicine_id
                 where h.authority_id = (select platform.authority()) and h.witness_id = (select platform.account())
                   and h.withdrawn_at is null and m.withdrawn_at is null
                   and not exists (select from medicines.witnessed c where c.authority_id = h.authority_id and c.handling_id = h.id)""")
                .query((rs, row) -> new ToConfirm(
                        rs.getObject(1, UUID.class), rs.getObject(2, UUID.class), rs.getObject(3, LocalDate.class)))
                .list();
    }

    void add(UUID id, YoungPersonId person, Label label) {
        written(db.sql("""
                insert into medicines.medicine (authority_id, id, young_person_id, name, directions, unit, dose, source, decided_by,
                  controlled, times, hours_apart, began_on, recorded_by, recorded_at)
                values (platform.authority(), :id, :who, :name, :directions, :unit, :dose, :source, :decidedBy, :controlled, :times,
                  :apart, :began, platform.account(), :now) on conflict (authority_id, id) do nothing"""), id)
                .param("who", person.value())
                .param("name", label.name())
                .param("directions", label.directions())
                .param("unit", label.unit())
                .param("dose", label.dose())
                .param("source", label.source().name())
                .param("decidedBy", label.decidedBy())
                .param("controlled", label.controlled())
                .param("times", label.times().stream().map(LocalTime::toString).collect(Collectors.joining(", ")))
                .param("apart", label.hoursApart())
                .param("began", label.beganOn())
                .update();
    }

    /** Keeps what was done; whoever writes of the same medicine meanwhile waits. */
    void add(NewHandling done, Medicine of) {
        written(db.sql("""
                insert into medicines.handling (authority_id, id, young_person_id, medicine_id, controlled, kind, amount, words,
                  happened_at, witness_id, recorded_by, recorded_at)
                values (platform.authority(), :id, :who, :medicine, :controlled, :kind, :amount, :words, :at, :witness,
                  platform.account(), :now) on conflict (authority_id, id) do nothing"""), done.id())
                .param("who", of.record().value())
                .param("medicine", of.id())
                .param("controlled", of.label().controlled())
                .param("kind", done.kind().name())
                .param("amount", done.amount())
                .param("words", done.words())
                .param("at", Timestamp.from(done.at()))
                .param("witness", done.witness())
                .update();
    }

    /** Nobody else writes of this medicine until this is done. */
    void hold(UUID medicine) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(cast(:id as text), 0))")
                .param("id", medicine)
                .query(row -> {});
    }

    /** The viewer says they stood beside. */
    void confirm(UUID id, Medicine of, UUID handling) {
        written(db.sql("""
                insert into medicines.witnessed (authority_id, id, young_person_id, handling_id, recorded_by, recorded_at)
                values (platform.authority(), :id, :who, :handling, platform.account(), :now) on conflict do nothing"""), id)
                .param("who", of.record().value())
                .param("handling", handling)
                .update();
    }

    /** Ends a medicine; false when it ended already. */
    boolean end(UUID id, LocalDate on, String because) {
        return db.sql("""
                        update medicines.medicine set ended_on = :on, ended_by = platform.account(), ended_because = :because
                         where authority_id = (select platform.authority()) and id = :id and ended_on is null""")
                        .param("id", id)
                        .param("on", on)
                        .param("because", because)
                        .update()
                == 1;
    }

    /** Takes a medicine back, or one thing that was done; false when no such stands. */
    boolean takeBack(boolean whole, UUID id, String because) {
        return written(
                                db.sql(
                                        "update medicines." + (whole ? "medicine" : "handling")
                                                + " set withdrawn_at = :now, withdrawn_by = platform.account(), withdrawn_because = :because"
                                                + " where authority_id = (select platform.authority()) and id = :id and withdrawn_at is null"),
                                id)
                        .param("because", because)
                        .update()
                == 1;
    }

    private StatementSpec written(StatementSpec sql, UUID id) {
        return sql.param("id", id).param("now", Timestamp.from(clock.instant()));
    }

    private static Medicine medicine(ResultSet rs) throws SQLException {
        String times = rs.getString("times");
        LocalDate ended = rs.getObject("ended_on", LocalDate.class);
        return new Medicine(
                rs.getObject("id", UUID.class),
                new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                new Label(
                        rs.getString("name"),
                        rs.getString("directions"),
                        rs.getString("unit"),
                        rs.getBigDecimal("dose"),
                        MedicineSource.valueOf(rs.getString("source")),
                        rs.getString("decided_by"),
                        rs.getBoolean("controlled"),
                        times.isEmpty()
                                ? List.of()
                                : Arrays.stream(times.split(", "))
                                        .map(LocalTime::parse)
                                        .toList(),
                        rs.getObject("hours_apart", Integer.class),
                        rs.getObject("began_on", LocalDate.class)),
                rs.getString("display_name"),
                rs.getTimestamp("recorded_at").toInstant(),
                ended == null
                        ? null
                        : new Ended(
                                ended,
                                Objects.requireNonNullElse(rs.getString("ended_because"), ""),
                                Objects.requireNonNullElse(rs.getString("ended_name"), "")));
    }

    private static Handling handling(ResultSet rs) throws SQLException {
        UUID witness = rs.getObject("witness_id", UUID.class);
        Timestamp back = rs.getTimestamp("withdrawn_at");
        return new Handling(
                rs.getObject("id", UUID.class),
                rs.getObject("medicine_id", UUID.class),
                Handled.valueOf(rs.getString("kind")),
                rs.getBigDecimal("amount"),
                rs.getString("words"),
                rs.getTimestamp("happened_at").toInstant(),
                rs.getString("display_name"),
                witness == null
                        ? null
                        : new Witness(
                                witness,
                                Objects.requireNonNullElse(rs.getString("witness_name"), ""),
                                rs.getBoolean("confirmed")),
                back == null ? null : back(rs, back));
    }

    private static @Nullable Back back(ResultSet rs, Timestamp at) throws SQLException {
        return new Back(
                Objects.requireNonNullElse(rs.getString("back_name"), ""),
                at.toInstant(),
                Objects.requireNonNullElse(rs.getString("withdrawn_because"), ""));
    }
}
