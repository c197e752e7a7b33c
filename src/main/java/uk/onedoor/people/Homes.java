package uk.onedoor.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.Neighbours;

/** Where young people live and have lived: each home from a day, until the next. Never an address. */
@Service
@Transactional
public class Homes {

    /** What kind of home it is. */
    public enum HomeKind {
        HOME_WITH_FAMILY,
        WITH_KIN,
        FOSTER_FAMILY,
        HUB_FOSTER_FAMILY,
        HUB_BED,
        HUB_EMERGENCY_BED,
        SUPPORTED_LODGINGS,
        SUPPORTED_ACCOMMODATION,
        BESPOKE,
        OWN_TENANCY,
        CHILDRENS_HOME_ELSEWHERE,
        HOSPITAL,
        CUSTODY,
        STAYING_WITH_FRIENDS,
        NO_HOME,
        OTHER
    }

    /** Which move. */
    public record HomeId(UUID value) {

        public HomeId {
            Objects.requireNonNull(value);
        }

        public static HomeId of(String text) {
            return new HomeId(UUID.fromString(text));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** A home from a day on; {@code withdrawnBecause} says why it was written down wrongly, else null. */
    public record Home(
            HomeId id,
            YoungPersonId youngPerson,
            HomeKind kind,
            @Nullable String words,
            LocalDate from,
            UUID recordedBy,
            Instant recordedAt,
            @Nullable String withdrawnBecause) {}

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final String HOME = """
            select h.id, h.young_person_id, h.kind, h.words, h.from_on, h.recorded_by, h.recorded_at, h.withdrawn_because""";

    private final JdbcClient db;
    private final PersonRepository persons;
    private final CurrentViewer viewer;
    private final Clock clock;

    Homes(JdbcClient db, PersonRepository persons, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.persons = persons;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** Somebody lives somewhere else from a day on. */
    public HomeId moved(YoungPersonId id, HomeKind kind, @Nullable String words, LocalDate from) {
        HomeId home = new HomeId(Ids.next());
        moved(home, id, kind, words, from);
        return home;
    }

    /**
     * The same under an id made before, so that sending the form twice records one move.
     *
     * @throws Refusal by {@code from} when the day has not come, or was long before they were born, or when another move
     *     was recorded under that id, which stays as it is
     */
    public void moved(HomeId home, YoungPersonId id, HomeKind kind, @Nullable String words, LocalDate from) {
        if (from.isAfter(today()) || from.isBefore(EARLIEST)) {
            throw new Refusal("from", "people.home.from.wrong");
        }
        Viewer by = viewer.get();
        int recorded = db.sql("""
                insert into people.home (authority_id, id, young_person_id, kind, words, from_on, recorded_by, recorded_at)
                values (:authority, :id, :person, :kind, :words, :from, :by, :now) on conflict do nothing""")
                .param("authority", by.authority())
                .param("id", home.value())
                .param("person", id.value())
                .param("kind", kind.name())
                .param("words", words)
                .param("from", from)
                .param("by", by.account())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (recorded == 0 && !stands(home, id, kind, words, from)) {
            throw new Refusal("from", "people.home.already");
        }
    }

    private boolean stands(HomeId home, YoungPersonId id, HomeKind kind, @Nullable String words, LocalDate from) {
        return db.sql("""
                        select exists (select from people.home h
                         where h.authority_id = (select platform.authority()) and h.id = :id and h.young_person_id = :person
                           and h.kind = :kind and h.words is not distinct from :words and h.from_on = :from and h.withdrawn_at is null)""")
                .param("id", home.value())
                .param("person", id.value())
                .param("kind", kind.name())
                .param("words", words)
                .param("from", from)
                .query(Boolean.class)
                .single();
    }

    /** The same, with the postcode of the home where somebody gave it. */
    public void moved(
            HomeId home,
            YoungPersonId id,
            HomeKind kind,
            @Nullable String words,
            LocalDate from,
            @Nullable String postcode) {
        moved(home, id, kind, words, from);
        if (postcode != null) {
            keepPostcode(home, postcode);
        }
    }

    /**
     * Keeps the postcode of a home as a print that is compared with where our own staff live, and that nobody reads back.
     *
     * @throws Refusal by {@code postcode} when it is none
     */
    public void keepPostcode(HomeId home, String postcode) {
        db.sql("select people.keep_postcode(:home, :postcode)")
                .param("home", home.value())
                .param("postcode", Neighbours.postcode(postcode))
                .query((rs, row) -> true)
                .list();
    }

    /** Where they live now, by what was last recorded. */
    @Transactional(readOnly = true)
    public Optional<Home> now(YoungPersonId id) {
        return Optional.ofNullable(now(List.of(id)).get(id));
    }

    /** Where each of these young people lives now. */
    @Transactional(readOnly = true)
    public Map<YoungPersonId, Home> now(Collection<YoungPersonId> ids) {
        Map<YoungPersonId, Home> homes = new LinkedHashMap<>();
        db.sql("select distinct on (r.kept) r.kept," + HOME.substring("select".length()) + """

                  from (select id as kept, id as record from unnest(:ids) as id
                        union all
                        select m.young_person_id, m.merged_id from people.merge m
                         where m.authority_id = (select platform.authority()) and m.young_person_id = any (:ids) and m.unmerged_at is null) r
                  join people.home h on h.authority_id = (select platform.authority()) and h.young_person_id = r.record
                 where h.withdrawn_at is null and h.from_on <= :today
                 order by r.kept, h.from_on desc, h.recorded_at desc""")
                .param("ids", ids.stream().map(YoungPersonId::value).toArray(UUID[]::new))
                .param("today", today())
                .query((rs, row) -> homes.put(new YoungPersonId(rs.getObject("kept", UUID.class)), home(rs, row)))
                .list();
        return homes;
    }

    /** Everywhere they have lived, the newest first, withdrawn ones with their reason among them. */
    @Transactional(readOnly = true)
    public List<Home> history(YoungPersonId id) {
        return before(persons.records(id), today().plusDays(1), 200, "");
    }

    /** What stands of the moves of these records before a day, the newest first. */
    List<Home> before(Collection<UUID> records, LocalDate day, int most) {
        return before(records, day, most, "and h.withdrawn_at is null");
    }

    private List<Home> before(Collection<UUID> records, LocalDate day, int most, String which) {
        return db.sql(HOME + """

                  from people.home h
                 where h.authority_id = (select platform.authority()) and h.young_person_id = any (:records) and h.from_on < :day %s
                 order by h.from_on desc, h.recorded_at desc limit :most""".formatted(which))
                .param("records", records.toArray(UUID[]::new))
                .param("day", day)
                .param("most", most)
                .query(Homes::home)
                .list();
    }

    @Transactional(readOnly = true)
    public Home get(HomeId id) {
        return db.sql(HOME + " from people.home h where h.authority_id = (select platform.authority()) and h.id = :id")
                .param("id", id.value())
                .query(Homes::home)
                .optional()
                .orElseThrow(() -> new NotFound("home " + id));
    }

    /** A move that was written down wrongly, or of somebody else: it counts no longer, and stays to be read. */
    public void withdraw(HomeId id, String because) {
        int withdrawn = db.sql("""
                update people.home set withdrawn_at = :now, withdrawn_by = :by, withdrawn_because = :because
                where authority_id = (select platform.authority()) and id = :id and withdrawn_at is null""")
                .param("now", Timestamp.from(clock.instant()))
                .param("by", viewer.get().account())
                .param("because", because)
                .param("id", id.value())
                .update();
        if (withdrawn == 0) {
            throw new NotFound("home " + id);
        }
    }

    private LocalDate today() {
        return London.today(clock);
    }

    private static Home home(ResultSet rs, int row) throws SQLException {
        return new Home(
                new HomeId(rs.getObject("id", UUID.class)),
                new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                HomeKind.valueOf(rs.getString("kind")),
                rs.getString("words"),
                rs.getObject("from_on", LocalDate.class),
                rs.getObject("recorded_by", UUID.class),
                rs.getTimestamp("recorded_at").toInstant(),
                rs.getString("withdrawn_because"));
    }
}
