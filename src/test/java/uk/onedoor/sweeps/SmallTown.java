package uk.onedoor.sweeps;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.authorities.HubId;
import uk.onedoor.homes.HomeId;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.signin.SignIns;
import uk.onedoor.staff.WorkerId;
import uk.onedoor.stays.MovingAsk;
import uk.onedoor.sweeps.Planting.Planted;
import uk.onedoor.sweeps.Route.Variable;

/**
 * Somebody in every role, and three young people of whom everything is known: one of ours, one of the other hub, one of
 * another council.
 */
final class SmallTown {

    /** Where a place in an address is filled from, when its name or the word before it does not say. */
    private static final Map<String, String> TABLE_BEFORE = Map.ofEntries(
            Map.entry("network", "people.network_member"),
            Map.entry("people", "people.network_member"),
            Map.entry("voices", "people.said"),
            Map.entry("door", "authorities.hub"),
            Map.entry("allocations", "keywork.allocation"),
            Map.entry("team", "keywork.allocation"),
            Map.entry("need", "family.parent_need"),
            Map.entry("house-mix", "homes.home"),
            Map.entry("homeHappening", "deadlines.home_happening"),
            Map.entry("pair-facts", "placements.pair_fact"),
            Map.entry("never-learn", "placements.must_never_learn"),
            Map.entry("request", "placements.home_request"),
            Map.entry("planStep", "plans.step"),
            Map.entry("period", "homes.out_of_service"),
            Map.entry("opportunities", "plans.opportunity"),
            Map.entry("taperStep", "endings.taper_step"),
            Map.entry("episode", "safety.missing_episode"),
            Map.entry("entry", "safety.missing_fact"),
            Map.entry("followed", "safety.intervention_step"),
            Map.entry("since", "safety.incident_step"),
            Map.entry("logLine", "house.entry"),
            Map.entry("shiftHandover", "house.handover"),
            Map.entry("medicine", "medicines.medicine"),
            Map.entry("handling", "medicines.handling"),
            Map.entry("raise", "risks.raise"),
            Map.entry("card", "risks.decision_card"),
            Map.entry("daily", "meetings.meeting"),
            Map.entry("attendance", "meetings.minute"),
            Map.entry("member", "people.network_member"));

    final Catalogue catalogue;
    final Council council;
    final Council otherCouncil;
    final Planted ours;
    final Planted neighbour;
    final Planted stranger;
    private UUID spareWorker;
    private final SignIns signIns;
    private UUID spareTraining;
    private UUID sparePost;
    private final Map<String, SignedIn> people = new LinkedHashMap<>();

    SmallTown(TestCouncil councils, SignIns signIns, Database database) {
        this.signIns = signIns;
        catalogue = new Catalogue(database);
        council = councils.make();
        otherCouncil = councils.make();
        HubId otherHub = council.opensHub("The other hub");
        WorkerId otherManager = council.joins("Ola Other", Role.HUB_MANAGER, otherHub);
        WorkerId otherKeyWorker = council.joins("Oki Other", Role.KEY_WORKER, otherHub);
        spareWorker = council.joins("Sal Spare", Role.KEY_WORKER, council.hub).value();
        spareTraining = training("sal");
        sparePost = post();
        ours = plant(council, council.hub, council.keyWorker, "qzvkw");
        neighbour = plant(council, otherHub, otherKeyWorker, "mdjtp");
        stranger = plant(otherCouncil, otherCouncil.hub, otherCouncil.keyWorker, "xhbgf");
        people.put("hub manager", council.signedIn(council.manager));
        people.put("key worker", council.signedIn(council.keyWorker));
        for (Role role : List.of(
                Role.DEPUTY_MANAGER,
                Role.RESIDENTIAL_WORKER,
                Role.OUTREACH_WORKER,
                Role.LIFE_COACH,
                Role.COMMUNICATION_SUPPORT_WORKER,
                Role.POLICE_LIAISON,
                Role.PORTFOLIO_LEAD,
                Role.REG44_VISITOR)) {
            join(role, council.hub);
        }
        for (Role role : List.of(
                Role.SOCIAL_WORKER,
                Role.PERSONAL_ADVISER,
                Role.RETURN_INTERVIEWER,
                Role.ADVOCATE,
                Role.PERFORMANCE_OFFICER,
                Role.DIRECTOR,
                Role.ADMINISTRATOR)) {
            join(role, null);
        }
        people.put("young person", youngPerson(signIns, ours));
        people.put("police contact", policeContact());
        people.put("manager of the other hub", council.signedIn(otherManager));
        people.put("young person of the other hub", youngPerson(signIns, neighbour));
        people.put("manager of the other council", otherCouncil.signedIn(otherCouncil.manager));
    }

