package uk.onedoor.diary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.diary.Promise.Move;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.shared.TooLate;
import uk.onedoor.staff.WorkerId;

/** Stores what was promised, the days it was moved to, and how it ended. */
@Repository
class PromiseRepository {

    private static final String PROMISE = """
            select p.id, p.young_person_id, p.holder, p.worker_id, coalesce(a.display_name, p.holder_name) as name, p.part_held,
                   p.words, p.by_on, p.recorded_at, p.ended_how, p.ended_on, p.ended_because
              from diary.promise p left join platform.account a on a.authority_id = p.authority_id and a.id = p.worker_id
             where p.authority_id = (select platform.authority()) and\s""";

    private final JdbcClient db;

    PromiseRepository(JdbcClient db) {
        this.db = db;
    }

    void insert(NewPromise asked, @Nullable String name, Viewer by, Instant now) {
        var owner = asked.by();
        db.sql("""
                insert into diary.promise (authority_id, id, young_person_id, holder, worker_id, member_id, holder_name, part_held,
                  words, by_on, recorded_by, recorded_at)
                values (:authority, :id, :person, :holder, :worker, :member, :name, :part, :words, :on, :by, :now)
                on conflict do nothing""")
                .param("authority", by.authority())
                .param("id", asked.id())
                .param("person", asked.youngPerson().value())
                .param("holder", owner.holder().name())
                .param("worker", owner.worker() == null ? null : owner.worker().value())
                .param("member", owner.member() == null ? null : owner.member().value())
                .param("name", name)
                .param("part", asked.part() == null ? null : asked.part().name())
                .param("words", asked.words())
                .param("on", asked.byOn())
                .param("by", by.account())
                .param("now", Timestamp.from(now))
                .update();
    }

    boolean worksHere(WorkerId worker) {
        return db.sql("""
                select exists (select from platform.account where authority_id = (select platform.authority()) and id = :id
                  and kind = 'STAFF' and closed_at is null)""").param("id", worker.value()).query(Boolean.class).single();
    }

    void end(UUID id, PromiseEnd how, LocalDate on, @Nullable String because, Viewer by, Instant now) {
        int changed = db.sql("""
                update diary.promise set ended_how = :how, ended_on = :on, ended_because = :because, ended_by = :by, ended_at = :now
                 where authority_id = (select platform.authority()) and id = :id and ended_on is null""")
                .param("how", how.name())
                .param("on", on)
                .param("because", because)
                .param("by", by.account())
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
        TooLate.unless(changed);
    }

    void move(UUID id, Promise before, Move move, Viewer by, Instant now) {
        int moved = db.sql("""
                insert into diary.promise_move (authority_id, id, young_person_id, promise_id, from_on, to_on, because,
                  recorded_by, recorded_at)
                values (:authority, :id, :person, :promise, :from, :to, :because, :by, :now) on conflict do nothing""")
                .param("authority", by.authority())
                .param("id", id)
                .param("person", before.youngPerson().value())
                .param("promise", before.id())
                .param("from", move.from())
                .param("to", move.to())
                .param("because", move.because())
                .param("by", by.account())
                .param("now", Timestamp.from(now))
                .update();
        if (moved == 1) {
            int changed =
                    db.sql("""
                    update diary.promise set by_on = :to
                     where authority_id = (select platform.authority()) and id = :id and ended_on is null""").param("to", move.to()).param("id", before.id()).update();
            TooLate.unless(changed);
        }
    }

    Optional<Promise> find(UUID id) {
        Map<UUID, List<Move>> moves = moves("promise_id = any (:ids)", List.of(id));
        return db.sql(PROMISE + "p.id = :id")
                .param("id", id)
                .query((rs, row) -> promise(rs, moves))
                .optional();
    }

    /** Those with a day first, by that day; then those that go on. */
    List<Promise> of(Collection<UUID> records) {
        Map<UUID, List<Move>> moves = moves("young_person_id = any (:ids)", records);
        return db.sql(PROMISE
                        + "p.young_person_id = any (:ids) order by p.by_on nulls last, p.recorded_at, p.id limit 500")
                .param("ids", records.toArray(UUID[]::new))
                .query((rs, row) -> promise(rs, moves))
                .list();
    }

    private Map<UUID, List<Move>> moves(String which, Collection<UUID> ids) {
        return db
                .sql("""
                select promise_id, from_on, to_on, because from diary.promise_move
                 where authority_id = (select platform.authority()) and %s order by recorded_at, id limit 2000""".formatted(which))
                .param("ids", ids.toArray(UUID[]::new))
                .query((rs, row) -> new Move(
                        rs.getObject("promise_id", UUID.class),
                        rs.getObject("from_on", LocalDate.class),
                        rs.getObject("to_on", LocalDate.class),
                        rs.getString("because")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Move::promise));
    }

    private static Promise promise(ResultSet rs, Map<UUID, List<Move>> moves) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        UUID worker = rs.getObject("worker_id", UUID.class);
        String part = rs.getString("part_held");
        String how = rs.getString("ended_how");
        return new Promise(
                id,
                new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                Holder.valueOf(rs.getString("holder")),
                worker == null ? null : new WorkerId(worker),
                rs.getString("name"),
                part == null ? null : PartHeld.valueOf(part),
                rs.getString("words"),
                rs.getObject("by_on", LocalDate.class),
                rs.getTimestamp("recorded_at").toInstant(),
                how == null ? null : PromiseEnd.valueOf(how),
                rs.getObject("ended_on", LocalDate.class),
                rs.getString("ended_because"),
                moves.getOrDefault(id, List.of()));
    }
}
