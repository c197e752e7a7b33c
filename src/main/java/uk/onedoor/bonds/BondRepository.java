package uk.onedoor.bonds;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.authorities.HubId;
import uk.onedoor.keywork.ContactMode;
import uk.onedoor.keywork.NoteId;
import uk.onedoor.keywork.ReachedOut;
import uk.onedoor.keywork.TeamPart;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;
import uk.onedoor.staff.WorkerId;

/** Reads what bonds are made of: encounters, and the parts people have beside a young person. */
@Repository
class BondRepository {

    /** Rows held at once while every bond of a council goes by. */
    private static final int AT_ONCE = 2_000;

    /** How many somebody key-works, and as how many they count. */
    record Load(int people, BigDecimal weight) {

        static final Load NONE = new Load(0, BigDecimal.ZERO);
    }

    private static final String ENCOUNTERS = """
            select e.*, a.display_name from bonds.encounters(:records, :since, :before, :known) e
              join platform.account a on a.authority_id = (select platform.authority()) and a.id = e.worker_id""";

    private final JdbcClient db;

    BondRepository(JdbcClient db) {
        this.db = db;
    }

    /** Every encounter of these records, the first one first. */
    List<Encounter> encounters(Collection<UUID> records, Instant since, AsAt asAt) {
        return db.sql(ENCOUNTERS)
                .param("records", records.toArray(UUID[]::new))
                .param("since", Timestamp.from(since))
                .param("before", Timestamp.from(asAt.before()))
                .param("known", Timestamp.from(asAt.known()))
                .query(BondRepository::encounter)
                .list();
    }

    /** Every part anybody had beside them by a day, the first one first. */
    List<Part> parts(Collection<UUID> records, LocalDate day) {
        return db.sql("""
                select l.young_person_id, l.worker_id, a.display_name, l.part, l.from_on, l.until_on from keywork.allocation l
                  join platform.account a on a.authority_id = (select platform.authority()) and a.id = l.worker_id
                 where l.authority_id = (select platform.authority()) and l.young_person_id = any (:records) and l.from_on <= :day
                 order by l.from_on, l.id""")
                .param("records", records.toArray(UUID[]::new))
                .param("day", day)
                .query(BondRepository::part)
                .list();
    }

    /** Who is key worker and back-up of everybody the viewer may see, on a day. */
    List<Part> partsOn(LocalDate day) {
        return db.sql("""
                select l.young_person_id, l.worker_id, a.display_name, l.part, l.from_on, l.until_on from keywork.allocation l
                  join platform.account a on a.authority_id = (select platform.authority()) and a.id = l.worker_id
                 where l.authority_id = (select platform.authority()) and l.part in ('KEY_WORKER', 'BACK_UP') and l.from_on <= :day
                   and (l.until_on is null or l.until_on > :day)
                 order by l.part desc, l.from_on, l.id""").param("day", day).query(BondRepository::part).list();
    }

    /** How many each worker of the council key-works, and how much of their room these take, counted in usual young people. */
    Map<UUID, Load> loads(LocalDate day) {
        Map<UUID, Load> loads = new HashMap<>();
        db.sql("select worker_id, people, weight from keywork.loads(:day)")
                .param("day", day)
                .query(row -> {
                    loads.put(
                            row.getObject(1, UUID.class),
                            new Load(row.getInt(2), Objects.requireNonNull(row.getBigDecimal(3))));
                });
        return loads;
    }

    /** The records of those with whom a hub keeps in touch, and none has a time. */
    Set<UUID> inTouchOnly() {
        return Set.copyOf(db.sql("select record_id from keywork.in_touch_only((select platform.authority()))")
                .query(UUID.class)
                .list());
    }

    /** With which of these hubs each of them is; where it is several, one and always the same. */
    Map<YoungPersonId, HubId> hubs(Collection<YoungPersonId> youngPeople, Collection<UUID> among) {
        Map<YoungPersonId, HubId> hubs = new HashMap<>();
        db.sql("""
                select distinct on (l.young_person_id) l.young_person_id, l.hub_id from platform.link l
                 where l.authority_id = (select platform.authority()) and l.young_person_id = any (:ids)
                   and l.hub_id = any (:hubs) and l.until_at is null
                 order by l.young_person_id, l.from_at, l.hub_id""")
                .param("ids", youngPeople.stream().map(YoungPersonId::value).toArray(UUID[]::new))
                .param("hubs", among.toArray(UUID[]::new))
                .query(row -> {
                    hubs.put(
                            new YoungPersonId(row.getObject("young_person_id", UUID.class)),
                            new HubId(row.getObject("hub_id", UUID.class)));
                });
        return hubs;
    }

    /** Which of these notes the viewer may open. */
    Set<UUID> readable(Collection<Encounter> encounters) {
        UUID[] notes = encounters.stream().map(one -> one.note().value()).toArray(UUID[]::new);
        return new HashSet<>(db.sql("""
                select n.id from keywork.note n where n.authority_id = (select platform.authority()) and n.id = any (:notes)""").param("notes", notes).query(UUID.class).list());
    }

    /** Tells every bond of the council, one after the other, holding few at once. */
    void all(Instant before, Consumer<Bond> each) {
        db.sql("select * from bonds.of_council(:before, :zone)")
                .withFetchSize(AT_ONCE)
                .param("before", Timestamp.from(before))
                .param("zone", London.ZONE.getId())
                .query(row -> {
                    each.accept(bond(row));
                });
    }

    private static Encounter encounter(ResultSet rs, int row) throws SQLException {
        String reached = rs.getString("reached_out");
        return new Encounter(
                new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                new NoteId(rs.getObject("id", UUID.class)),
                new WorkerId(rs.getObject("worker_id", UUID.class)),
                rs.getString("display_name"),
                rs.getTimestamp("happened_at").toInstant(),
                ContactMode.valueOf(rs.getString("how")),
                rs.getObject("minutes", Integer.class),
                reached == null ? null : ReachedOut.valueOf(reached),
                rs.getBoolean("refused"));
    }

    private static Part part(ResultSet rs, int row) throws SQLException {
        return new Part(
                new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                new WorkerId(rs.getObject("worker_id", UUID.class)),
                rs.getString("display_name"),
                TeamPart.valueOf(rs.getString("part")),
                Objects.requireNonNull(rs.getObject("from_on", LocalDate.class)),
                rs.getObject("until_on", LocalDate.class));
    }

    private static Bond bond(ResultSet rs) throws SQLException {
        return new Bond(
                new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                new WorkerId(rs.getObject("worker_id", UUID.class)),
                rs.getTimestamp("first_at").toInstant(),
                rs.getTimestamp("last_at").toInstant(),
                instant(rs.getTimestamp("seen_at")),
                rs.getInt("contacts"),
                rs.getLong("minutes"),
                rs.getInt("longest_silence"),
                rs.getInt("by_them"),
                rs.getInt("by_us"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
