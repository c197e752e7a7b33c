package uk.onedoor.homes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import uk.onedoor.authorities.HubId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.shared.Ids;

/** Keeps homes, their rooms and beds, and what they offer. */
@Repository
class HomeRepository {

    private static final String HOME = """
            select h.id, h.name, h.option, h.hub_id, h.area, h.opened_on, h.closed_on
              from homes.home h where h.authority_id = (select platform.authority()) and\s""";
    private static final String BED = """
            select b.id, b.home_id, b.name, b.kind, b.from_on, b.until_on
              from homes.bed b where b.authority_id = (select platform.authority()) and\s""";

    private final JdbcClient db;
    private final CurrentViewer viewer;
    private final Clock clock;

    HomeRepository(JdbcClient db, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.viewer = viewer;
        this.clock = clock;
    }

    void insert(Home home) {
        signed("""
                insert into homes.home (authority_id, id, name, option, hub_id, area, opened_on, recorded_by, recorded_at)
                values (:authority, :id, :name, :option, :hub, :area, :opened, :by, :now) on conflict do nothing""")
                .param("id", home.id().value())
                .param("name", home.name())
                .param("option", home.option().name())
                .param("hub", home.hub() == null ? null : home.hub().value())
                .param("area", home.area())
                .param("opened", home.openedOn())
                .update();
    }

    /** False when the home has another room of this name. */
    boolean insert(Room room) {
        signed("""
                insert into homes.room (authority_id, id, home_id, name, from_on, recorded_by, recorded_at)
                values (:authority, :id, :home, :name, :from, :by, :now) on conflict do nothing""")
                .param("id", room.id())
                .param("home", room.home().value())
                .param("name", room.name())
                .param("from", room.from())
                .update();
        return rooms(room.home()).stream().anyMatch(one -> one.id().equals(room.id()));
    }

    /**
     * Adds a bed.
     *
     * @param room the room it stands in; null: none in particular
     * @return false when the home has another bed of this name
     */
    boolean insert(Bed bed, @Nullable UUID room) {
        signed("""
                insert into homes.bed (authority_id, id, home_id, room_id, name, kind, from_on, recorded_by, recorded_at)
                values (:authority, :id, :home, :room, :name, :kind, :from, :by, :now) on conflict do nothing""")
                .param("id", bed.id().value())
                .param("home", bed.home().value())
                .param("room", room)
                .param("name", bed.name())
                .param("kind", bed.kind().name())
                .param("from", bed.from())
                .update();
        return beds(bed.home()).stream().anyMatch(one -> one.id().equals(bed.id()));
    }

    List<Home> openFrom(LocalDate day) {
        return db.sql(HOME + """
                (h.closed_on is null or h.closed_on > :day) order by h.option <> 'HUB', lower(h.name), h.id""").param("day", day).query(HomeRepository::home).list();
    }

    /** Every home that is closed on that day, by name. */
    List<Home> closedBy(LocalDate day) {
        return db.sql(HOME + "h.closed_on <= :day order by lower(h.name), h.id")
                .param("day", day)
                .query(HomeRepository::home)
                .list();
    }

    Optional<Home> find(HomeId id) {
        return db.sql(HOME + "h.id = :id")
                .param("id", id.value())
                .query(HomeRepository::home)
                .optional();
    }

    List<Bed> bedsFrom(LocalDate night) {
        return db.sql(BED
                        + "(b.until_on is null or b.until_on > :night) order by b.home_id, b.kind, lower(b.name), b.id")
                .param("night", night)
                .query(HomeRepository::bed)
                .list();
    }

    Optional<Bed> findBed(HomeId home, BedId id) {
        return db.sql(BED + "b.home_id = :home and b.id = :id")
                .param("home", home.value())
                .param("id", id.value())
                .query(HomeRepository::bed)
                .optional();
    }

    List<Bed> beds(HomeId home) {
        return db.sql(BED + "b.home_id = :home order by b.kind, lower(b.name), b.from_on, b.id")
                .param("home", home.value())
                .query(HomeRepository::bed)
                .list();
    }

    /** The rooms of a home by name, and the room each of its beds stands in. */
    List<Room> rooms(HomeId home) {
        return db.sql("""
                select id, home_id, name, from_on, until_on, ended_because from homes.room
                 where authority_id = (select platform.authority()) and home_id = :home order by lower(name), from_on""")
                .param("home", home.value())
                .query((rs, row) -> new Room(
                        rs.getObject("id", UUID.class),
                        home,
                        rs.getString("name"),
                        rs.getObject("from_on", LocalDate.class),
                        rs.getObject("until_on", LocalDate.class),
                        rs.getString("ended_because")))
                .list();
    }

