package uk.onedoor.plans;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import uk.onedoor.people.Glance;
import uk.onedoor.people.SupportSource;
import uk.onedoor.people.YoungPersonId;

/** Reads a plan in one statement, each row as the table has it; and writes its rows. */
@Repository
class PlanRepository {

    /** What a plan is made of: the rows of one table each. */
    enum Part {
        ASPIRATION(Plan.Aspiration.class),
        GOAL(Plan.Goal.class),
        STEP(Plan.Step.class),
        RATING(Plan.Rating.class),
        ROUTE(Plan.Route.class),
        OPPORTUNITY(Plan.Opportunity.class),
        REVIEW(Plan.Review.class),
        STATUTORY_PLAN(Plan.StatutoryPlan.class);

        private final Class<? extends Plan.Written> rows;

        Part(Class<? extends Plan.Written> rows) {
            this.rows = rows;
        }

        /** The rows of this table with who wrote them; of a step also whose it is. */
        private String select() {
            String table = "plans." + name().toLowerCase(java.util.Locale.ROOT);
            String more = this != STEP
                    ? ""
                    : ", 'worker_name', (select o.display_name from platform.account o"
                            + " where o.authority_id = t.authority_id and o.id = t.owner_worker_id)";
            return "select '" + name() + "', cast(to_jsonb(t) || jsonb_build_object("
                    + "'by_name', case when a.kind <> 'SYSTEM' then a.display_name end,"
                    + " 'by_them', coalesce(a.kind = 'YOUNG_PERSON', false)" + more + ") as text) from " + table + " t"
                    + " left join platform.account a on a.authority_id = t.authority_id and a.id = t.recorded_by"
                    + " where t.authority_id = (select platform.authority()) and t.young_person_id = any (:records)";
        }
    }

    /** What the pages that join rooms ask of a plan: enough for what is due and what was told. */
    private static final Set<Part> AT_A_GLANCE = EnumSet.of(Part.GOAL, Part.STEP, Part.ROUTE, Part.REVIEW);

    private static final JsonMapper ROWS = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private static final String WITH_US = """
            select 'WITH_US', cast(min(e.began_on) as text) from keywork.support_episode e
             where e.authority_id = (select platform.authority()) and e.young_person_id = any (:records) and e.ended_on is null
               and ((select platform.holds('SYSTEM')) or e.young_person_id in (select platform.visible('PLAN')))""";
    private static final String RHYTHM = """
            select 'RHYTHM', cast(jsonb_build_object('review_weeks', platform.number('plans.rhythm.weeks'),
                                                     'first_days', platform.number('plans.rhythm.days')) as text)""";

    private static final String WHOLE = statement(EnumSet.allOf(Part.class)) + "\nunion all\n" + WITH_US;
    /** Whoever may not read a plan is not asked to make one. */
    private static final String READS = """
            select 'READS', 'yes' where (select platform.holds('SYSTEM'))
                or exists (select from unnest(:records) r (id) where r.id in (select platform.visible('PLAN')))""";

    private static final String GLANCE = statement(AT_A_GLANCE) + "\nunion all\n" + READS;

    private final JdbcClient db;
    private final SupportSource supports;
    private final Glance.Reading<Plan> glance = this::read;

    PlanRepository(JdbcClient db, SupportSource supports) {
        this.db = db;
        this.supports = supports;
    }

    private static String statement(Set<Part> parts) {
        return parts.stream().map(Part::select).collect(Collectors.joining("\nunion all\n")) + "\nunion all\n" + RHYTHM;
    }

    /** The whole plan of somebody with these records. */
    Plan of(Collection<UUID> records) {
        return read(WHOLE, records, null);
    }

    /** Goals, steps, ways home and reviews, read once for a page that asks every room. */
    Plan atAGlance(Glance asked) {
        return asked.once(glance);
    }

    /** Since when they are with us is known to the page already. */
    private Plan read(Glance asked) {
        LocalDate began = supports.current(asked)
                .filter(support -> support.endedOn() == null)
                .map(SupportSource.Support::beganOn)
                .orElse(null);
        return read(GLANCE, asked.records(), began);
    }

    private Plan read(String statement, Collection<UUID> records, @Nullable LocalDate began) {
        Rows rows = new Rows(began);
        db.sql(statement).param("records", records.toArray(UUID[]::new)).query((RowCallbackHandler)
                rs -> rows.add(rs.getString(1), rs.getString(2)));
        return rows.plan();
    }

    /** The rows of one answer, sorted into their parts. */
    private static final class Rows {

        private final Map<Part, List<Plan.Written>> read = new EnumMap<>(Part.class);
        private @Nullable Rhythm rhythm;
        private final @Nullable LocalDate began;
        private @Nullable LocalDate withUs;

