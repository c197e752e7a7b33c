package uk.onedoor.carers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.people.DueSource;
import uk.onedoor.people.Glance;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.time.London;

/** Says on Today of each family or host what is due first: asked for all of them in one question. */
@Component
@Transactional(readOnly = true)
class CarersDue implements DueSource {

    private static final String FACTS = """
            select 'STEP' as fact, h.id as household_id, h.name as household, h.option, s.kind, s.on_day, s.until_on, s.back_on,
                   null::uuid as human_id, null::text as human, platform.number('carers.rhythm.review') as review,
                   platform.number('carers.rhythm.dbs') as dbs
              from carers.step s join carers.household h on h.authority_id = s.authority_id and h.id = s.household_id
             where s.authority_id = (select platform.authority())
            union all
            select 'CHECK', h.id, h.name, h.option, c.kind, c.came_back_on, c.valid_until, null, c.human_id, c.result, null, null
              from carers.suitability_check c join carers.household h on h.authority_id = c.authority_id and h.id = c.household_id
             where c.authority_id = (select platform.authority()) and c.came_back_on is not null
            union all
            select 'PART', h.id, h.name, h.option, p.part, p.from_on, p.until_on, null, m.id, m.name, null, null
              from carers.part p join carers.household h on h.authority_id = p.authority_id and h.id = p.household_id
              join carers.human m on m.authority_id = p.authority_id and m.id = p.human_id
             where p.authority_id = (select platform.authority())
             order by household, household_id, on_day""";

    private final JdbcClient db;
    private final CurrentViewer viewer;
    private final Clock clock;

    CarersDue(JdbcClient db, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** What was read of one household. */
    private static final class Read {
        private final HouseholdId id;
        private final String name;
        private final HomeOption option;
        private final List<Step> steps = new ArrayList<>();
        private final List<SuitabilityCheck> checks = new ArrayList<>();
        private final List<Part> parts = new ArrayList<>();
        private Rhythm rhythm = new Rhythm(0, 0, 0, 0, 0);

        private Read(HouseholdId id, String name, HomeOption option) {
            this.id = id;
            this.name = name;
            this.option = option;
        }

        private DueRules rules() {
            return new DueRules(id, new Story(option, steps), parts, checks, List.of(), List.of(), rhythm);
        }
    }

    @Override
    public List<Due> until(LocalDate day) {
        if (!viewer.get().may(Opens.CARERS)) {
            return List.of();
        }
        Map<HouseholdId, Read> read = new LinkedHashMap<>();
        db.sql(FACTS).query((RowCallbackHandler) rs -> add(read, rs));
        List<Due> due = new ArrayList<>();
        for (Read one : read.values()) {
            one.rules().until(London.today(clock), day).stream()
                    .findFirst()
                    .ifPresent(first -> due.add(new Due(
                            null,
                            "carers.due.today." + first.what(),
                            new Object[] {one.name},
                            first.by(),
                            "/carers/" + one.id)));
        }
        return due;
    }

    /** Nothing of this is about a young person. */
    @Override
    public List<Due> about(Glance glance, LocalDate day) {
        return List.of();
    }

    private static void add(Map<HouseholdId, Read> read, ResultSet rs) throws SQLException {
        HouseholdId id = new HouseholdId(rs.getObject("household_id", UUID.class));
        String name = rs.getString("household");
        HomeOption option = HomeOption.valueOf(rs.getString("option"));
        Read one = read.computeIfAbsent(id, any -> new Read(id, name, option));
        LocalDate on = Objects.requireNonNull(rs.getObject("on_day", LocalDate.class));
        LocalDate until = rs.getObject("until_on", LocalDate.class);
        String kind = rs.getString("kind");
        UUID human = rs.getObject("human_id", UUID.class);
        switch (rs.getString("fact")) {
            case "STEP" -> {
                one.rhythm = new Rhythm(rs.getInt("review"), 0, 0, rs.getInt("dbs"), 0);
                LocalDate back = rs.getObject("back_on", LocalDate.class);
                one.steps.add(new Step(id.value(), id, Step.Kind.valueOf(kind), on, until, back, Instant.EPOCH));
            }
            case "CHECK" -> one.checks.add(check(id, human, kind, on, rs.getString("human"), until));
            default -> {
                Human who = new Human(new HumanId(human), rs.getString("human"), null, null);
                one.parts.add(new Part(human, who, id, Part.Kind.valueOf(kind), on, until));
            }
        }
    }

    private static SuitabilityCheck check(
            HouseholdId household,
            @Nullable UUID human,
            String kind,
            LocalDate cameBack,
            String result,
            @Nullable LocalDate until) {
        return new SuitabilityCheck(
                household.value(),
                household,
                human == null ? null : new HumanId(human),
                SuitabilityCheck.Kind.valueOf(kind),
                cameBack,
                new SuitabilityCheck.Answer(cameBack, SuitabilityCheck.Result.valueOf(result), null, until));
    }
}
