package uk.onedoor.returns;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.returns.WhoIsWho.Kept;
import uk.onedoor.returns.WhoIsWho.Known;

/** Stores whom a child's number in the return stands for. */
@Repository
class ChildRepository {

    private final JdbcClient db;

    ChildRepository(JdbcClient db) {
        this.db = db;
    }

    void takeTurn() {
        db.sql("select returns.take_turn()").query((rs, row) -> true).list();
    }

    /** Everybody of the council known by their number. */
    Map<String, Known> known() {
        Map<String, Known> known = new HashMap<>();
        db.sql("""
                select child, young_person_id, date_of_birth, joined_by is not null as joined from returns.child
                where authority_id = (select platform.authority()) and superseded_at is null""").query(row -> {
            known.put(
                    row.getString("child"),
                    new Known(
                            row.getObject("young_person_id", UUID.class),
                            row.getObject("date_of_birth", LocalDate.class),
                            row.getBoolean("joined")));
        });
        return known;
    }

    void insert(List<Kept> children, List<YoungPersonId> people, UUID reading, UUID by, Instant now) {
        db.sql("""
                insert into returns.child (authority_id, id, child, young_person_id, date_of_birth, reading_id, recorded_by, recorded_at)
                select platform.authority(), platform.new_id(), c.child, c.person, c.born, :reading, :by, :now
                  from unnest(:children, :people, cast(:born as date[])) as c (child, person, born)""")
                .param("children", children.stream().map(Kept::child).toArray(String[]::new))
                .param("people", people.stream().map(YoungPersonId::value).toArray(UUID[]::new))
                .param(
                        "born",
                        children.stream()
                                .map(kept -> kept.dateOfBirth().toString())
                                .toArray(String[]::new))
                .param("reading", reading)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Another date of birth from now on; the one before stays as history. */
    void correct(String child, LocalDate born, UUID reading, UUID by, Instant now) {
        db.sql("""
                with before as (
                  update returns.child set superseded_at = :now
                  where authority_id = (select platform.authority()) and child = :child and superseded_at is null
                  returning young_person_id, joined_by, because)
                insert into returns.child (authority_id, id, child, young_person_id, date_of_birth, joined_by, because, reading_id, recorded_by, recorded_at)
                select platform.authority(), platform.new_id(), :child, young_person_id, :born, joined_by, because, :reading, :by, :now
                  from before""")
                .param("child", child)
                .param("born", born)
                .param("reading", reading)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }
}
