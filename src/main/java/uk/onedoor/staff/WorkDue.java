package uk.onedoor.staff;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.authorities.HubId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.time.London;
import uk.onedoor.staff.Contracts.Contract;
import uk.onedoor.staff.Supervisions.Kind;
import uk.onedoor.staff.Supervisions.Rhythm;
import uk.onedoor.staff.Trainings.Training;
import uk.onedoor.staff.WorkFacts.Somebody;
import uk.onedoor.staff.WorkFacts.Step;

/** What is due in the viewer's own work and in that of those they lead: asked for all of them in one question. */
@Service
@Transactional(readOnly = true)
public class WorkDue {

    /** What is due. */
    public enum What {
        TRAINING,
        SUPERVISION,
        REFLECTIVE,
        CONTRACT,
        TELLING,
        FAREWELL,
        LEAVING_TALK,
        LAST_DAY
    }

    /** One thing that is due of one worker by a day; {@code training} is which, where it is one. */
    public record Due(
            WorkerId worker,
            String name,
            Set<HubId> hubs,
            What what,
            @Nullable String training,
            LocalDate by) {}

    private static final String FACTS = """
            select 'SOMEBODY' as fact, w.id as worker_id, null::uuid as id, null::uuid as other_id, a.display_name as words,
                   w.starts_on as day, null::date as until, null::int as number, null::timestamptz as at,
                   array(select distinct h.role from platform.role_held h where h.authority_id = w.authority_id
                          and h.account_id = w.id and h.until_at is null) as roles,
                   array(select distinct h.hub_id from platform.role_held h where h.authority_id = w.authority_id
                          and h.account_id = w.id and h.until_at is null and h.hub_id is not null) as hubs
              from staff.worker w join platform.account a on a.authority_id = w.authority_id and a.id = w.id
             where w.authority_id = (select platform.authority()) and a.closed_at is null
               and (w.id = (select platform.account()) or w.id in (select staff.led()))
            union all
            select 'TRAINING', null, t.id, null, t.name, null, null, t.months_valid, null, t.roles, null from staff.training t
             where t.authority_id = (select platform.authority()) and not t.rests
            union all
            select 'TRAINED', d.worker_id, d.training_id, null, null, max(d.done_on), null, null, null, null, null
              from staff.trained d where d.authority_id = (select platform.authority()) and d.withdrawn_at is null
             group by d.worker_id, d.training_id
            union all
            (select distinct on (s.worker_id, s.kind) s.kind, s.worker_id, null::uuid, null::uuid, null, s.held_on, s.next_on, null::int,
                   null::timestamptz, null::text[], null::uuid[]
              from staff.supervision s where s.authority_id = (select platform.authority())
             order by s.worker_id, s.kind, s.held_on desc, s.recorded_at desc)
            union all
            select 'RHYTHM', null, null, null, platform.number('staff.rhythm.reflective')::text, null, null,
                   platform.number('staff.rhythm.line'), null, null, null
            union all
            select 'AGREED', c.worker_id, c.id, c.replaces, c.kind, c.from_on, c.ends_on, null, c.recorded_at, null, null
              from staff.contract c where c.authority_id = (select platform.authority())
            union all
            select v.step, g.worker_id, null, null, null, v.day, null, null, null, null, null
              from staff.goodbye g
              cross join lateral (values ('TELLING', g.tell_by), ('FAREWELL', g.farewell_on), ('LAST_DAY', g.last_day),
                   ('LEAVING_TALK', case when g.worker_id <> (select platform.account()) then coalesce(g.talk_by, g.last_day) end)) v (step, day)
             where g.authority_id = (select platform.authority()) and g.called_off_at is null and v.day is not null
               and (v.step <> 'LEAVING_TALK' or not exists (select from staff.leaving_talk t
                     where t.authority_id = g.authority_id and t.goodbye_id = g.id))""";

    private final JdbcClient db;
    private final Clock clock;

    WorkDue(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What is due by a day of the viewer and of everybody they lead, the first first. */
    public List<Due> until(LocalDate day) {
        return facts().due(London.today(clock), day);
    }

    private WorkFacts facts() {
        List<Somebody> people = new ArrayList<>();
        List<Training> trainings = new ArrayList<>();
        Map<WorkerId, Map<UUID, LocalDate>> done = new HashMap<>();
        Map<WorkerId, Map<Kind, LocalDate[]>> held = new HashMap<>();
        List<Contract> contracts = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        List<Rhythm> chosen = new ArrayList<>();
        db.sql(FACTS).query(rs -> {
            switch (rs.getString("fact")) {
                case "SOMEBODY" -> people.add(somebody(rs));
                case "TRAINING" -> trainings.add(training(rs));
                case "TRAINED" ->
                    done.computeIfAbsent(worker(rs), any -> new HashMap<>()).put(id(rs), day(rs));
                case "LINE", "REFLECTIVE" ->
                    held.computeIfAbsent(worker(rs), any -> new HashMap<>())
                            .put(Kind.valueOf(rs.getString("fact")), new LocalDate[] {day(rs), until(rs)});
                case "RHYTHM" -> chosen.add(new Rhythm(rs.getInt("number"), Integer.parseInt(rs.getString("words"))));
                case "AGREED" -> contracts.add(contract(rs));
                default -> steps.add(new Step(worker(rs), What.valueOf(rs.getString("fact")), day(rs)));
            }
        });
        Rhythm rhythm = chosen.get(0);
        return new WorkFacts(people, trainings, done, next(held, rhythm), rhythm, contracts, steps);
    }

    private static Map<WorkerId, Map<Kind, LocalDate>> next(Map<WorkerId, Map<Kind, LocalDate[]>> held, Rhythm rhythm) {
        Map<WorkerId, Map<Kind, LocalDate>> next = new HashMap<>();
        held.forEach((worker, kinds) -> kinds.forEach((kind, days) ->
                next.computeIfAbsent(worker, any -> new HashMap<>()).put(kind, rhythm.next(kind, days[0], days[1]))));
        return next;
    }

    private static Somebody somebody(ResultSet rs) throws SQLException {
        return new Somebody(
                worker(rs),
                rs.getString("words"),
                roles(rs),
                Arrays.stream((UUID[]) rs.getArray("hubs").getArray())
                        .map(HubId::new)
                        .collect(Collectors.toSet()),
                day(rs));
    }

    private static Training training(ResultSet rs) throws SQLException {
        return new Training(id(rs), rs.getString("words"), rs.getObject("number", Integer.class), roles(rs), false);
    }

    private static Contract contract(ResultSet rs) throws SQLException {
        return new Contract(
                id(rs),
                worker(rs),
                day(rs),
                until(rs),
                BigDecimal.ZERO,
                Contracts.Kind.valueOf(rs.getString("words")),
                null,
                rs.getObject("other_id", UUID.class),
                id(rs),
                rs.getTimestamp("at").toInstant());
    }

    private static Set<Role> roles(ResultSet rs) throws SQLException {
        return Arrays.stream((String[]) rs.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toSet());
    }

    private static WorkerId worker(ResultSet rs) throws SQLException {
        return new WorkerId(rs.getObject("worker_id", UUID.class));
    }

    private static UUID id(ResultSet rs) throws SQLException {
        return Objects.requireNonNull(rs.getObject("id", UUID.class));
    }

    private static LocalDate day(ResultSet rs) throws SQLException {
        return Objects.requireNonNull(rs.getObject("day", LocalDate.class));
    }

    private static @Nullable LocalDate until(ResultSet rs) throws SQLException {
        return rs.getObject("until", LocalDate.class);
    }
}