    /** One more young person of our hub, with one row of everything. */
    Planted another(String token) {
        spareWorker = council.joins("Spare" + token + " Worker", Role.KEY_WORKER, council.hub)
                .value();
        spareTraining = training(token);
        sparePost = post();
        return plant(council, council.hub, council.keyWorker, token);
    }

    private UUID training(String name) {
        return work(
                "insert into staff.training (authority_id, id, name, recorded_by, recorded_at) values ('%s', '%s', 'Training "
                        + name + "', '%s', clock_timestamp())");
    }

    private UUID post() {
        return work(
                "insert into staff.post (authority_id, id, hub_id, role, hours_a_week, from_on, recorded_by, recorded_at)"
                        + " values ('%s', '%s', '" + council.hub
                        + "', 'KEY_WORKER', 37, '2026-01-05', '%s', clock_timestamp())");
    }

    /** Something of the council's own that is about nobody young: made anew for every form. */
    private UUID work(String sql) {
        UUID id = UUID.randomUUID();
        catalogue.run(sql.formatted(council.code, id, council.manager));
        return id;
    }

    /** Whoever joined last: somebody of our hub of whom nothing else is known. */
    SignedIn newcomer() {
        return council.signedIn(new WorkerId(spareWorker));
    }

    UUID newcomerId() {
        return spareWorker;
    }

    /** Everybody who can sign in, by what they are here. */
    Map<String, SignedIn> people() {
        return people;
    }

    SignedIn person(String who) {
        return java.util.Objects.requireNonNull(people.get(who), who);
    }

    /** Somebody of our hub to whom a kind of page opens; null for the pages of anybody. */
    @Nullable
    SignedIn whoMay(@Nullable Opens rule) {
        return people.values().stream()
                .filter(who ->
                        rule != null && rule != Opens.PUBLIC && who.viewer().may(rule))
                .findFirst()
                .orElse(null);
    }

    /** The address of a route for somebody. */
    String address(Route route, Planted about) {
        return route.filled(variable -> value(route, variable, about));
    }

    /** The same address for somebody there never was. */
    String madeUp(Route route) {
        return route.filled(
                variable -> isOfAPerson(variable) ? UUID.randomUUID().toString() : value(route, variable, ours));
    }

    /** True when the address names a young person, or something written about one. */
    boolean isOfAPerson(Route route) {
        return route.variables().stream().anyMatch(SmallTown::isOfAPerson);
    }

    private static boolean isOfAPerson(Variable variable) {
        return variable.allowed() == null
                && !variable.before().equals("homes") // colleagues know every home
                && !List.of(
                                "slug",
                                "hub",
                                "worker",
                                "training",
                                "post",
                                "bed",
                                "period",
                                "constellation",
                                "satellite",
                                "gathering",
                                "household",
                                "shift",
                                "worked",
                                "room",
                                "contact", // of the police
                                "daily", // a hub's meeting
                                "attendance",
                                "homeHappening",
                                "shiftHandover",
                                "never") // of a home, whoever it names
                        .contains(variable.name())
                && !variable.name()
                        .matches(
                                "section|measure|kind|phase|months|position|key|language|reading|kept|print|item|topic");
    }

    private String value(Route route, Variable variable, Planted about) {
        if (variable.allowed() != null && variable.allowed().contains("|")) {
            return variable.allowed().split("\\|")[0];
        }
        if (variable.before().equals("young-people")) {
            return about.youngPerson().toString();
        }
        switch (variable.name()) {
            case "person":
            case "youngPerson":
                return about.youngPerson().toString();
            case "key":
                return "layout.own.product";
            case "hub":
                return council.hub.value().toString();
            case "worker":
                return spareWorker.toString();
            case "training":
                return spareTraining.toString();
            case "post":
                return sparePost.toString();
            case "slug":
                return council.slug;
            case "position":
                return "1";
            case "kept":
                return catalogue
                        .rows("select id::text from returns.kept where authority_id = '" + about.authority()
                                + "' and withdrawn_at is null order by id desc limit 1")
                        .stream()
                        .findFirst()
                        .orElse(UUID.randomUUID().toString());
            case "print":
                return SentFiles.print();
            case "measure":
                return "outside";
            case "section":
                return "what-matters";
            case "home":
                return Objects.requireNonNull(about.ids().get(isPlaceToLive(route) ? "homes.home" : "people.home"))
                        .toString();
            case "merge":
                return about.ids()
                        .getOrDefault("people.merge", UUID.randomUUID()) // hardly anybody here is two
                        .toString();
            default:
        }
        for (var parameter : route.handler().getMethodParameters()) {
            if (variable.name().equals(parameter.getParameter().getName())
                    && parameter.getParameterType().isEnum()) {
                Object[] all = parameter.getParameterType().getEnumConstants();
                return all[0].equals(MovingAsk.DAY) ? MovingAsk.BELONGINGS.name() : ((Enum<?>) all[0]).name();
            }
        }
        return row(route, variable, about);
    }

