package uk.onedoor.sweeps;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.authorities.HubId;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.signin.SignIns;
import uk.onedoor.staff.WorkerId;
import uk.onedoor.sweeps.AccessOracle.Relation;
import uk.onedoor.sweeps.Planting.Planted;

/** Somebody in every role, and for every relation one young person to whom each of them is just that. */
final class AccessWorld {

    private static final String PAST = "now() - interval '1 minute'";
    private static final String LONG_AGO = "'2026-01-05'";

    private final Catalogue catalogue;
    private final Council council;
    private final UUID secondManager;
    final Map<Role, SignedIn> actors = new EnumMap<>(Role.class);
    final Map<Relation, Planted> people = new EnumMap<>(Relation.class);

    AccessWorld(TestCouncil councils, SignIns signIns, Database database, AccessOracle oracle) {
        catalogue = new Catalogue(database);
        council = councils.make();
        Council otherCouncil = councils.make();
        HubId otherHub = council.opensHub("The other hub");
        WorkerId otherWorker = council.joins("Oki Other", Role.KEY_WORKER, otherHub);
        secondManager =
                council.joins("Sue Second", Role.HUB_MANAGER, council.hub).value();
        council.joins("Olu Second", Role.HUB_MANAGER, otherHub);
        for (Role role : oracle.roles()) {
            if (role != Role.YOUNG_PERSON) {
                HubId hub = oracle.ofTheWholeCouncil(role) ? null : council.hub;
                actors.put(
                        role,
                        council.signedIn(council.joins("Pat " + role.name().replace('_', ' '), role, hub)));
            }
        }
        char letter = 'a';
        for (Relation relation : Relation.values()) {
            String token = "jq" + letter++ + "vx";
            people.put(
                    relation,
                    relation == Relation.OTHER_COUNCIL
                            ? plant(otherCouncil, otherCouncil.hub, otherCouncil.keyWorker, token)
                            : relation.name().contains("EMERGENCY") || relation == Relation.OTHER_HUB
                                    ? plant(council, otherHub, otherWorker, token)
                                    : plant(council, council.hub, council.keyWorker, token));
            actors.values().forEach(who -> relate(relation, who.viewer().account()));
            settle(relation);
        }
        actors.put(Role.YOUNG_PERSON, youngPerson(signIns));
    }

    Planted person(Relation relation) {
        return Objects.requireNonNull(people.get(relation));
    }

    private void relate(Relation relation, UUID account) {
        switch (relation) {
            case OWN -> link(relation, account, LONG_AGO, "null");
            case ENDED -> link(relation, account, LONG_AGO, PAST);
            case NOT_YET_BEGUN -> link(relation, account, "now() + interval '1 day'", "null");
            case KEPT_OUT -> {
                link(relation, account, LONG_AGO, "null");
                listed(relation, account, "NEVER", false);
            }
            case KEPT_OUT_NO_MORE -> {
                link(relation, account, LONG_AGO, "null");
                listed(relation, account, "NEVER", true);
            }
            case ONLY_OTHERS -> link(relation, account, LONG_AGO, "null");
            case ONLY_THEM_AMONG_OTHERS -> {
                link(relation, account, LONG_AGO, "null");
                listed(relation, account, "ONLY", false);
            }
            case EMERGENCY, EMERGENCY_ONLY_OTHERS -> glass(relation, account, "now()");
            case EMERGENCY_OVER -> glass(relation, account, "now() - interval '61 minutes'");
            case EMERGENCY_KEPT_OUT -> {
                glass(relation, account, "now()");
                listed(relation, account, "NEVER", false);
            }
            default -> {}
        }
    }

    /** What is true of the young person once, whoever looks. */
    private void settle(Relation relation) {
        String who = person(relation).youngPerson().toString();
        switch (relation) {
            case ENDED ->
                catalogue.run("update platform.link set until_at = " + PAST + " where young_person_id = '" + who
                        + "' and until_at is null");
            case NOT_YET_BEGUN ->
                catalogue.run("update platform.link set from_at = now() + interval '1 day' where young_person_id = '"
                        + who + "'");
            case ONLY_OTHERS, ONLY_THEM_AMONG_OTHERS -> listed(relation, secondManager, "ONLY", false);
            case EMERGENCY_ONLY_OTHERS ->
                catalogue.run("insert into platform.person_list (authority_id, id, young_person_id, account_id, kind,"
                        + " because, set_by) select '" + council.code + "', gen_random_uuid(), '" + who
                        + "', a.id, 'ONLY', 'planted', a.id from platform.account a where a.authority_id = '"
                        + council.code + "' and a.display_name = 'Olu Second'");
            default -> {}
        }
    }

    private void link(Relation relation, UUID account, String from, String until) {
        catalogue.run(
                "insert into platform.link (authority_id, id, young_person_id, account_id, kind, from_at, until_at,"
                        + " because) values ('" + council.code + "', gen_random_uuid(), '"
                        + person(relation).youngPerson() + "', '" + account + "', 'TEAM', " + from + ", " + until
                        + ", 'planted')");
    }

    private void listed(Relation relation, UUID account, String kind, boolean ended) {
        String end = ended ? "now(), '" + secondManager + "', 'planted'" : "null, null, null";
        catalogue.run("insert into platform.person_list (authority_id, id, young_person_id, account_id, kind, because,"
                + " set_by, until_at, ended_by, ended_because) values ('" + council.code + "', gen_random_uuid(), '"
                + person(relation).youngPerson() + "', '" + account + "', '" + kind + "', 'planted', '" + secondManager
                + "', " + end + ")");
    }

    private void glass(Relation relation, UUID account, String from) {
        String id = UUID.randomUUID().toString();
        String who = person(relation).youngPerson().toString();
        String times = from + ", " + from + " + interval '60 minutes'";
        catalogue.run(
                "insert into platform.link (authority_id, id, young_person_id, account_id, kind, from_at, until_at,"
                        + " because) values ('" + council.code + "', '" + id + "', '" + who + "', '" + account
                        + "', 'BREAK_GLASS', " + times + ", 'planted')");
        catalogue.run(
                "insert into platform.glass (authority_id, id, young_person_id, account_id, reason, words, sections,"
                        + " from_at, until_at, review_by) values ('" + council.code + "', '" + id + "', '" + who
                        + "', '"
                        + account + "', 'DUTY', 'planted by the matrix test', '{"
                        + String.join(",", AccessOracle.PICKED)
                        + "}', " + times + ", current_date)");
    }

    private SignedIn youngPerson(SignIns signIns) {
        UUID account = UUID.randomUUID();
        Planted own = person(Relation.OWN);
        catalogue.run(
                "insert into platform.account (authority_id, id, kind, username, display_name, subject_id) values ('"
                        + own.authority() + "', '" + account + "', 'YOUNG_PERSON', '" + account + "', 'Robin', '"
                        + own.youngPerson() + "')");
        catalogue.run(
                "insert into platform.link (authority_id, id, young_person_id, account_id, kind, from_at, because)"
                        + " values ('" + own.authority() + "', gen_random_uuid(), '" + own.youngPerson() + "', '"
                        + account + "', 'SELF', " + LONG_AGO + ", 'planted')");
        String token = signIns.begin(account, SignIns.Method.CODE, Duration.ofHours(1));
        return new SignedIn(signIns.find(token).orElseThrow(), token, "/test");
    }

    private Planted plant(Council where, HubId hub, WorkerId worker, String token) {
        return Planting.plant(catalogue, where.code, hub.value(), worker.value(), token);
    }
}
