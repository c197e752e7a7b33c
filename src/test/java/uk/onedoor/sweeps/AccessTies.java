package uk.onedoor.sweeps;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.onedoor.sweeps.AccessOracle.Relation;
import uk.onedoor.sweeps.AccessOracle.State;
import uk.onedoor.sweeps.Planting.Planted;

/** Makes of a young person what they are to everybody, and of what was written about them what became of it. */
final class AccessTies {

    private static final String PAST = "now() - interval '1 minute'";
    private static final String LONG_AGO = "'2026-01-05'";
    private static final String AFTER = "'2026-11-13T10:00:00Z'";
    private static final String PARTED =
            "update keywork.support_episode set ended_on = '2026-11-12', ended_how = 'THEIR_WISH', stay_close = true,"
                    + " ended_by = recorded_by, ended_at = recorded_at where young_person_id = '%s'";

    private final Catalogue catalogue;
    private final String council;
    private final UUID manager;
    private final UUID otherManager;

    AccessTies(Catalogue catalogue, String council, UUID manager, UUID otherManager) {
        this.catalogue = catalogue;
        this.council = council;
        this.manager = manager;
        this.otherManager = otherManager;
    }

    /** Ties these accounts to somebody, and makes true what is true of them whoever looks. */
    void tie(Relation relation, UUID person, List<UUID> accounts) {
        accounts.forEach(account -> tie(relation, person, account));
        switch (relation) {
            case ENDED ->
                catalogue.run("update platform.link set until_at = " + PAST + " where young_person_id = '" + person
                        + "' and until_at is null");
            case NOT_YET_BEGUN ->
                catalogue.run("update platform.link set from_at = now() + interval '1 day' where young_person_id = '"
                        + person + "'");
            case ONLY_OTHERS, ONLY_THEM_AMONG_OTHERS -> listed(person, manager, "ONLY", false);
            case EMERGENCY_ONLY_OTHERS -> listed(person, otherManager, "ONLY", false);
            default -> {}
        }
    }

    private void tie(Relation relation, UUID person, UUID account) {
        switch (relation) {
            case OWN, ONLY_OTHERS -> link(person, account, LONG_AGO, "null");
            case ENDED -> link(person, account, LONG_AGO, PAST);
            case NOT_YET_BEGUN -> link(person, account, "now() + interval '1 day'", "null");
            case KEPT_OUT, KEPT_OUT_NO_MORE -> {
                link(person, account, LONG_AGO, "null");
                listed(person, account, "NEVER", relation == Relation.KEPT_OUT_NO_MORE);
            }
            case ONLY_THEM_AMONG_OTHERS -> {
                link(person, account, LONG_AGO, "null");
                listed(person, account, "ONLY", false);
            }
            case EMERGENCY, EMERGENCY_ONLY_OTHERS -> glass(person, account, "now()");
            case EMERGENCY_OVER -> glass(person, account, "now() - interval '61 minutes'");
            case EMERGENCY_KEPT_OUT -> {
                glass(person, account, "now()");
                listed(person, account, "NEVER", false);
            }
            default -> {}
        }
    }

    /** Joins the record of somebody to another of the same person. */
    void join(Planted merged, UUID kept) {
        UUID merge = UUID.randomUUID();
        merged.ids().put("people.merge", merge);
        catalogue.run("insert into people.merge (authority_id, id, young_person_id, merged_id, because, merged_by,"
                + " merged_at) values ('" + merged.authority() + "', '" + merge + "', '" + kept + "', '"
                + merged.youngPerson() + "', 'planted', '" + manager + "', " + AFTER + ")");
    }

