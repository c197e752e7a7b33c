package uk.onedoor.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which records are one person's? */
@Repository
class JoinedRecords {

    private final JdbcClient db;

    JoinedRecords(JdbcClient db) {
        this.db = db;
    }

    /** Every record of the person whose record this is, the one that is kept first. */
    List<UUID> of(YoungPersonId id) {
        return db.sql("""
                with kept (id) as (
                  select coalesce((select m.young_person_id from people.merge m
                     where m.authority_id = (select platform.authority()) and m.merged_id = :id and m.unmerged_at is null), :id))
                select id from kept
                union all
                select m.merged_id from kept join people.merge m
                    on m.authority_id = (select platform.authority()) and m.young_person_id = kept.id and m.unmerged_at is null""").param("id", id.value()).query(UUID.class).list();
    }

    /** The record this one is merged into now. */
    Optional<YoungPersonId> kept(YoungPersonId id) {
        return db.sql("""
                select young_person_id from people.merge
                where authority_id = (select platform.authority()) and merged_id = :id and unmerged_at is null""").param("id", id.value()).query(UUID.class).optional().map(YoungPersonId::new);
    }

    /** Every record that was joined to another, with the one that is kept. */
    Map<UUID, UUID> all() {
        Map<UUID, UUID> kept = new HashMap<>();
        db.sql("""
                select merged_id, young_person_id from people.merge
                where authority_id = (select platform.authority()) and unmerged_at is null""").query(row -> {
            kept.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
        });
        return kept;
    }
}
