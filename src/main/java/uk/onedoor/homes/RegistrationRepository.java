package uk.onedoor.homes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.onedoor.homes.Registration.Terms;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Viewer;

/** Keeps what homes are registered for, every revision of it. */
@Repository
class RegistrationRepository {

    private static final String STANDING = """
            select r.id, r.home_id, r.from_on, r.urn, r.category, r.places, r.youngest, r.oldest from homes.registration r
             where r.authority_id = (select platform.authority()) and r.superseded_at is null and\s""";

    private final JdbcClient db;
    private final CurrentViewer viewer;
    private final Clock clock;

    RegistrationRepository(JdbcClient db, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** Takes the place of the one from the same day, when there is one; the same sent twice is written once. */
    void insert(Registration registration) {
        Viewer by = viewer.get();
        Timestamp now = Timestamp.from(clock.instant());
        db.sql("""
                update homes.registration set superseded_at = :now
                 where authority_id = (select platform.authority()) and home_id = :home and from_on = :from and superseded_at is null and id <> :id
                   and not exists (select from homes.registration d where d.authority_id = (select platform.authority()) and d.id = :id)""")
                .param("now", now)
                .param("home", registration.home().value())
                .param("from", registration.from())
                .param("id", registration.id())
                .update();
        Terms terms = registration.terms();
        RegistrationCategory category = terms == null ? null : terms.category();
        db.sql("""
                insert into homes.registration (authority_id, id, home_id, from_on, urn, category, places, youngest, oldest, recorded_by, recorded_at)
                values (:authority, :id, :home, :from, :urn, :category, :places, :youngest, :oldest, :by, :now)
                on conflict (authority_id, id) do nothing""")
                .param("authority", by.authority())
                .param("id", registration.id())
                .param("home", registration.home().value())
                .param("from", registration.from())
                .param("urn", terms == null ? null : terms.urn())
                .param("category", category == null ? null : category.name())
                .param("places", terms == null ? null : terms.places())
                .param("youngest", terms == null ? null : terms.youngest())
                .param("oldest", terms == null ? null : terms.oldest())
                .param("by", by.account())
                .param("now", now)
                .update();
    }

    Map<HomeId, Registration> on(LocalDate day) {
        return db
                .sql(STANDING + "r.from_on <= :day order by r.from_on")
                .param("day", day)
                .query(RegistrationRepository::registration)
                .list()
                .stream()
                .collect(Collectors.toMap(Registration::home, Function.identity(), (earlier, later) -> later));
    }

    /** What stands for one home, the newest first day first. */
    List<Registration> of(HomeId home) {
        return db.sql(STANDING + "r.home_id = :home order by r.from_on desc")
                .param("home", home.value())
                .query(RegistrationRepository::registration)
                .list();
    }

    /** Every revision for one home that another took the place of, the newest first. */
    List<Superseded> superseded(HomeId home) {
        return db.sql("""
                select r.id, r.home_id, r.from_on, r.urn, r.category, r.places, r.youngest, r.oldest, r.superseded_at from homes.registration r
                 where r.authority_id = (select platform.authority()) and r.superseded_at is not null and r.home_id = :home
                 order by r.superseded_at desc, r.id""")
                .param("home", home.value())
                .query((rs, row) -> new Superseded(
                        registration(rs, row), rs.getTimestamp("superseded_at").toInstant()))
                .list();
    }

    /** What was written first, and when it was put right. */
    record Superseded(Registration was, Instant at) {}

    private static Registration registration(ResultSet rs, int row) throws SQLException {
        String urn = rs.getString("urn");
        return new Registration(
                rs.getObject("id", UUID.class),
                new HomeId(rs.getObject("home_id", UUID.class)),
                rs.getObject("from_on", LocalDate.class),
                urn == null ? null : terms(rs, urn));
    }

    private static Terms terms(ResultSet rs, String urn) throws SQLException {
        return new Terms(
                urn,
                category(rs.getString("category")),
                rs.getInt("places"),
                rs.getInt("youngest"),
                rs.getInt("oldest"));
    }

    private static @Nullable RegistrationCategory category(@Nullable String code) {
        return code == null ? null : RegistrationCategory.valueOf(code);
    }
}
