package uk.onedoor.staff;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** What was agreed with whoever works here, from when and until when; each agreement takes the place of the one before. */
@Service
@Transactional
public class Contracts {

    /** How somebody is employed. */
    public enum Kind {
        PERMANENT,
        FIXED_TERM,
        AGENCY,
        BANK,
        SECONDED
    }

    /** What is agreed: from a day, until and with a last day (null: for good), hours a week, and who pays for it. */
    public record Terms(
            Kind kind,
            LocalDate fromOn,
            @Nullable LocalDate endsOn,
            BigDecimal hoursAWeek,
            @Nullable String fundedBy) {}

    /** One agreement as it was recorded; {@code replaces} is one that had been written down wrongly. */
    public record Contract(
            UUID id,
            WorkerId worker,
            LocalDate fromOn,
            @Nullable LocalDate endsOn,
            BigDecimal hoursAWeek,
            Kind kind,
            @Nullable String fundedBy,
            @Nullable UUID replaces,
            UUID recordedBy,
            Instant recordedAt) {}

    private static final String CONTRACT = """
            select id, worker_id, kind, from_on, ends_on, hours_a_week, funded_by, replaces, recorded_by, recorded_at
              from staff.contract where authority_id = (select platform.authority())""";
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(60);
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);

    private final JdbcClient db;
    private final CurrentViewer viewer;
    private final Clock clock;

    Contracts(JdbcClient db, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** How it stands on a day with everybody of whom the viewer may know it: themselves, and those whose hub they run. */
    @Transactional(readOnly = true)
    public Map<WorkerId, Tenure> on(LocalDate day) {
        return Tenure.of(db.sql(CONTRACT).query(Contracts::contract).list(), day);
    }

    /** Everything that was agreed with one worker, the newest first, what was replaced among it. */
    @Transactional(readOnly = true)
    public List<Contract> of(WorkerId worker) {
        return db.sql(CONTRACT + " and worker_id = :worker order by from_on desc, recorded_at desc")
                .param("worker", worker.value())
                .query(Contracts::contract)
                .list();
    }

    /** How it stands with one worker on a day, where the viewer may know it and anything was agreed. */
    @Transactional(readOnly = true)
    public Optional<Tenure> of(WorkerId worker, LocalDate day) {
        return Optional.ofNullable(Tenure.of(of(worker), day).get(worker));
    }

    /**
     * Agrees what holds from a day on, in place of what held before; under an id made before, so that it is agreed once.
     *
     * @throws Refusal by {@code until} when it ends before it begins, or a fixed term has no end
     */
    public void agree(UUID id, WorkerId worker, Terms terms) {
        record(id, worker, terms, null);
    }

    /**
     * Puts another in the place of one that was written down wrongly; both stay.
     *
     * @throws Refusal when somebody replaced it already
     */
    public void replace(UUID id, WorkerId worker, UUID wrong, Terms terms) {
        if (of(worker).stream().noneMatch(one -> one.id().equals(wrong))) {
            throw new NotFound("contract " + wrong);
        }
        record(id, worker, terms, wrong);
    }

    private void record(UUID id, WorkerId worker, Terms terms, @Nullable UUID replaces) {
        check(terms);
        Viewer by = viewer.get();
        int recorded = db.sql("""
                insert into staff.contract (authority_id, id, worker_id, kind, from_on, ends_on, hours_a_week, funded_by,
                                            replaces, recorded_by, recorded_at)
                values (:authority, :id, :worker, :kind, :from, :ends, :hours, :funded, :replaces, :by, :now)
                on conflict do nothing""")
                .param("authority", by.authority())
                .param("id", id)
                .param("worker", worker.value())
                .param("kind", terms.kind().name())
                .param("from", terms.fromOn())
                .param("ends", terms.endsOn())
                .param("hours", terms.hoursAWeek())
                .param("funded", terms.fundedBy())
                .param("replaces", replaces)
                .param("by", by.account())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (recorded == 0) {
            throw new Refusal("", "staff.contract.already");
        }
    }

    private static void check(Terms terms) {
        if (terms.fromOn().isBefore(EARLIEST)) {
            throw new Refusal("fromOn", "staff.contract.from.wrong");
        }
        if (terms.endsOn() == null && terms.kind() == Kind.FIXED_TERM) {
            throw new Refusal("until", "staff.contract.ends.missing");
        }
        if (terms.endsOn() != null && terms.endsOn().isBefore(terms.fromOn())) {
            throw new Refusal("until", "staff.contract.ends.wrong");
        }
        if (terms.hoursAWeek().signum() < 0 || terms.hoursAWeek().compareTo(MOST_HOURS) > 0) {
            throw new Refusal("hoursAWeek", "staff.contract.hours.wrong");
        }
    }

    private static Contract contract(ResultSet rs, int row) throws SQLException {
        return new Contract(
                rs.getObject("id", UUID.class),
                new WorkerId(rs.getObject("worker_id", UUID.class)),
                rs.getObject("from_on", LocalDate.class),
                rs.getObject("ends_on", LocalDate.class),
                rs.getBigDecimal("hours_a_week"),
                Kind.valueOf(rs.getString("kind")),
                rs.getString("funded_by"),
                rs.getObject("replaces", UUID.class),
                rs.getObject("recorded_by", UUID.class),
                rs.getTimestamp("recorded_at").toInstant());
    }
}
