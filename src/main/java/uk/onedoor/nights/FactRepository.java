package uk.onedoor.nights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.authorities.HubId;
import uk.onedoor.homes.BedKind;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.nights.NightFacts.Moved;
import uk.onedoor.nights.NightFacts.Stayed;
import uk.onedoor.nights.NightFacts.Support;
import uk.onedoor.people.Homes.HomeKind;
import uk.onedoor.stays.Entry;
import uk.onedoor.stays.HomeKinds;
import uk.onedoor.stays.StayKind;

/** Reads what nights are reckoned from, of many young people at once. */
@Repository
class FactRepository {

    private final JdbcClient db;

    FactRepository(JdbcClient db) {
        this.db = db;
    }

    /** The next records of one half of the council in the order of their keys, also those joined to another. */
    List<UUID> next(Half half, UUID after, int most) {
        return db.sql("""
                select y.young_person_id from people.young_person y
                 where y.authority_id = (select platform.authority()) and y.young_person_id > :after
                   and get_byte(uuid_send(y.young_person_id), 15) & 1 = :half
                 order by y.young_person_id limit :most""")
                .param("half", half.ordinal())
                .param("after", after)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** The records of whom anything was written down or put right since a moment that may change a night gone by. */
    List<UUID> toldSince(Instant since) {
        return db.sql("""
                with told as (
                  select s.young_person_id from stays.stay s where s.authority_id = (select platform.authority())
                     and (s.arrival_recorded_at >= :since or s.leaving_recorded_at >= :since or s.off_at >= :since)
                  union all
                  select h.young_person_id from people.home h where h.authority_id = (select platform.authority())
                     and (h.recorded_at >= :since or h.withdrawn_at >= :since)
                  union all
                  select e.young_person_id from keywork.support_episode e where e.authority_id = (select platform.authority())
                     and (e.recorded_at >= :since or e.ended_at >= :since)
                  union all
                  select q.young_person_id from placements.home_request q where q.authority_id = (select platform.authority())
                     and q.recorded_at >= :since
                  union all
                  select s.young_person_id from stays.stay s join homes.address a on a.authority_id = s.authority_id and a.home_id = s.home_id
                   where s.authority_id = (select platform.authority()) and s.arrived_at is not null and a.recorded_at >= :since
                  union all
                  select unnest(array[m.young_person_id, m.merged_id]) from people.merge m where m.authority_id = (select platform.authority())
                     and (m.merged_at >= :since or m.unmerged_at >= :since))
                select t.young_person_id from told t
                union
                select m.young_person_id from told t join people.merge m on m.authority_id = (select platform.authority())
                   and m.merged_id = t.young_person_id and m.unmerged_at is null
                 order by 1""")
                .param("since", Timestamp.from(since))
                .query(UUID.class)
                .list();
    }

    /** What is known of each of these; nothing of a record that is joined to another, which has it all. */
    Map<UUID, NightFacts> of(Collection<UUID> records) {
        Map<UUID, UUID> kept = new HashMap<>();
        records.forEach(record -> kept.put(record, record));
        Set<UUID> joined = joined(records, kept);
        Map<UUID, NightFacts> facts = new HashMap<>();
        records.forEach(record -> facts.put(
                record,
                joined.contains(record)
                        ? NightFacts.NONE
                        : new NightFacts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>())));
        kept.keySet()
                .removeAll(joined.stream()
                        .filter(record -> !facts.containsKey(kept.get(record)))
                        .toList());
        read(kept, facts);
        return facts;
    }

    private Set<UUID> joined(Collection<UUID> records, Map<UUID, UUID> kept) {
        Set<UUID> joined = new HashSet<>();
        db.sql("""
                select m.young_person_id, m.merged_id from people.merge m
                 where m.authority_id = (select platform.authority()) and m.unmerged_at is null
                   and (m.young_person_id = any (:records) or m.merged_id = any (:records))""").param("records", records.toArray(UUID[]::new)).query(row -> {
            UUID merged = row.getObject("merged_id", UUID.class);
            joined.add(merged);
            kept.put(merged, row.getObject("young_person_id", UUID.class));
        });
        return joined;
    }

    private void read(Map<UUID, UUID> kept, Map<UUID, NightFacts> facts) {
        UUID[] records = kept.keySet().toArray(UUID[]::new);
        db.sql("""
                select e.young_person_id, e.id, e.hub_id, e.began_on, e.ended_on from keywork.support_episode e
                 where e.authority_id = (select platform.authority()) and e.young_person_id = any (:records)""").param("records", records).query(row -> {
            whose(row, kept, facts).support().add(support(row));
        });
        db.sql("""
                select s.young_person_id, s.id, s.arrived_at, s.arrived_on, s.left_on, s.kind, s.entry, s.home_id, h.option,
                       h.area <> s.authority_id as out_of_area, b.kind as bed_kind
                  from stays.stay s
                  join homes.home h on h.authority_id = s.authority_id and h.id = s.home_id
                  left join homes.bed b on b.authority_id = s.authority_id and b.id = s.bed_id
                 where s.authority_id = (select platform.authority()) and s.young_person_id = any (:records)
                   and s.arrived_at is not null and s.off is null""").param("records", records).query(row -> {
            whose(row, kept, facts).stays().add(stayed(row));
        });
        db.sql("""
                select h.young_person_id, h.id, h.from_on, h.recorded_at, h.kind from people.home h
                 where h.authority_id = (select platform.authority()) and h.young_person_id = any (:records) and h.withdrawn_at is null""").param("records", records).query(row -> {
            whose(row, kept, facts).moves().add(moved(row));
        });
    }

    private static NightFacts whose(ResultSet row, Map<UUID, UUID> kept, Map<UUID, NightFacts> facts)
            throws SQLException {
        UUID keeps = Objects.requireNonNull(kept.get(row.getObject("young_person_id", UUID.class)));
        return Objects.requireNonNull(facts.get(keeps));
    }

    private static Support support(ResultSet row) throws SQLException {
        return new Support(
                row.getObject("id", UUID.class),
                new HubId(row.getObject("hub_id", UUID.class)),
                row.getObject("began_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class));
    }

    private static Stayed stayed(ResultSet row) throws SQLException {
        String name = row.getString("bed_kind");
        @Nullable BedKind bed = name == null ? null : BedKind.valueOf(name);
        return new Stayed(
                row.getObject("id", UUID.class),
                row.getTimestamp("arrived_at").toInstant(),
                row.getObject("arrived_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class),
                new Slept(
                        null,
                        NightKind.of(HomeKinds.of(HomeOption.valueOf(row.getString("option")), bed)),
                        new HomeId(row.getObject("home_id", UUID.class)),
                        bed != null && NightKind.isHubBed(bed) ? bed : null,
                        StayKind.valueOf(row.getString("kind")) == StayKind.VISIT,
                        Entry.valueOf(row.getString("entry")),
                        row.getBoolean("out_of_area")));
    }

    private static Moved moved(ResultSet row) throws SQLException {
        return new Moved(
                row.getObject("id", UUID.class),
                row.getObject("from_on", LocalDate.class),
                row.getTimestamp("recorded_at").toInstant(),
                NightKind.of(HomeKind.valueOf(row.getString("kind"))));
    }
}