    /** A place somebody lived in is written home as well. */
    private static boolean isPlaceToLive(Route route) {
        return route.pattern().contains("/home-requests/")
                || route.pattern().startsWith("/homes/")
                || Arrays.stream(route.handler().getMethodParameters())
                        .anyMatch(parameter -> parameter.getParameterType().equals(HomeId.class));
    }

    private static String row(Route route, Variable variable, Planted about) {
        for (String name : List.of(variable.name(), variable.before())) {
            String alias = TABLE_BEFORE.get(name);
            for (var planted : about.ids().entrySet()) {
                String table = planted.getKey().substring(planted.getKey().indexOf('.') + 1);
                boolean named = table.equals(name) || (table + "s").equals(name);
                if (alias == null ? named : planted.getKey().equals(alias)) {
                    return planted.getValue().toString();
                }
            }
        }
        throw new AssertionError("Nobody told the small town what {" + variable.name() + "} is in " + route);
    }

    private Planted plant(Council where, HubId hub, WorkerId worker, String token) {
        Planted planted = Planting.plant(catalogue, where.code, hub.value(), worker.value(), token);
        PlantedHomes.beside(catalogue, planted, worker);
        return planted;
    }

    /** Somebody of the police, who is shown the night that ours is not back. */
    private SignedIn policeContact() {
        UUID shown = UUID.randomUUID();
        UUID account = Objects.requireNonNull(ours.ids().get("officers.confirmed"));
        catalogue.run(
                "insert into officers.showing (authority_id, id, young_person_id, episode_id, contact_id, recorded_by,"
                        + " recorded_at, opened_at) values ('" + council.code + "', '" + shown + "', '"
                        + ours.youngPerson() + "', '"
                        + ours.ids().get("safety.missing_episode") + "', '" + account + "', '" + council.keyWorker
                        + "', '2026-11-10T10:00:00Z', '2026-11-10T11:00:00Z')");
        ours.ids().put("officers.showing", shown);
        catalogue.run(
                "insert into platform.link (authority_id, id, young_person_id, account_id, kind, from_at, because) values ('"
                        + council.code + "', gen_random_uuid(), '" + ours.youngPerson() + "', '" + account
                        + "', 'POLICE', '2026-01-05', 'planted')");
        String token = signIns.begin(account, SignIns.Method.POLICE_CODE, Duration.ofHours(1));
        return new SignedIn(signIns.find(token).orElseThrow(), token, "/test");
    }

    private void join(Role role, @Nullable HubId hub) {
        String name = role.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        people.put(name, council.signedIn(council.joins("Pat " + name, role, hub)));
    }

    /** The same, for whom nobody signed in before. */
    SignedIn themselves(Planted who) {
        return youngPerson(signIns, who);
    }

    /** The young person themselves, signed in. */
    SignedIn youngPerson(SignIns signIns, Planted who) {
        UUID account = UUID.randomUUID();
        catalogue.run(
                "insert into platform.account (authority_id, id, kind, username, display_name, subject_id) values ('"
                        + who.authority() + "', '" + account + "', 'YOUNG_PERSON', '" + account + "', 'Robin', '"
                        + who.youngPerson() + "')");
        catalogue.run(
                "insert into platform.link (authority_id, id, young_person_id, account_id, kind, from_at, because)"
                        + " values ('" + who.authority() + "', gen_random_uuid(), '" + who.youngPerson() + "', '"
                        + account
                        + "', 'SELF', '2026-01-05', 'planted')");
        String token = signIns.begin(account, SignIns.Method.CODE, Duration.ofHours(1));
        return new SignedIn(signIns.find(token).orElseThrow(), token, "/test");
    }
}
