package uk.onedoor.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

/** How somebody leaves: by when, who tells the young people, the farewell, what comes back, and why they go. */
@Service
@Transactional
public class Goodbyes {

    /** Why somebody goes. */
    public enum LeavingReason {
        PAY,
        HOURS,
        WORKLOAD,
        SUPPORT,
        SAFETY,
        TRAVEL,
        HEALTH,
        FAMILY,
        STUDY,
        ANOTHER_JOB,
        MOVES_WITHIN_THE_COUNCIL,
        CONTRACT_ENDS,
        RETIRES,
        OTHER
    }

    /**
     * What is planned; everything but the last day may be agreed later.
     *
     * @param tells who tells the young people, and {@code tellBy} by when
     * @param talkBy by when somebody asks them why they go
     * @param handedInOn when keys, phone and pass came back
     */
    public record Plan(
            LocalDate lastDay,
            @Nullable WorkerId tells,
            @Nullable LocalDate tellBy,
            @Nullable LocalDate farewellOn,
            @Nullable String farewell,
            @Nullable LocalDate talkBy,
            @Nullable LocalDate handedInOn) {}

    /** The goodbye of one worker. */
    public record Goodbye(UUID id, WorkerId worker, Plan plan) {}

    /** What they said of why they go. */
    public record Talk(
            UUID id,
            LocalDate heldOn,
            Set<LeavingReason> reasons,
            @Nullable String words) {}

    private final JdbcClient db;
    private final CurrentViewer viewer;
    private final Clock clock;

