package uk.onedoor.family;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.family.Sought.Tried;
import uk.onedoor.family.Sought.TriedHow;
import uk.onedoor.family.Sought.TryOutcome;
import uk.onedoor.family.Sought.Whom;
import uk.onedoor.people.Network.Circle;
import uk.onedoor.people.Network.MemberId;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Viewer;

/** Stores who is looked for, and what was tried. */
@Repository
class SoughtRepository {

    private final JdbcClient db;

    SoughtRepository(JdbcClient db) {
        this.db = db;
    }

    void insert(UUID id, YoungPersonId youngPerson, Whom whom, Viewer by, Instant now) {
        db.sql("""
                insert into family.sought (authority_id, id, young_person_id, name, relationship, circle, heard_from, phone,
                  recorded_by, recorded_at)
                values (:authority, :id, :person, :name, :relationship, :circle, :heard, :phone, :by, :now) on conflict do nothing""")
                .param("authority", by.authority())
                .param("id", id)
                .param("person", youngPerson.value())
                .param("name", whom.name())
                .param("relationship", whom.relationship())
                .param("circle", whom.circle().name())
                .param("heard", whom.heardFrom())
                .param("phone", whom.phone())
                .param("by", by.account())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** False when this very try was written before. */
    boolean insert(Sought sought, Tried tried, Viewer by, Instant now) {
        return db.sql("""
                insert into family.sought_try (authority_id, id, young_person_id, sought_id, tried_on, how, outcome, words, gives,
                  at_three, recorded_by, recorded_at)
                values (:authority, :id, :person, :sought, :on, :how, :outcome, :words, :gives, :three, :by, :now)
                on conflict do nothing""")
                        .param("authority", by.authority())
                        .param("id", tried.id())
                        .param("person", sought.youngPerson().value())
                        .param("sought", sought.id())
                        .param("on", tried.on())
                        .param("how", tried.how().name())
                        .param("outcome", tried.outcome().name())
                        .param("words", tried.words())
                        .param(
                                "gives",
                                tried.gives().stream().map(Enum::name).sorted().toArray(String[]::new))
                        .param("three", tried.atThree())
                        .param("by", by.account())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void joined(UUID sought, MemberId member) {
        db.sql("""
                update family.sought set member_id = :member
                 where authority_id = (select platform.authority()) and id = :id and member_id is null""").param("member", member.value()).param("id", sought).update();
    }

    /** Everybody who was ever looked for, those still looked for first. */
    List<Sought> of(Collection<UUID> records) {
        Map<UUID, List<Tried>> tries = tries(records);
        return db.sql("""
                select id, young_person_id, name, relationship, circle, heard_from, phone, member_id from family.sought
                 where authority_id = (select platform.authority()) and young_person_id = any (:records)
                 order by (member_id is not null), lower(name), id limit 200""")
                .param("records", records.toArray(UUID[]::new))
                .query((rs, row) -> new Sought(
                        rs.getObject("id", UUID.class),
                        new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                        new Whom(
                                rs.getString("name"),
                                rs.getString("relationship"),
                                Circle.valueOf(rs.getString("circle")),
                                rs.getString("heard_from"),
                                rs.getString("phone")),
                        tries.getOrDefault(rs.getObject("id", UUID.class), List.of()),
                        rs.getObject("member_id", UUID.class)))
                .list();
    }

    private Map<UUID, List<Tried>> tries(Collection<UUID> records) {
        Map<UUID, List<Tried>> tries = new HashMap<>();
        db.sql("""
                select id, sought_id, tried_on, how, outcome, words, gives, at_three from family.sought_try
                 where authority_id = (select platform.authority()) and young_person_id = any (:records)
                 order by tried_on desc, recorded_at desc limit 1000""").param("records", records.toArray(UUID[]::new)).query(rs -> {
            tries.computeIfAbsent(rs.getObject("sought_id", UUID.class), any -> new ArrayList<>())
                    .add(tried(rs));
        });
        return tries;
    }

    private static Tried tried(ResultSet rs) throws SQLException {
        return new Tried(
                rs.getObject("id", UUID.class),
                rs.getObject("tried_on", LocalDate.class),
                TriedHow.valueOf(rs.getString("how")),
                TryOutcome.valueOf(rs.getString("outcome")),
                rs.getString("words"),
                Arrays.stream((String[]) rs.getArray("gives").getArray())
                        .map(CanGive::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                rs.getBoolean("at_three"));
    }
}
