package uk.onedoor.placements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.homes.Feature;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.placements.HomeRequest.Aim;
import uk.onedoor.placements.HomeRequest.Asked;
import uk.onedoor.placements.HomeRequest.Needs;
import uk.onedoor.placements.HomeRequest.Promise;
import uk.onedoor.placements.HomeRequest.Wish;
import uk.onedoor.postcodes.Location;
import uk.onedoor.stays.Purpose;

/** Stores requests for a home and what they want to be near. */
@Repository
class HomeRequestRepository {

    private static final String REQUEST = """
            select r.* from placements.home_request r where r.authority_id = (select platform.authority()) and\s""";

    private static final String OPEN = """
            not exists (select from placements.decision d where d.authority_id = r.authority_id and d.request_id = r.id and d.what <> 'NOT_HERE')\s""";

    private final JdbcClient db;
    private final Pen pen;

    HomeRequestRepository(JdbcClient db, Pen pen) {
        this.db = db;
        this.pen = pen;
    }

    /** Saves it, and says whether it was new. */
    boolean insert(NewHomeRequest asked, LocalDate optionBy) {
        Wish wish = asked.wish();
        Aim aim = asked.aim();
        HomeId home = wish.home();
        return pen.sign(db.sql("""
                        insert into placements.home_request (authority_id, id, young_person_id, wish_by, wish, wish_option, wish_home_id,
                          not_wanted, needs, needs_words, purpose, purpose_words, from_on, nights, exit_plan, urgency, stay_home,
                          provocation, provocation_answer, owner, option_by, recorded_by, recorded_at)
                        values (:authority, :id, :person, :wishBy, :wish, :wishOption, :wishHome, :notWanted, :needs, :needsWords,
                          :purpose, :purposeWords, :from, :nights, :exit, :urgency, :stayHome, :provocation, :answer, :owner,
                          :optionBy, :by, :now) on conflict do nothing"""))
                        .param("id", asked.id().value())
                        .param("person", asked.youngPerson().value())
                        .param("wishBy", wish.by().name())
                        .param("wish", wish.words())
                        .param(
                                "wishOption",
                                wish.option() == null ? null : wish.option().name())
                        .param("wishHome", home == null ? null : home.value())
                        .param("notWanted", wish.notWanted())
                        .param(
                                "needs",
                                asked.needs().features().stream()
                                        .map(Enum::name)
                                        .sorted()
                                        .toArray(String[]::new))
                        .param("needsWords", asked.needs().words())
                        .param("purpose", aim.purpose().name())
                        .param("purposeWords", aim.words())
                        .param("from", aim.from())
                        .param("nights", aim.nights())
                        .param("exit", aim.exitPlan())
                        .param("urgency", aim.urgency().name())
                        .param("stayHome", asked.asked().stayHome())
                        .param("provocation", asked.asked().provocation())
                        .param("answer", asked.asked().answer())
                        .param("owner", asked.owner().value())
                        .param("optionBy", optionBy)
                        .update()
                > 0;
    }

    void insert(HomeRequestId request, YoungPersonId who, Near near) {
        Location at = near.at();
        pen.sign(db.sql("""
                        insert into placements.near (authority_id, id, request_id, young_person_id, what, words, postcode, easting,
                          northing, recorded_by, recorded_at)
                        values (:authority, :id, :request, :person, :what, :words, :postcode, :easting, :northing, :by, :now)
                        on conflict do nothing"""))
                .param("id", near.id())
                .param("request", request.value())
                .param("person", who.value())
                .param("what", near.what().name())
                .param("words", near.words())
                .param("postcode", near.postcode())
                .param("easting", at == null ? null : at.easting())
                .param("northing", at == null ? null : at.northing())
                .update();
    }

    Optional<HomeRequest> find(HomeRequestId id) {
        return db.sql(REQUEST + "r.id = :id")
                .param("id", id.value())
                .query(HomeRequestRepository::request)
                .optional();
    }

    List<HomeRequest> of(Collection<UUID> records) {
        return db.sql(REQUEST + "r.young_person_id = any (:records) order by r.recorded_at desc, r.id")
                .param("records", records.toArray(UUID[]::new))
                .query(HomeRequestRepository::request)
                .list();
    }

    List<HomeRequest> openOf(Collection<UUID> records) {
        return db.sql(REQUEST + "r.young_person_id = any (:records) and " + OPEN
                        + "order by r.option_by, r.recorded_at, r.id")
                .param("records", records.toArray(UUID[]::new))
                .query(HomeRequestRepository::request)
                .list();
    }

