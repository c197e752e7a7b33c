package uk.onedoor.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** The council's own list of trainings, who did which, and until when that holds. */
@Service
@Transactional
public class Trainings {

    /** One on the list: for how many months it holds (null: for good), for which roles (none: everybody in a hub). */
    public record Training(UUID id, String name, @Nullable Integer monthsValid, Set<Role> roles, boolean rests) {

        /** Whether it is asked of somebody with these roles. */
        boolean isFor(Set<Role> held) {
            return !rests && (roles.isEmpty() || held.stream().anyMatch(roles::contains));
        }

        /** The last day it holds when it was done on a day; null when it holds for good. */
        @Nullable
        LocalDate validUntil(LocalDate doneOn) {
            return monthsValid == null ? null : doneOn.plusMonths(monthsValid);
        }
    }

    /** That somebody did one, and where that can be seen. */
    public record Trained(
            UUID id,
            WorkerId worker,
            UUID training,
            LocalDate doneOn,
            @Nullable String shownBy) {}

    private final JdbcClient db;
    private final CurrentViewer viewer;
    private final Clock clock;

    Trainings(JdbcClient db, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** The list by name, those that rest last. */
    @Transactional(readOnly = true)
    public List<Training> list() {
        return db.sql("""
                select id, name, months_valid, roles, rests from staff.training
                 where authority_id = (select platform.authority()) order by rests, lower(name)""").query(Trainings::training).list();
    }

    @Transactional(readOnly = true)
    public Training get(UUID id) {
        return list().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("training " + id));
    }

    /**
     * Puts one on the list; under an id made before, so that it is there once.
     *
     * @throws Refusal by {@code name} when one of this name is there
     */
    public void add(Training training) {
        Viewer by = viewer.get();
        int added = db.sql("""
                insert into staff.training (authority_id, id, name, months_valid, roles, recorded_by, recorded_at)
                values (:authority, :id, :name, :months, :roles, :by, :now) on conflict do nothing""")
                .param("authority", by.authority())
                .param("id", training.id())
                .param("name", training.name().strip())
                .param("months", training.monthsValid())
                .param("roles", names(training.roles()))
                .param("by", by.account())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (added == 0) {
            throw new Refusal("name", "staff.training.already");
        }
    }

    /**
     * Changes one; what was done before stays done.
     *
     * @throws Refusal by {@code name} when another has this name
     */
    public void change(Training training) {
        try {
            int changed = db.sql("""
                    update staff.training set name = :name, months_valid = :months, roles = :roles, rests = :rests
                     where authority_id = (select platform.authority()) and id = :id""")
                    .param("name", training.name().strip())
                    .param("months", training.monthsValid())
                    .param("roles", names(training.roles()))
                    .param("rests", training.rests())
                    .param("id", training.id())
                    .update();
            if (changed == 0) {
                throw new NotFound("training " + training.id());
            }
        } catch (DuplicateKeyException taken) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            throw new Refusal("name", "staff.training.already");
        }
    }

    /** What this worker did, the newest first. */
    @Transactional(readOnly = true)
    public List<Trained> of(WorkerId worker) {
        return db.sql("""
                select id, worker_id, training_id, done_on, shown_by from staff.trained
                 where authority_id = (select platform.authority()) and worker_id = :worker and withdrawn_at is null
                 order by done_on desc, recorded_at desc""")
                .param("worker", worker.value())
                .query(Trainings::trained)
                .list();
    }

    /**
     * Somebody did one; under an id made before, so that it is kept once.
     *
     * @throws Refusal by {@code doneOn} when that day has not come
     */
    public void keep(Trained trained) {
        if (trained.doneOn().isAfter(London.today(clock))) {
            throw new Refusal("doneOn", "staff.trained.later");
        }
        get(trained.training());
        Viewer by = viewer.get();
        db.sql("""
                insert into staff.trained (authority_id, id, worker_id, training_id, done_on, shown_by, recorded_by, recorded_at)
                values (:authority, :id, :worker, :training, :done, :shown, :by, :now) on conflict do nothing""")
                .param("authority", by.authority())
                .param("id", trained.id())
                .param("worker", trained.worker().value())
                .param("training", trained.training())
                .param("done", trained.doneOn())
                .param("shown", trained.shownBy())
                .param("by", by.account())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** It was written down wrongly: it counts no more. */
    public void withdraw(WorkerId worker, UUID trained) {
        int withdrawn = db.sql("""
                update staff.trained set withdrawn_by = :by, withdrawn_at = :now
                 where authority_id = (select platform.authority()) and worker_id = :worker and id = :id and withdrawn_at is null""")
                .param("by", viewer.get().account())
                .param("now", Timestamp.from(clock.instant()))
                .param("worker", worker.value())
                .param("id", trained)
                .update();
        if (withdrawn == 0) {
            throw new NotFound("training done " + trained);
        }
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().toArray(String[]::new);
    }

    private static Training training(ResultSet rs, int row) throws SQLException {
        return new Training(
                rs.getObject("id", UUID.class),
                rs.getString("name"),
                rs.getObject("months_valid", Integer.class),
                Arrays.stream((String[]) rs.getArray("roles").getArray())
                        .map(Role::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                rs.getBoolean("rests"));
    }

    private static Trained trained(ResultSet rs, int row) throws SQLException {
        return new Trained(
                rs.getObject("id", UUID.class),
                new WorkerId(rs.getObject("worker_id", UUID.class)),
                rs.getObject("training_id", UUID.class),
                rs.getObject("done_on", LocalDate.class),
                rs.getString("shown_by"));
    }
}
