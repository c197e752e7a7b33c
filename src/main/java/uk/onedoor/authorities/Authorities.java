package uk.onedoor.authorities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** Which councils there are, and which hubs. */
@Service
@Transactional
public class Authorities {

    private final JdbcClient db;
    private final Clock clock;

    Authorities(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Makes a council; the work must be done as that council's own system account. */
    public LocalAuthority make(String code, String name, boolean demo) {
        if (!code.matches("[A-Z][0-9]{8}")) {
            throw new Refusal("code", "authorities.code.wrong", code);
        }
        LocalAuthority made = new LocalAuthority(code, name.strip(), slug(name), demo);
        db.sql("""
                insert into authorities.authority (authority_id, name, slug, demo, made_at)
                values (:code, :name, :slug, :demo, :now)""")
                .param("code", made.code())
                .param("name", made.name())
                .param("slug", made.slug())
                .param("demo", demo)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return made;
    }

    /**
     * Opens a hub in the viewer's council.
     *
     * @throws Refusal by {@code hub} when the council has one of this name
     */
    public Hub open(String authority, String name, @Nullable String phone, LocalDate openedOn) {
        UUID id = Ids.next();
        int opened = db.sql("""
                insert into authorities.hub (authority_id, id, name, phone, opened_on)
                values (:authority, :id, :name, :phone, :opened) on conflict (authority_id, name) do nothing""")
                .param("authority", authority)
                .param("id", id)
                .param("name", name.strip())
                .param("phone", phone)
                .param("opened", openedOn)
                .update();
        if (opened == 0) {
            throw new Refusal("hub", "authorities.hub.taken");
        }
        return hub(new HubId(id));
    }

    public List<LocalAuthority> all() {
        return db.sql("select authority_id, name, slug, demo from authorities.authority order by name")
                .query(Authorities::authority)
                .list();
    }

    public Optional<LocalAuthority> find(String code) {
        return db.sql("select authority_id, name, slug, demo from authorities.authority where authority_id = :code")
                .param("code", code)
                .query(Authorities::authority)
                .optional();
    }

    /** The council at this place of an address, such as {@code /door/fellmere}. */
    public Optional<LocalAuthority> findBySlug(String slug) {
        return db.sql("select authority_id, name, slug, demo from authorities.authority where slug = :slug")
                .param("slug", slug)
                .query(Authorities::authority)
                .optional();
    }

    public List<Hub> hubs(String authority) {
        return db.sql(HUB + " where authority_id = :authority order by name")
                .param("authority", authority)
                .query(Authorities::hub)
                .list();
    }

    public Hub hub(HubId id) {
        return db.sql(HUB + " where id = :id")
                .param("id", id.value())
                .query(Authorities::hub)
                .optional()
                .orElseThrow(() -> new NotFound("hub " + id));
    }

    private static final String HUB =
            "select id, authority_id, name, phone, opened_on, min_age, max_age, places from authorities.hub";

    private static String slug(String name) {
        return name.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    private static LocalAuthority authority(ResultSet rs, int row) throws SQLException {
        return new LocalAuthority(
                rs.getString("authority_id"), rs.getString("name"), rs.getString("slug"), rs.getBoolean("demo"));
    }

    private static Hub hub(ResultSet rs, int row) throws SQLException {
        return new Hub(
                new HubId(rs.getObject("id", UUID.class)),
                rs.getString("authority_id"),
                rs.getString("name"),
                rs.getString("phone"),
                rs.getObject("opened_on", LocalDate.class),
                rs.getInt("min_age"),
                rs.getInt("max_age"),
                rs.getInt("places"));
    }
}