    List<HomeRequest> open() {
        return db.sql(REQUEST + OPEN + "order by r.option_by, r.recorded_at, r.id limit 500")
                .query(HomeRequestRepository::request)
                .list();
    }

    List<Near> near(HomeRequestId id) {
        return db.sql("""
                select n.id, n.what, n.words, n.postcode, n.easting, n.northing from placements.near n
                 where n.authority_id = (select platform.authority()) and n.request_id = :id order by n.what, n.recorded_at, n.id""")
                .param("id", id.value())
                .query(HomeRequestRepository::near)
                .list();
    }

    /** Who may see to something about where they live, by the number of their account. */
    List<UUID> maySeeTo(YoungPersonId person) {
        return db.sql("select m from placements.may_see_to(:person) m")
                .param("person", person.value())
                .query(UUID.class)
                .list();
    }

    /** Whoever had it gives it to somebody else, unless somebody gave it away meanwhile or it is closed. */
    boolean handOver(UUID id, HomeRequest request, UUID to, String because) {
        boolean had = db.sql("""
                        update placements.home_request r set owner = :to
                         where r.authority_id = (select platform.authority()) and r.id = :id and r.owner = :from and\s""" + OPEN)
                        .param("to", to)
                        .param("id", request.id().value())
                        .param("from", request.promise().owner())
                        .update()
                == 1;
        return had
                && pen.sign(db.sql("""
                        insert into placements.handed_over (authority_id, id, request_id, young_person_id, from_worker, to_worker,
                          because, recorded_by, recorded_at)
                        values (:authority, :id, :request, :person, :from, :to, :because, :by, :now)"""))
                                .param("id", id)
                                .param("request", request.id().value())
                                .param("person", request.youngPerson().value())
                                .param("from", request.promise().owner())
                                .param("to", to)
                                .param("because", because)
                                .update()
                        == 1;
    }

    boolean wasHandedOver(UUID id) {
        return db.sql("""
                select exists (select from placements.handed_over h
                  where h.authority_id = (select platform.authority()) and h.id = :id)""").param("id", id).query(Boolean.class).single();
    }

    List<HandedOver> handedOver(HomeRequestId id) {
        return db.sql("""
                select h.from_worker, h.to_worker, h.because, h.recorded_at from placements.handed_over h
                 where h.authority_id = (select platform.authority()) and h.request_id = :id order by h.recorded_at, h.id""")
                .param("id", id.value())
                .query((rs, row) -> new HandedOver(
                        rs.getObject("from_worker", UUID.class),
                        rs.getObject("to_worker", UUID.class),
                        rs.getString("because"),
                        rs.getTimestamp("recorded_at").toInstant()))
                .list();
    }

    private static Near near(ResultSet rs, int row) throws SQLException {
        Integer easting = rs.getObject("easting", Integer.class);
        return new Near(
                rs.getObject("id", UUID.class),
                Near.What.valueOf(rs.getString("what")),
                rs.getString("words"),
                rs.getString("postcode"),
                easting == null ? null : new Location(easting, rs.getInt("northing")));
    }

    private static HomeRequest request(ResultSet rs, int row) throws SQLException {
        return new HomeRequest(
                new HomeRequestId(rs.getObject("id", UUID.class)),
                new YoungPersonId(rs.getObject("young_person_id", UUID.class)),
                wish(rs),
                new Needs(
                        Arrays.stream((String[]) rs.getArray("needs").getArray())
                                .map(Feature::valueOf)
                                .collect(Collectors.toSet()),
                        rs.getString("needs_words")),
                new Aim(
                        Purpose.valueOf(rs.getString("purpose")),
                        rs.getString("purpose_words"),
                        rs.getObject("from_on", LocalDate.class),
                        rs.getInt("nights"),
                        rs.getString("exit_plan"),
                        Urgency.valueOf(rs.getString("urgency"))),
                new Asked(rs.getString("stay_home"), rs.getString("provocation"), rs.getString("provocation_answer")),
                new Promise(
                        rs.getObject("owner", UUID.class),
                        rs.getObject("option_by", LocalDate.class),
                        rs.getObject("recorded_by", UUID.class),
                        rs.getTimestamp("recorded_at").toInstant()));
    }

    private static Wish wish(ResultSet rs) throws SQLException {
        UUID home = rs.getObject("wish_home_id", UUID.class);
        return new Wish(
                WishBy.valueOf(rs.getString("wish_by")),
                rs.getString("wish"),
                option(rs.getString("wish_option")),
                home == null ? null : new HomeId(home),
                rs.getString("not_wanted"));
    }

    private static @Nullable HomeOption option(@Nullable String name) {
        return name == null ? null : HomeOption.valueOf(name);
    }
}
