package uk.onedoor.placements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.placements.WayBack.Back;
import uk.onedoor.placements.WayBack.Living;
import uk.onedoor.stays.StayId;

/** Stores ways back, and reads who lives out of their area with or without one. */
@Repository
class WayBackRepository {

    private static final UUID[] EVERYBODY = {};

    private final JdbcClient db;
    private final Pen pen;

    WayBackRepository(JdbcClient db, Pen pen) {
        this.db = db;
        this.pen = pen;
    }

    boolean has(UUID id) {
        return db.sql("""
                select exists (select from placements.way_back w
                  where w.authority_id = (select platform.authority()) and w.id = :id)""").param("id", id).query(Boolean.class).single();
    }

    void supersede(StayId stay, Instant now) {
        db.sql("""
                update placements.way_back set superseded_at = :now
                 where authority_id = (select platform.authority()) and stay_id = :stay and superseded_at is null""")
                .param("now", Timestamp.from(now))
                .param("stay", stay.value())
                .update();
    }

    void insert(UUID id, YoungPersonId youngPerson, StayId stay, Back back) {
        pen.sign(db.sql("""
                        insert into placements.way_back (authority_id, id, young_person_id, stay_id, owner, back_by, has_to_happen,
                          look_on, recorded_by, recorded_at)
                        values (:authority, :id, :person, :stay, :owner, :back, :happen, :look, :by, :now)"""))
                .param("id", id)
                .param("person", youngPerson.value())
                .param("stay", stay.value())
                .param("owner", back.owner())
                .param("back", back.by())
                .param("happen", back.hasToHappen())
                .param("look", back.lookOn())
                .update();
    }

    /** What holds for each of these stays that has a way back. */
    Map<StayId, Back> of(Collection<StayId> stays) {
        Map<StayId, Back> found = new HashMap<>();
        db.sql("""
                select w.stay_id, w.owner, w.back_by, w.has_to_happen, w.look_on from placements.way_back w
                 where w.authority_id = (select platform.authority()) and w.stay_id = any (:stays) and w.superseded_at is null""")
                .param("stays", stays.stream().map(StayId::value).toArray(UUID[]::new))
                .query(rs -> {
                    found.put(new StayId(rs.getObject("stay_id", UUID.class)), back(rs));
                });
        return found;
    }

    /** Who sleeps out of their area on that night; {@code records} null: everybody the viewer may see. Those without a way back first. */
    List<Living> away(@Nullable Collection<UUID> records, LocalDate today) {
        return db.sql("""
                select coalesce(g.young_person_id, s.young_person_id) as person, s.young_person_id, s.id, h.name, s.arrived_on, w.owner, w.back_by,
                       w.has_to_happen, w.look_on, coalesce(a.display_name, '') as owner_name
                  from stays.stay s
                  join homes.home h on h.authority_id = s.authority_id and h.id = s.home_id and h.area <> s.authority_id
                  left join people.merge g on g.authority_id = s.authority_id and g.merged_id = s.young_person_id and g.unmerged_at is null
                  left join placements.way_back w on w.authority_id = s.authority_id and w.stay_id = s.id and w.superseded_at is null
                  left join platform.account a on a.authority_id = w.authority_id and a.id = w.owner
                 where s.authority_id = (select platform.authority()) and s.kind = 'LIVING' and s.off is null
                   and s.arrived_on <= :today and s.left_at is null
                   and (cardinality(cast(:records as uuid[])) = 0 or s.young_person_id = any (:records))
                 order by w.look_on nulls first, s.arrived_on, s.id""")
                .param("today", today)
                .param("records", records == null ? EVERYBODY : records.toArray(UUID[]::new))
                .query(WayBackRepository::living)
                .list();
    }

    private static Living living(ResultSet rs, int row) throws SQLException {
        return new Living(
                new YoungPersonId(rs.getObject("person", UUID.class)),
                new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                new StayId(rs.getObject("id", UUID.class)),
                rs.getString("name"),
                rs.getObject("arrived_on", LocalDate.class),
                rs.getObject("owner") == null ? null : back(rs),
                rs.getString("owner_name"));
    }

    private static Back back(ResultSet rs) throws SQLException {
        return new Back(
                rs.getObject("owner", UUID.class),
                rs.getObject("back_by", LocalDate.class),
                rs.getString("has_to_happen"),
                rs.getObject("look_on", LocalDate.class));
    }
}