    Goodbyes(JdbcClient db, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** The goodbye that stands for this worker, where the viewer may know. */
    @Transactional(readOnly = true)
    public Optional<Goodbye> of(WorkerId worker) {
        return db.sql("""
                select id, worker_id, last_day, tells_id, tell_by, farewell_on, farewell_words, talk_by, handed_in_on
                  from staff.goodbye
                 where authority_id = (select platform.authority()) and worker_id = :worker and called_off_at is null""")
                .param("worker", worker.value())
                .query(Goodbyes::goodbye)
                .optional();
    }

    /**
     * Plans how somebody leaves, or plans it anew; colleagues see the last day from now on.
     *
     * @throws Refusal by the field that is after the last day, or by {@code lastDay} when it is long past
     */
    public void plan(WorkerId worker, Plan plan) {
        check(plan);
        Viewer by = viewer.get();
        UUID id = of(worker).map(Goodbye::id).orElse(null);
        String sql = id == null ? """
                insert into staff.goodbye (authority_id, id, worker_id, last_day, tells_id, tell_by, farewell_on, farewell_words,
                                           talk_by, handed_in_on, recorded_by, recorded_at)
                values (:authority, :id, :worker, :last, :tells, :tell, :farewell, :words, :talk, :handed, :by, :now)""" : """
                update staff.goodbye set last_day = :last, tells_id = :tells, tell_by = :tell, farewell_on = :farewell,
                       farewell_words = :words, talk_by = :talk, handed_in_on = :handed
                 where authority_id = :authority and id = :id""";
        var statement = db.sql(sql)
                .param("authority", by.authority())
                .param("id", id == null ? Ids.next() : id)
                .param("last", plan.lastDay())
                .param("tells", plan.tells() == null ? null : plan.tells().value())
                .param("tell", plan.tellBy())
                .param("farewell", plan.farewellOn())
                .param("words", plan.farewell())
                .param("talk", plan.talkBy())
                .param("handed", plan.handedInOn());
        if (id == null) {
            statement = statement
                    .param("worker", worker.value())
                    .param("by", by.account())
                    .param("now", Timestamp.from(clock.instant()));
        }
        statement.update();
        leavesOn(worker, plan.lastDay());
    }

    private boolean worksHere(WorkerId worker) {
        return db.sql(
                        "select exists (select from staff.worker where authority_id = (select platform.authority()) and id = :id)")
                .param("id", worker.value())
                .query(Boolean.class)
                .single();
    }

    private void check(Plan plan) {
        if (plan.tells() != null && !worksHere(plan.tells())) {
            throw new Refusal("tells", "staff.goodbye.tells.unknown");
        }
        if (plan.lastDay().isBefore(London.today(clock).minusYears(1))) {
            throw new Refusal("lastDay", "staff.goodbye.last.wrong");
        }
        if (plan.tellBy() != null && plan.tellBy().isAfter(plan.lastDay())) {
            throw new Refusal("tellBy", "staff.goodbye.after");
        }
        if (plan.farewellOn() != null && plan.farewellOn().isAfter(plan.lastDay())) {
            throw new Refusal("farewellOn", "staff.goodbye.after");
        }
    }

    /** They stay after all. */
    public void callOff(WorkerId worker) {
        int called = db.sql("""
                update staff.goodbye set called_off_by = :by, called_off_at = :now
                 where authority_id = (select platform.authority()) and worker_id = :worker and called_off_at is null""")
                .param("by", viewer.get().account())
                .param("now", Timestamp.from(clock.instant()))
                .param("worker", worker.value())
                .update();
        if (called == 0) {
            throw new NotFound("goodbye of " + worker);
        }
        leavesOn(worker, null);
    }

    private void leavesOn(WorkerId worker, @Nullable LocalDate day) {
        db.sql("""
                update staff.worker set leaves_on = :day
                 where authority_id = (select platform.authority()) and id = :id and leaves_on is distinct from :day""").param("day", day).param("id", worker.value()).update();
    }

    /** What they said of why they go, for whoever runs their hub. */
    @Transactional(readOnly = true)
    public Optional<Talk> talk(WorkerId worker) {
        return of(worker)
                .flatMap(goodbye -> db.sql("""
                        select id, held_on, reasons, words from staff.leaving_talk
                         where authority_id = (select platform.authority()) and goodbye_id = :goodbye""")
                        .param("goodbye", goodbye.id())
                        .query((rs, row) -> new Talk(
                                rs.getObject("id", UUID.class),
                                rs.getObject("held_on", LocalDate.class),
                                Arrays.stream((String[]) rs.getArray("reasons").getArray())
                                        .map(LeavingReason::valueOf)
                                        .collect(Collectors.toUnmodifiableSet()),
                                rs.getString("words")))
                        .optional());
    }

    /**
     * Somebody asked them why they go; under an id made before, so that it is kept once.
     *
     * @throws Refusal by {@code heldOn} when that day has not come; for the whole form when it was written down before
     */
    public void keep(WorkerId worker, Talk talk) {
        if (talk.heldOn().isAfter(London.today(clock))) {
            throw new Refusal("heldOn", "staff.supervision.later");
        }
        Goodbye goodbye = of(worker).orElseThrow(() -> new Refusal("", "staff.talk.no.goodbye"));
        Viewer by = viewer.get();
        int kept = db.sql("""
                insert into staff.leaving_talk (authority_id, id, worker_id, goodbye_id, held_on, reasons, words, recorded_by, recorded_at)
                values (:authority, :id, :worker, :goodbye, :held, :reasons, :words, :by, :now) on conflict do nothing""")
                .param("authority", by.authority())
                .param("id", talk.id())
                .param("worker", worker.value())
                .param("goodbye", goodbye.id())
                .param("held", talk.heldOn())
                .param(
                        "reasons",
                        talk.reasons().stream()
                                .map(LeavingReason::name)
                                .sorted()
                                .toArray(String[]::new))
                .param("words", talk.words())
                .param("by", by.account())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (kept == 0) {
            throw new Refusal("", "staff.talk.already");
        }
    }

    /** Why these workers went, each reason with how many named it, as far as the viewer may know. */
    @Transactional(readOnly = true)
    public Map<LeavingReason, Integer> reasons(Collection<WorkerId> leavers) {
        Map<LeavingReason, Integer> counted = new EnumMap<>(LeavingReason.class);
        db.sql("""
                select r.reason, count(*) from staff.leaving_talk t, unnest(t.reasons) as r (reason)
                 where t.authority_id = (select platform.authority()) and t.worker_id = any (:workers) group by r.reason""")
                .param("workers", leavers.stream().map(WorkerId::value).toArray(UUID[]::new))
                .query(row -> {
                    counted.put(LeavingReason.valueOf(row.getString(1)), row.getInt(2));
                });
        return counted;
    }

    private static Goodbye goodbye(ResultSet rs, int row) throws SQLException {
        UUID tells = rs.getObject("tells_id", UUID.class);
        return new Goodbye(
                rs.getObject("id", UUID.class),
                new WorkerId(rs.getObject("worker_id", UUID.class)),
                new Plan(
                        rs.getObject("last_day", LocalDate.class),
                        tells == null ? null : new WorkerId(tells),
                        rs.getObject("tell_by", LocalDate.class),
                        rs.getObject("farewell_on", LocalDate.class),
                        rs.getString("farewell_words"),
                        rs.getObject("talk_by", LocalDate.class),
                        rs.getObject("handed_in_on", LocalDate.class)));
    }
}
