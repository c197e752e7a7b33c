package uk.onedoor.staff;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import uk.onedoor.authorities.HubId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.signin.Codes;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** Who works here and as what: joiners, movers, leavers; and who owns the door. */
@Service
@Transactional
public class Staff {

    private static final Duration JOINS_WITHIN = Duration.ofDays(3);
    private static final Duration RESETS_WITHIN = Duration.ofHours(24);

    private final JdbcClient db;
    private final Workers workers;
    private final CurrentViewer viewer;
    private final Clock clock;

    Staff(JdbcClient db, Workers workers, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.workers = workers;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * Somebody joins, with their first role from now on.
     *
     * @throws Refusal by {@code username} when that name is taken
     */
    public WorkerId join(NewWorker joiner) {
        UUID id = Ids.next();
        try {
            workers.insert(id, joiner, viewer.get(), clock.instant());
        } catch (DuplicateKeyException taken) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            throw new Refusal("username", "staff.username.taken");
        }
        give(new WorkerId(id), joiner.role(), joiner.hub());
        return new WorkerId(id);
    }

    /** Gives a role from now on: in one hub, or for the whole council (hub null). */
    public void give(WorkerId worker, Role role, @Nullable HubId hub) {
        Viewer by = viewer.get();
        if (by.account().equals(worker.value()) && !by.is(Role.SYSTEM)) {
            throw new Refusal("role", "staff.role.own");
        }
        db.sql("""
                insert into platform.role_held (authority_id, id, account_id, role, hub_id, from_at, given_by)
                values (:authority, :id, :account, :role, :hub, :now, :by)""")
                .param("authority", by.authority())
                .param("id", Ids.next())
                .param("account", worker.value())
                .param("role", role.name())
                .param("hub", hub == null ? null : hub.value())
                .param("now", now())
                .param("by", by.account())
                .update();
    }

    /** Takes every role away from now on; what they wrote stays theirs. */
    public void takeRoles(WorkerId worker) {
        db.sql("""
                update platform.role_held set until_at = greatest(from_at, :now)
                where account_id = :account and until_at is null""").param("now", now()).param("account", worker.value()).update();
    }

    /**
     * Somebody leaves: roles end, sign-ins end, the account closes, at once.
     *
     * @throws Refusal when they own a door: somebody else must be named first
     */
    public void leave(WorkerId worker) {
        if (!doorsOwnedBy(worker).isEmpty()) {
            throw new Refusal("", "staff.leaver.owns.door");
        }
        takeRoles(worker);
        db.sql("update staff.worker set leaves_on = :today where id = :id")
                .param("today", London.today(clock))
                .param("id", worker.value())
                .update();
        db.sql("""
                update staff.filling set until_on = greatest(from_on + 1, cast(:tomorrow as date))
                 where authority_id = (select platform.authority()) and worker_id = :id
                   and (until_on is null or until_on > :tomorrow)""")
                .param("tomorrow", London.today(clock).plusDays(1))
                .param("id", worker.value())
                .update();
        db.sql(
                        "update platform.account set closed_at = :now, closed_because = 'LEFT' where id = :id and closed_at is null")
                .param("now", now())
                .param("id", worker.value())
                .update();
    }

    /**
     * A code with which somebody who joins chooses a password within three days; nobody else ever knows the password.
     *
     * @throws Refusal when a hub manager asks it for an administrator
     */
    public String issueSetUpCode(WorkerId worker) {
        return code(worker, JOINS_WITHIN);
    }

    /**
     * A code with which a worker who forgot it chooses another password within a day. Their second factor stays.
     *
     * @throws Refusal for oneself, for an administrator by another role, and by whoever just reset their second factor
     */
    public String issueResetCode(WorkerId worker) {
        return code(worker, RESETS_WITHIN);
    }

    private String code(WorkerId worker, Duration within) {
        String code = Codes.next();
        // Security has one time, the database's own, on every node.
        db.sql("select platform.give_set_up_code(:account, :hash, make_interval(secs => :seconds))")
                .param("account", worker.value())
                .param("hash", Codes.hash(code))
                .param("seconds", within.toSeconds())
                .query(String.class)
                .optional()
                .ifPresent(because -> {
                    throw new Refusal("", "staff.setup." + because);
                });
        return code;
    }

    /** Since when this worker has a second factor; empty while there is none. */
    public Optional<Instant> secondFactorSince(WorkerId worker) {
        return db.sql("select platform.second_factor_since(:account)")
                .param("account", worker.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /**
     * Forgets a lost phone: this worker sets up a new one after their password.
     *
     * @throws Refusal to anybody but an administrator, for oneself, and to whoever also gave them a code for a password
     */
    public void resetSecondFactor(WorkerId worker) {
        db.sql("select platform.reset_second_factor(:account)")
                .param("account", worker.value())
                .query(String.class)
                .optional()
                .ifPresent(because -> {
                    throw new Refusal("", "staff.second." + because);
                });
    }

    public Worker get(WorkerId id) {
        return find(id).orElseThrow(() -> new NotFound("worker " + id));
    }

    public Optional<Worker> find(WorkerId id) {
        return workers.find(id);
    }

    /** Everybody who works in the council now, by name. */
    public List<Worker> all() {
        return workers.here();
    }

    /** The names of these workers by account, of those too who have left. */
    @Transactional(readOnly = true)
    public Map<UUID, String> names(Collection<UUID> accounts) {
        Map<UUID, String> names = new HashMap<>();
        db.sql("""
                select id, display_name from platform.account
                where authority_id = (select platform.authority()) and kind = 'STAFF' and id = any (:ids)""").param("ids", accounts.toArray(UUID[]::new)).query(row -> {
            names.put(row.getObject(1, UUID.class), row.getString(2));
        });
        return names;
    }

    public List<Worker> inHub(HubId hub) {
        return workers.here().stream().filter(worker -> worker.in(hub)).toList();
    }

    /** Who owns what comes through this hub's door. */
    public WorkerId doorOwner(HubId hub) {
        return findDoorOwner(hub).orElseThrow(() -> new Refusal("", "staff.door.no.owner"));
    }

    /** Who owns what comes through this hub's door; empty while nobody was named yet. */
    public Optional<WorkerId> findDoorOwner(HubId hub) {
        return db.sql("select account_id from staff.door_owner where hub_id = :hub and until_at is null")
                .param("hub", hub.value())
                .query(UUID.class)
                .optional()
                .map(WorkerId::new);
    }

    /** Names who owns the door from now on. */
    public void nameDoorOwner(HubId hub, WorkerId worker) {
        db.sql("update staff.door_owner set until_at = :now where hub_id = :hub and until_at is null")
                .param("now", now())
                .param("hub", hub.value())
                .update();
        db.sql("""
                insert into staff.door_owner (authority_id, id, hub_id, account_id, from_at)
                values (:authority, :id, :hub, :account, :now)""")
                .param("authority", viewer.get().authority())
                .param("id", Ids.next())
                .param("hub", hub.value())
                .param("account", worker.value())
                .param("now", now())
                .update();
    }

    boolean ownsADoor(WorkerId worker) {
        return !doorsOwnedBy(worker).isEmpty();
    }

    private List<UUID> doorsOwnedBy(WorkerId worker) {
        return db.sql("select hub_id from staff.door_owner where account_id = :account and until_at is null")
                .param("account", worker.value())
                .query(UUID.class)
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