    /** Makes of every row about somebody what the state says. */
    void settle(Planted person, State state) {
        switch (state) {
            case HELD_BACK -> setWhereThereIs(person, List.of("withheld_because", "held_back_because"), "'planted'");
            case WITHDRAWN -> with("withdrawn_because").forEach(table -> withdraw(person, table));
            case SUPERSEDED ->
                with("superseded_at").stream()
                        .filter(table -> catalogue.columns(table).stream()
                                .anyMatch(column -> column.name().equals("id")))
                        .forEach(table -> supersede(person, table));
            case SUPPORT_ENDED -> catalogue.begin(PARTED.formatted(person.youngPerson()));
            default -> {}
        }
    }

    private void withdraw(Planted person, String table) {
        catalogue.begin("update " + table + " set withdrawn_at = " + AFTER + ", withdrawn_by = '" + manager
                + "', withdrawn_because = 'planted' where young_person_id = '" + person.youngPerson() + "'");
    }

    /** The row that an address names holds no longer; one like it does. */
    private void supersede(Planted person, String table) {
        String columns = String.join(
                ", ",
                catalogue.rows("select attname from pg_attribute where attrelid = '" + table
                        + "'::regclass and attnum > 0 and not attisdropped and attgenerated = ''"
                        + " and attname not in ('id', 'superseded_at', 'superseded_because', 'superseded_by')"));
        String theirs = " where young_person_id = '" + person.youngPerson() + "'";
        String why = with("superseded_because").contains(table) ? ", superseded_because = 'planted'" : "";
        String who = with("superseded_by").contains(table) ? ", superseded_by = '" + manager + "'" : "";
        catalogue.begin("update " + table + " set superseded_at = " + AFTER + why + who + theirs);
        catalogue.run("insert into " + table + " (id, " + columns + ") select gen_random_uuid(), " + columns + " from "
                + table + theirs);
    }

    private void setWhereThereIs(Planted person, List<String> names, String value) {
        names.forEach(name -> with(name)
                .forEach(table -> catalogue.begin("update " + table + " set " + name + " = " + value
                        + " where young_person_id = '" + person.youngPerson() + "'")));
    }

    private List<String> with(String column) {
        return catalogue.aboutYoungPeople().stream()
                .filter(table -> !table.startsWith("referrals.") && !table.startsWith("people.merge"))
                .filter(table -> catalogue.columns(table).stream()
                        .anyMatch(one -> one.name().equals(column)))
                .collect(Collectors.toList());
    }

    private void link(UUID person, UUID account, String from, String until) {
        catalogue.run(
                "insert into platform.link (authority_id, id, young_person_id, account_id, kind, from_at, until_at,"
                        + " because) values ('" + council + "', gen_random_uuid(), '" + person + "', '" + account
                        + "', 'TEAM', " + from + ", " + until + ", 'planted')");
    }

    private void listed(UUID person, UUID account, String kind, boolean ended) {
        String end = ended ? "now(), '" + manager + "', 'planted'" : "null, null, null";
        catalogue.run("insert into platform.person_list (authority_id, id, young_person_id, account_id, kind, because,"
                + " set_by, until_at, ended_by, ended_because) values ('" + council + "', gen_random_uuid(), '"
                + person + "', '" + account + "', '" + kind + "', 'planted', '" + manager + "', " + end + ")");
    }

    private void glass(UUID person, UUID account, String from) {
        String id = UUID.randomUUID().toString();
        String times = from + ", " + from + " + interval '60 minutes'";
        catalogue.run(
                "insert into platform.link (authority_id, id, young_person_id, account_id, kind, from_at, until_at,"
                        + " because) values ('" + council + "', '" + id + "', '" + person + "', '" + account
                        + "', 'BREAK_GLASS', " + times + ", 'planted')");
        catalogue.run(
                "insert into platform.glass (authority_id, id, young_person_id, account_id, reason, words, sections,"
                        + " from_at, until_at, review_by) values ('" + council + "', '" + id + "', '" + person
                        + "', '" + account + "', 'DUTY', 'planted by the matrix test', '{"
                        + String.join(",", AccessOracle.PICKED)
                        + "}', " + times + ", current_date)");
    }
}
