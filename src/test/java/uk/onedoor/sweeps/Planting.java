package uk.onedoor.sweeps;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import uk.onedoor.sweeps.Catalogue.Column;

/**
 * Writes one row of everything the database can keep about a young person, whatever tables there are by now, and puts a
 * word that is nowhere else into every column of free text.
 */
final class Planting {

    /** When the trace says all of it was recorded. */
    static final String PLANTED = "2026-11-10T09:00:00Z";

    /** Whoever works with them. */
    private static final String WORKER = "the worker";

    private static final String BROKE_A_RULE = "23514";
    private static final String TALLY = "{\"children\":1,\"outsideAges\":0,\"withoutBirth\":0,\"matched\":1,\"made\":0,"
            + "\"factsNew\":1,\"factsChanged\":0,\"factsSame\":0,\"factsOlder\":0,\"factsGone\":0,\"rowsLeftOff\":0,"
            + "\"unreadable\":0}";

    /** What the catalogue cannot tell: which words a column holds that no rule lists, and what is better left empty. */
    private static final Map<String, @Nullable String> KNOWN = known();

    private final Catalogue catalogue;
    private final Connection owner;
    private final String authority;
    private final UUID hub;
    private final UUID worker;
    private final String token;
    private final UUID youngPerson = UUID.randomUUID();
    private @Nullable UUID other;
    private final Map<String, UUID> ids = new TreeMap<>();
    private final Map<String, String> words = new TreeMap<>();

    private Planting(Catalogue catalogue, Connection owner, String authority, UUID hub, UUID worker, String token) {
        this.catalogue = catalogue;
        this.owner = owner;
        this.authority = authority;
        this.hub = hub;
        this.worker = worker;
        this.token = token;
    }

    /** A young person with one row of everything: the row in each table, and the word in each column. */
    record Planted(
            String authority, UUID youngPerson, Map<String, UUID> ids, Map<String, String> words, String token) {}