        Rows(@Nullable LocalDate began) {
            this.began = began;
        }

        void add(String what, @Nullable String row) {
            if (row == null) {
                return; // nobody is with us
            }
            switch (what) {
                case "READS" -> withUs = began;
                case "WITH_US" -> withUs = LocalDate.parse(row);
                case "RHYTHM" -> rhythm = ROWS.readValue(row, Rhythm.class);
                default -> {
                    Part part = Part.valueOf(what);
                    read.computeIfAbsent(part, any -> new ArrayList<>()).add(ROWS.readValue(row, part.rows));
                }
            }
        }

        private <T extends Plan.Written> List<T> all(Part part, Class<T> type) {
            return read.getOrDefault(part, List.of()).stream()
                    .map(type::cast)
                    .sorted(Comparator.comparing(Plan.Written::recordedAt).thenComparing(Plan.Written::id))
                    .toList();
        }

        Plan plan() {
            return new Plan(
                    all(Part.ASPIRATION, Plan.Aspiration.class),
                    all(Part.GOAL, Plan.Goal.class),
                    all(Part.STEP, Plan.Step.class).stream()
                            .sorted(Comparator.comparing(Plan.Step::byOn))
                            .toList(),
                    all(Part.RATING, Plan.Rating.class).stream()
                            .sorted(Comparator.comparing(Plan.Rating::ratedOn))
                            .toList(),
                    all(Part.ROUTE, Plan.Route.class),
                    all(Part.OPPORTUNITY, Plan.Opportunity.class),
                    all(Part.REVIEW, Plan.Review.class).stream()
                            .sorted(Comparator.comparing(Plan.Review::heldOn))
                            .toList(),
                    all(Part.STATUTORY_PLAN, Plan.StatutoryPlan.class),
                    Objects.requireNonNull(rhythm),
                    withUs);
        }
    }

    /**
     * Writes one new row; the names of its columns are ours.
     *
     * @return false when a row of this id is there already
     */
    boolean insert(String table, Map<String, ? extends @Nullable Object> row) {
        String columns = String.join(", ", row.keySet());
        String values = row.keySet().stream().map(column -> ":" + column).collect(Collectors.joining(", "));
        var statement = db.sql("insert into plans." + table + " (" + columns + ") values (" + values
                + ") on conflict (authority_id, id) do nothing");
        row.forEach((column, value) -> statement.param(column, plain(value)));
        return statement.update() == 1;
    }

    /** True when what would be written under this id stands there already, in the same words, about the same person. */
    boolean stands(String table, UUID id, UUID person, String column, @Nullable String words) {
        return db.sql("select exists (select from plans." + table
                        + " t where t.authority_id = (select platform.authority())"
                        + " and t.id = :id and t.young_person_id = :person and t." + column
                        + " is not distinct from :words)")
                .param("id", id)
                .param("person", person)
                .param("words", words)
                .query(Boolean.class)
                .single();
    }

    /** True when this is the account of somebody who works for the council. */
    boolean isWorker(UUID account) {
        return db.sql(
                        "select exists (select from staff.worker w where w.authority_id = (select platform.authority()) and w.id = :id)")
                .param("id", account)
                .query(Boolean.class)
                .single();
    }

    /** In which of somebody's records this was written: what belongs to it is written there too. */
    YoungPersonId recordOf(String table, UUID id) {
        return new YoungPersonId(db.sql("select young_person_id from plans." + table
                        + " where authority_id = (select platform.authority()) and id = :id")
                .param("id", id)
                .query(UUID.class)
                .single());
    }

    /** A goal or a step comes to its end; false when it had ended already. */
    boolean end(String table, UUID id, Ending ending) {
        return db.sql(
                                "update plans." + table
                                        + " set ended_on = :on, ended_how = :how, ended_because = :because,"
                                        + " ended_by = :by, ended_at = :at"
                                        + " where authority_id = (select platform.authority()) and id = :id and ended_on is null")
                        .param("on", ending.on())
                        .param("how", ending.how().name())
                        .param("because", ending.because())
                        .param("by", ending.by())
                        .param("at", Timestamp.from(ending.at()))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** How something ends: on a day, how, why, by whom and when they wrote it. */
    record Ending(LocalDate on, Enum<?> how, @Nullable String because, UUID by, Instant at) {}

    /** What held until now is history. */
    void supersede(String table, UUID id, Instant at) {
        db.sql("update plans." + table + " set superseded_at = :at"
                        + " where authority_id = (select platform.authority()) and id = :id and superseded_at is null")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Instant at) {
            return Timestamp.from(at);
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }
}