    Map<BedId, UUID> roomsOfBeds(HomeId home) {
        Map<BedId, UUID> rooms = new HashMap<>();
        db.sql("""
                select id, room_id from homes.bed
                 where authority_id = (select platform.authority()) and home_id = :home and room_id is not null""").param("home", home.value()).query(rs -> {
            rooms.put(new BedId(rs.getObject("id", UUID.class)), rs.getObject("room_id", UUID.class));
        });
        return rooms;
    }

    /** How many beds ended: none when it ended before. */
    int end(HomeId home, BedId bed, LocalDate day) {
        return db.sql("""
                update homes.bed set until_on = :day
                 where authority_id = (select platform.authority()) and home_id = :home and id = :bed and until_on is null""")
                .param("day", day)
                .param("home", home.value())
                .param("bed", bed.value())
                .update();
    }

    /** How many homes closed: none when it closed before. Its beds end with it, and it leaves its constellation. */
    int close(HomeId home, LocalDate day, String because) {
        int closed = db.sql("""
                update homes.home set closed_on = :day, closed_because = :because
                 where authority_id = (select platform.authority()) and id = :home and closed_on is null""")
                .param("day", day)
                .param("because", because)
                .param("home", home.value())
                .update();
        db.sql("""
                update homes.bed set until_on = greatest(:day, from_on)
                 where authority_id = (select platform.authority()) and home_id = :home and (until_on is null or until_on > :day)""").param("day", day).param("home", home.value()).update();
        db.sql("""
                update homes.satellite set left_on = greatest(:day, joined_on), left_because = :because
                 where authority_id = (select platform.authority()) and home_id = :home and left_on is null""")
                .param("day", day)
                .param("because", because)
                .param("home", home.value())
                .update();
        return closed;
    }

    Optional<String> whyClosed(HomeId home) {
        return db.sql("""
                select closed_because from homes.home
                 where authority_id = (select platform.authority()) and id = :home and closed_because is not null""").param("home", home.value()).query(String.class).optional();
    }

    void offer(HomeId home, Feature feature, LocalDate from) {
        signed("""
                insert into homes.feature (authority_id, id, home_id, feature, from_on, recorded_by, recorded_at)
                values (:authority, :id, :home, :feature, :from, :by, :now)
                on conflict (authority_id, home_id, feature, from_on) do update set until_on = null""")
                .param("id", Ids.next())
                .param("home", home.value())
                .param("feature", feature.name())
                .param("from", from)
                .update();
    }

    void offerNoMore(HomeId home, Feature feature, LocalDate from) {
        db.sql("""
                update homes.feature set until_on = :from
                 where authority_id = (select platform.authority()) and home_id = :home and feature = :feature and until_on is null""")
                .param("from", from)
                .param("home", home.value())
                .param("feature", feature.name())
                .update();
    }

    Map<HomeId, Set<Feature>> features(LocalDate day) {
        Map<HomeId, Set<Feature>> of = new HashMap<>();
        db.sql("""
                select home_id, feature from homes.feature
                 where authority_id = (select platform.authority()) and from_on <= :day and (until_on is null or until_on > :day)""").param("day", day).query(rs -> {
            of.computeIfAbsent(new HomeId(rs.getObject("home_id", UUID.class)), id -> EnumSet.noneOf(Feature.class))
                    .add(Feature.valueOf(rs.getString("feature")));
        });
        return of;
    }

    /** A statement that says who writes, when, and in which council. */
    private StatementSpec signed(String sql) {
        Viewer by = viewer.get();
        return db.sql(sql)
                .param("authority", by.authority())
                .param("by", by.account())
                .param("now", Timestamp.from(clock.instant()));
    }

    private static Home home(ResultSet rs, int row) throws SQLException {
        UUID hub = rs.getObject("hub_id", UUID.class);
        return new Home(
                new HomeId(rs.getObject("id", UUID.class)),
                rs.getString("name"),
                HomeOption.valueOf(rs.getString("option")),
                hub == null ? null : new HubId(hub),
                rs.getString("area"),
                day(rs, "opened_on"),
                closed(rs, "closed_on"));
    }

    private static Bed bed(ResultSet rs, int row) throws SQLException {
        return new Bed(
                new BedId(rs.getObject("id", UUID.class)),
                new HomeId(rs.getObject("home_id", UUID.class)),
                rs.getString("name"),
                BedKind.valueOf(rs.getString("kind")),
                day(rs, "from_on"),
                closed(rs, "until_on"));
    }

    private static LocalDate day(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, LocalDate.class);
    }

    private static @Nullable LocalDate closed(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, LocalDate.class);
    }
}
