package uk.onedoor.staff;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import uk.onedoor.authorities.HubId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** Which posts a hub has, until when they are paid for, who is in each, and which are empty. */
@Service
@Transactional
public class Posts {

    /** A place for somebody: as what, how many hours, from a day until the last day it is paid for (null: for good). */
    public record Post(
            UUID id,
            HubId hub,
            Role role,
            BigDecimal hoursAWeek,
            LocalDate fromOn,
            @Nullable LocalDate untilOn,
            @Nullable String fundedBy) {

        boolean on(LocalDate day) {
            return !fromOn.isAfter(day) && !isOverBy(day);
        }

        /** Whether it is paid for no more on this day. */
        boolean isOverBy(LocalDate day) {
            return untilOn != null && untilOn.isBefore(day);
        }
    }

    /** Somebody is in a post from a day until the first day they are not. */
    public record Filling(
            UUID id,
            UUID post,
            WorkerId worker,
            LocalDate fromOn,
            @Nullable LocalDate untilOn) {

        boolean on(LocalDate day) {
            return !fromOn.isAfter(day) && (untilOn == null || untilOn.isAfter(day));
        }
    }

    private static final String POST = """
            select p.id, p.hub_id, p.role, p.hours_a_week, p.from_on, p.until_on, p.funded_by from staff.post p
             where p.authority_id = (select platform.authority())""";
    private static final String FILLING = """
            select f.id, f.post_id, f.worker_id, f.from_on, f.until_on from staff.filling f
              join staff.post p on p.authority_id = f.authority_id and p.id = f.post_id
             where f.authority_id = (select platform.authority())""";

    private final JdbcClient db;
    private final CurrentViewer viewer;
    private final Clock clock;

    Posts(JdbcClient db, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** How a hub's posts stand on a day; empty of everything where the viewer may not know. */
    @Transactional(readOnly = true)
    public Staffing on(LocalDate day, HubId hub) {
        return Staffing.on(day, of(hub), fillings(hub));
    }

    @Transactional(readOnly = true)
    public List<Post> of(HubId hub) {
        return db.sql(POST + " and p.hub_id = :hub order by p.role, p.from_on, p.id")
                .param("hub", hub.value())
                .query(Posts::post)
                .list();
    }

    /** Who is and was in the posts of a hub. */
    @Transactional(readOnly = true)
    public List<Filling> fillings(HubId hub) {
        return db.sql(FILLING + " and p.hub_id = :hub order by f.from_on, f.id")
                .param("hub", hub.value())
                .query(Posts::filling)
                .list();
    }

    @Transactional(readOnly = true)
    public Post get(UUID id) {
        return db.sql(POST + " and p.id = :id")
                .param("id", id)
                .query(Posts::post)
                .optional()
                .orElseThrow(() -> new NotFound("post " + id));
    }

    /**
     * A hub is meant to have somebody more; under an id made before, so that it is made once.
     *
     * @throws Refusal by {@code until} when it ends before it begins
     */
    public void make(Post post) {
        if (post.untilOn() != null && post.untilOn().isBefore(post.fromOn())) {
            throw new Refusal("until", "staff.contract.ends.wrong");
        }
        Viewer by = viewer.get();
        db.sql("""
                insert into staff.post (authority_id, id, hub_id, role, hours_a_week, from_on, until_on, funded_by, recorded_by, recorded_at)
                values (:authority, :id, :hub, :role, :hours, :from, :until, :funded, :by, :now) on conflict do nothing""")
                .param("authority", by.authority())
                .param("id", post.id())
                .param("hub", post.hub().value())
                .param("role", post.role().name())
                .param("hours", post.hoursAWeek())
                .param("from", post.fromOn())
                .param("until", post.untilOn())
                .param("funded", post.fundedBy())
                .param("by", by.account())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * It is paid for until another last day (null: for good).
     *
     * @throws Refusal by {@code paidUntil} when that is before it began
     */
    public void fund(UUID id, @Nullable LocalDate untilOn) {
        if (untilOn != null && untilOn.isBefore(get(id).fromOn())) {
            throw new Refusal("paidUntil", "staff.contract.ends.wrong");
        }
        db.sql("""
                update staff.post set until_on = :until
                 where authority_id = (select platform.authority()) and id = :id and until_on is distinct from :until""").param("until", untilOn).param("id", id).update();
    }

    /**
     * Somebody is in it from a day on; under an id made before, so that they are once.
     *
     * @throws Refusal by {@code worker} when somebody is in it then
     */
    public void fill(Filling filling) {
        get(filling.post());
        Viewer by = viewer.get();
        int filled = db.sql("""
                insert into staff.filling (authority_id, id, post_id, worker_id, from_on, until_on, recorded_by, recorded_at)
                values (:authority, :id, :post, :worker, :from, :until, :by, :now) on conflict do nothing""")
                .param("authority", by.authority())
                .param("id", filling.id())
                .param("post", filling.post())
                .param("worker", filling.worker().value())
                .param("from", filling.fromOn())
                .param("until", filling.untilOn())
                .param("by", by.account())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (filled == 0) {
            throw new Refusal("worker", "staff.post.filled");
        }
    }

    /**
     * Whoever is in it is not from this day on.
     *
     * @throws Refusal by {@code outOn} when that is before they came, or somebody else is in it by then
     */
    public void empty(UUID post, UUID filling, LocalDate outOn) {
        Filling known = db.sql(FILLING + " and f.id = :id and p.id = :post")
                .param("id", filling)
                .param("post", post)
                .query(Posts::filling)
                .optional()
                .orElseThrow(() -> new NotFound("in a post " + filling));
        if (!outOn.isAfter(known.fromOn())) {
            throw new Refusal("outOn", "staff.post.out.wrong");
        }
        try {
            db.sql(
                            "update staff.filling set until_on = :out where authority_id = (select platform.authority()) and id = :id")
                    .param("out", outOn)
                    .param("id", filling)
                    .update();
        } catch (DataIntegrityViolationException another) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            throw new Refusal("outOn", "staff.post.filled");
        }
    }

    private static Post post(ResultSet rs, int row) throws SQLException {
        return new Post(
                rs.getObject("id", UUID.class),
                new HubId(rs.getObject("hub_id", UUID.class)),
                Role.valueOf(rs.getString("role")),
                rs.getBigDecimal("hours_a_week"),
                rs.getObject("from_on", LocalDate.class),
                rs.getObject("until_on", LocalDate.class),
                rs.getString("funded_by"));
    }

    private static Filling filling(ResultSet rs, int row) throws SQLException {
        return new Filling(
                rs.getObject("id", UUID.class),
                rs.getObject("post_id", UUID.class),
                new WorkerId(rs.getObject("worker_id", UUID.class)),
                rs.getObject("from_on", LocalDate.class),
                rs.getObject("until_on", LocalDate.class));
    }
}