    static Planted plant(Catalogue catalogue, String authority, UUID hub, UUID worker, String token) {
        try (Connection owner = catalogue.open()) {
            owner.setAutoCommit(false);
            owner.createStatement().execute("set onedoor.clock = '" + PLANTED + "'");
            Planting planting = new Planting(catalogue, owner, authority, hub, worker, token);
            planting.everything();
            owner.commit();
            return new Planted(authority, planting.youngPerson, planting.ids, planting.words, token);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void everything() throws SQLException {
        try (var link = owner.prepareStatement("insert into platform.link (authority_id, id, young_person_id, hub_id,"
                + " kind, from_at, because) values (?, gen_random_uuid(), ?, ?, 'HUB', '2026-01-05', 'planted')")) {
            link.setString(1, authority);
            link.setObject(2, youngPerson);
            link.setObject(3, hub);
            link.execute();
        }
        row("people.young_person");
        for (String table : catalogue.aboutYoungPeople()) {
            if (!isOfMerging(table)) {
                row(table);
            }
        }
    }

    /** A merged record shows another's page: who was made one is left to the room that joins them. */
    private boolean isOfMerging(String table) {
        return table.equals("people.merge")
                || catalogue.columns(table).stream()
                        .anyMatch(column -> column.required() && "people.merge".equals(column.to()));
    }

    private UUID row(String table) throws SQLException {
        UUID known = ids.get(table);
        if (known != null) {
            return known;
        }
        List<Column> columns = catalogue.columns(table);
        Map<String, Object> values = new LinkedHashMap<>();
        for (Column column : columns) {
            Object value = value(table, column);
            if (value != null) {
                values.put(column.name(), value);
            }
        }
        values.computeIfPresent("member_id", (name, any) -> values.get("id")); // the same through all revisions
        insert(table, columns, values);
        values.forEach((column, value) -> {
            if (value.toString().startsWith(token)) {
                words.put(table + "." + column, value.toString());
            }
        });
        UUID id = values.get("id") instanceof UUID own ? own : youngPerson;
        ids.put(table, id);
        return id;
    }

    private @Nullable Object value(String table, Column column) throws SQLException {
        String name = table + "." + column.name();
        if (KNOWN.containsKey(name)) {
            String known = KNOWN.get(name);
            if (WORKER.equals(known)) {
                return worker;
            }
            return known != null && known.startsWith("row of ") ? row(known.substring(7)) : known;
        }
        switch (column.name()) {
            case "authority_id":
                return authority;
            case "young_person_id":
                return youngPerson;
            case "hub_id":
                return hub;
            case "other_id":
                return other();
            default:
        }
        if (column.to() != null && column.required()) {
            return column.to().equals("platform.account") ? worker : row(column.to());
        }
        return column.to() == null && (column.required() || column.type().equals("text")) ? fresh(name, column) : null;
    }

    /** Somebody beside whom they are told of, of whom nothing else is known; their id stands behind anybody's. */
    private UUID other() throws SQLException {
        if (other != null) {
            return other;
        }
        other = UUID.fromString("ffffffff" + UUID.randomUUID().toString().substring(8));
        owner.createStatement()
                .execute(
                        ("insert into people.young_person (authority_id, young_person_id, known_from, recorded_by, recorded_at)"
                                        + " values ('%1$s', '%2$s', 'STAFF', '%3$s', '%5$s');"
                                        + "insert into platform.link (authority_id, id, young_person_id, hub_id, kind, from_at, because)"
                                        + " values ('%1$s', gen_random_uuid(), '%2$s', '%4$s', 'HUB', '2026-01-05', 'planted')")
                                .formatted(authority, other, worker, hub, PLANTED));
        return other;
    }

    private @Nullable Object fresh(String name, Column column) {
        if (column.filledByItself() && !column.type().equals("text")) {
            return null;
        }
        return switch (column.type()) {
            case "text" ->
                column.oneOf() == null
                        ? column.filledByItself() && !column.name().equals("words")
                                ? null
                                : token + "x" + words.size() + "q" + Integer.toHexString(name.hashCode())
                        : column.required() ? column.oneOf() : null;
            case "text[]" -> "{" + token + "}";
            case "uuid" ->
                column.name().endsWith("_by") || column.name().matches("author|account_id|worker_id")
                        ? worker
                        : UUID.randomUUID();
            case "date" -> "2026-11-10";
            case "timestamp with time zone" -> "2026-11-10T10:00:00Z";
            case "boolean" -> "false";
            case "jsonb" -> "{}";
            case "bytea" -> "\\x" + UUID.randomUUID().toString().replace("-", "");
            default -> "1";
        };
    }

    /** What breaks a rule without being required is left out, one rule after another. */
    private void insert(String table, List<Column> columns, Map<String, Object> values) throws SQLException {
        for (int tries = 0; ; tries++) {
            var before = owner.setSavepoint();
            try (PreparedStatement insert = owner.prepareStatement(sql(table, columns, values))) {
                int place = 1;
                for (Object value : values.values()) {
                    insert.setString(place++, value.toString());
                }
                insert.execute();
                return;
            } catch (PSQLException refused) {
                owner.rollback(before);
                ServerErrorMessage why = refused.getServerErrorMessage();
                String rule = why == null ? null : why.getConstraint();
                if (tries > 20
                        || rule == null
                        || !BROKE_A_RULE.equals(refused.getSQLState())
                        || !drop(columns, values, catalogue.columnsOf(table, rule))) {
                    throw new IllegalStateException("Planting " + table + " as " + values, refused);
                }
            }
        }
    }

    private static boolean drop(List<Column> columns, Map<String, Object> values, List<String> broken) {
        return columns.stream()
                        .filter(column -> !column.required() && broken.contains(column.name()))
                        .filter(column -> values.remove(column.name()) != null)
                        .count()
                > 0;
    }

    private static String sql(String table, List<Column> columns, Map<String, Object> values) {
        StringBuilder places = new StringBuilder();
        for (String name : values.keySet()) {
            String type = columns.stream()
                    .filter(column -> column.name().equals(name))
                    .findFirst()
                    .orElseThrow()
                    .type();
            places.append(places.isEmpty() ? "" : ", ").append("?::").append(type);
        }
        return "insert into " + table + " (" + String.join(", ", values.keySet()) + ") values (" + places + ")";
    }

    private static Map<String, @Nullable String> known() {
        Map<String, @Nullable String> known = new TreeMap<>();
        known.put("people.identity.date_of_birth", "2011-05-05");
        known.put("people.identity.colour", "teal");
        known.put("people.identity.pattern", "plain");
        known.put("people.about_me.section", "WHAT_MATTERS");
        known.put("people.home.kind", "HOME_WITH_FAMILY");
        known.put("referrals.about_person.asker", "TEACHER");
        known.put("referrals.step.someone", null);
        known.put("referrals.step.organisation", null);
        known.put("homes.home.area", "E10000023");
        known.put("placements.pair_why.section", "MIX");
        known.put("placements.mix_why.section", "MIX");
        known.put("placements.mix_why.topic", "TIE");
        known.put("homes.home.area", "E06000001");
        known.put("homes.home.option", "COMMUNITY_FOSTER_FAMILY");
        known.put("homes.home.closed_because", null);
        known.put("family.crisis_plan.review_on", "2026-12-20");
        known.put("keywork.note.withheld_because", null);
        known.put("plans.aspiration.at_age", "20");
        known.put("plans.step.goal_id", "row of plans.goal");
        known.put("plans.step.owner_name", null);
        known.put("plans.review.next_on", "2026-12-08");
        known.put("safety.missing_fact.kind", "REPORTED");
        known.put("safety.missing_fact.tried", null);
        known.put("safety.missing_fact.grade", null);
        known.put("safety.missing_fact.found_by", null);
        known.put("safety.return_interview.worker_id", null);
        known.put("patterns.whereabout.postcode", null);
        known.put("safety.incident_step.kind", "TOLD");
        known.put("safety.incident_step.answer", "OFSTED");
        known.put("safety.intervention_step.kind", "RECORDED");
        known.put("safety.intervention_step.minutes", "1");
        known.put("medicines.medicine.times", "08:00, 20:00");
        known.put("medicines.medicine.ended_because", null);
        known.put("medicines.handling.kind", "GIVEN");
        known.put("medicines.handling.controlled", "false");
        known.put("medicines.handling.amount", "1");
        known.put("meetings.meeting.ended_by", WORKER);
        known.put("meetings.meeting.ended_at", "2026-11-10T11:00:00Z");
        known.put("diary.promise.holder", "AGENCY");
        known.put("diary.promise.ended_because", null);
        known.put("diary.promise_move.to_on", "2026-11-20");
        known.put("diary.promise.by_on", "2026-11-18");
        known.put("diary.appointment.minutes", "60");
        known.put("outcomes.happened.held_back_because", null);
        known.put("outcomes.answer.baseline_id", "row of outcomes.baseline");
        known.put("outcomes.answer.question", "WANTS");
        known.put("outcomes.answer.who_would_know", null);
        known.put("outcomes.answer.choice", null);
        known.put("outcomes.measurement.measure", "SCALING");
        known.put("outcomes.measurement.lowest", "0");
        known.put("outcomes.measurement.highest", "10");
        known.put("outcomes.measurement.whole", "true");
        known.put("outcomes.follow_up.because", null);
        known.put("outcomes.follow_up.source", "SEEN");
        known.put("returns.fact.kind", "REVIEW");
        known.put("returns.reading.tables", "[]");
        known.put("returns.reading.notices", "[]");
        known.put("returns.reading.tally", TALLY);
        known.put("returns.fact.told_year", "2026");
        known.put("records.copy.page_print", "\\x" + "0".repeat(64));
        known.put("records.copy.data_print", "\\x" + "0".repeat(64));
        known.put("returns.reading.year", "2026");
        known.put("nights.run.until_on", "2026-11-12");
        known.put("nights.distance.kept_back", "false");
        known.put("homes.home.area", "E06000065");
        known.put("stays.arrival_item.done_on", "2026-11-10");
        known.put("stays.stay.home_id", "row of homes.home");
        known.put("stays.stay.expected_until", "2026-12-10");
        known.put("placements.home_request.from_on", "2026-11-20");
        known.put("placements.way_back.back_by", "2026-12-20");
        known.put("placements.way_back.look_on", "2026-12-10");
        known.put("carers.conflict_answer.until_on", "2026-12-10");
        return known;
    }
}
