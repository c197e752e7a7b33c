package uk.onedoor.sweeps;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.authorities.HubId;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.signin.SignIns;
import uk.onedoor.staff.WorkerId;
import uk.onedoor.sweeps.AccessOracle.Relation;
import uk.onedoor.sweeps.AccessOracle.State;
import uk.onedoor.sweeps.Planting.Planted;

/**
 * Somebody in every role, and for every relation and state one young person to whom each of them is just that. A young
 * person has an account of their own in each state.
 */
final class AccessWorld {

    /** Somebody as they are to those who look: the record an address names, and the one it is kept in. */
    record Somebody(Relation relation, State state, Planted planted, UUID kept) {
        @Override
        public String toString() {
            return relation + " " + state;
        }
    }

    private static final String LONG_AGO = "'2026-01-05'";

    final Catalogue catalogue;
    final Map<Role, SignedIn> actors = new EnumMap<>(Role.class);
    final Map<Relation, Map<State, Somebody>> people = new EnumMap<>(Relation.class);
    final SignedIn expired;
    final Set<String> ours;
    private final Map<State, SignedIn> young = new EnumMap<>(State.class);
    private final SignIns signIns;
    private final Council council;
    private final Council otherCouncil;
    private final HubId otherHub;
    private final WorkerId otherWorker;
    private final AccessTies ties;
    private int planted;

    AccessWorld(TestCouncil councils, SignIns signIns, Database database, AccessOracle oracle) {
        this.signIns = signIns;
        catalogue = new Catalogue(database);
        council = councils.make();
        otherCouncil = councils.make();
        otherHub = council.opensHub("The other hub");
        otherWorker = council.joins("Oki Other", Role.KEY_WORKER, otherHub);
        WorkerId secondManager = council.joins("Sue Second", Role.HUB_MANAGER, council.hub);
        WorkerId otherManager = council.joins("Olu Second", Role.HUB_MANAGER, otherHub);
        for (Role role : oracle.roles()) {
            if (role == Role.POLICE_CONTACT) {
                actors.put(role, policeContact());
            } else if (role != Role.YOUNG_PERSON) {
                HubId hub = oracle.ofTheWholeCouncil(role) ? null : council.hub;
                actors.put(
                        role,
                        council.signedIn(council.joins("Pat " + role.name().replace('_', ' '), role, hub)));
            }
        }
        ties = new AccessTies(catalogue, council.code, secondManager.value(), otherManager.value());
        for (Relation relation : Relation.values()) {
            Map<State, Somebody> states = new EnumMap<>(State.class);
            for (State state : State.values()) {
                if (state != State.NOT_EXISTING) {
                    states.put(state, somebody(relation, state));
                }
            }
            people.put(relation, states);
        }
        for (State state : people.get(Relation.OWN).keySet()) {
            young.put(state, youngPerson(somebodyWho(Relation.OWN, state)));
        }
        actors.put(Role.YOUNG_PERSON, Objects.requireNonNull(young.get(State.ORDINARY)));
        expired = expired();
        ours = Set.of(council.code, otherCouncil.code);
    }

    Somebody somebodyWho(Relation relation, State state) {
        return Objects.requireNonNull(
                Objects.requireNonNull(people.get(relation)).get(state));
    }

    Stream<Somebody> everybody() {
        return people.values().stream().flatMap(states -> states.values().stream());
    }

    /** Whoever of this role is what is said to somebody: their own record has, in each state, an owner of its own. */
    SignedIn actor(Role role, Relation relation, State state) {
        SignedIn own = role == Role.YOUNG_PERSON && relation == Relation.OWN ? young.get(state) : null;
        return own == null ? Objects.requireNonNull(actors.get(role)) : own;
    }

    /** One more of our hub in a relation, to whom nothing was done yet. */
    Somebody another(Relation relation) {
        return somebody(relation, State.ORDINARY);
    }

    private Somebody somebody(Relation relation, State state) {
        Planted named = tied(relation);
        UUID kept = named.youngPerson();
        if (state == State.JOINED) {
            kept = tied(relation).youngPerson();
            ties.join(named, kept);
        }
        catalogue.run("begin");
        ties.settle(named, state);
        catalogue.run("commit");
        return new Somebody(relation, state, named, kept);
    }

    private Planted tied(Relation relation) {
        Planted person = plant(relation);
        catalogue.run("begin");
        ties.tie(
                relation,
                person.youngPerson(),
                actors.values().stream().map(who -> who.viewer().account()).toList());
        catalogue.run("commit");
        return person;
    }

    private Planted plant(Relation relation) {
        String token = "jq" + (char) ('a' + planted / 20) + (char) ('a' + planted % 20) + "vx";
        planted++;
        if (relation == Relation.OTHER_COUNCIL) {
            return Planting.plant(
                    catalogue, otherCouncil.code, otherCouncil.hub.value(), otherCouncil.keyWorker.value(), token);
        }
        boolean elsewhere = relation.name().contains("EMERGENCY") || relation == Relation.OTHER_HUB;
        return Planting.plant(
                catalogue,
                council.code,
                (elsewhere ? otherHub : council.hub).value(),
                (elsewhere ? otherWorker : council.keyWorker).value(),
                token);
    }

    private SignedIn youngPerson(Somebody own) {
        UUID account = UUID.randomUUID();
        String record = own.planted().youngPerson().toString();
        catalogue.run(
                "insert into platform.account (authority_id, id, kind, username, display_name, subject_id) values ('"
                        + council.code + "', '" + account + "', 'YOUNG_PERSON', '" + account + "', 'Robin', '" + record
                        + "')");
        for (String person : new TreeSet<>(List.of(record, own.kept().toString()))) {
            catalogue.run(
                    "insert into platform.link (authority_id, id, young_person_id, account_id, kind, from_at, because)"
                            + " values ('" + council.code + "', gen_random_uuid(), '" + person + "', '" + account
                            + "', 'SELF', " + LONG_AGO + ", 'planted')");
        }
        String token = signIns.begin(account, SignIns.Method.CODE, Duration.ofHours(2));
        return new SignedIn(signIns.find(token).orElseThrow(), token, "/test");
    }

    /** Somebody of the police, who is linked to everybody and shown nobody. */
    private SignedIn policeContact() {
        UUID account = UUID.randomUUID();
        catalogue.run("insert into platform.account (authority_id, id, kind, display_name) values ('" + council.code
                + "', '" + account + "', 'POLICE_CONTACT', 'Pat Police')");
        String token = signIns.begin(account, SignIns.Method.POLICE_CODE, Duration.ofHours(2));
        return new SignedIn(signIns.find(token).orElseThrow(), token, "/test");
    }

    /** A key worker of everybody's, whose sign-in is over. */
    private SignedIn expired() {
        SignedIn keyWorker = Objects.requireNonNull(actors.get(Role.KEY_WORKER));
        String token = signIns.begin(keyWorker.viewer().account(), SignIns.Method.PASSWORD, Duration.ofHours(1));
        catalogue.run("update platform.sign_in set expires_at = now() - interval '1 minute'"
                + " where token_hash = sha256(convert_to('" + token + "', 'UTF8'))");
        return new SignedIn(keyWorker.viewer(), token, "/test");
    }
}
