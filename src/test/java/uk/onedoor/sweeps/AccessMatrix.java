package uk.onedoor.sweeps;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.signin.SignIns;
import uk.onedoor.sweeps.AccessOracle.Relation;
import uk.onedoor.sweeps.Planting.Planted;

/**
 * Compares what everybody can see, in the database and by every page about one young person, with what the oracle says.
 * Each comparison is a cell; what differs is told in words.
 */
public final class AccessMatrix {

    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern ONCE_ONLY =
            Pattern.compile("name=\"_(csrf|once|seen|version)\" value=\"[^\"]*\"|nonce=\"[^\"]*\"");

    private final AccessOracle oracle = new AccessOracle();
    private final AccessWorld world;
    private final TestWeb web;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final List<Route> routes;
    private final SmallTown town;
    private final Catalogue catalogue;
    private final List<String> wrong = new CopyOnWriteArrayList<>();
    private long cells;

    /** Makes the world of the matrix in the product that runs in this context. */
    public AccessMatrix(ApplicationContext product) {
        TestCouncil councils = product.getBean(TestCouncil.class);
        SignIns signIns = product.getBean(SignIns.class);
        Database database = product.getBean(Database.class);
        catalogue = new Catalogue(database);
        town = new SmallTown(councils, signIns, database);
        world = new AccessWorld(councils, signIns, database, oracle);
        web = product.getBean(TestWeb.class);
        db = product.getBean(JdbcClient.class);
        transaction = new TransactionTemplate(product.getBean(PlatformTransactionManager.class));
        routes = Route.all(product.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)).stream()
                .filter(route -> town.isOfAPerson(route)
                        && (route.method() == RequestMethod.GET || route.method() == RequestMethod.POST))
                .toList();
    }

    public long cells() {
        return cells;
    }

    /** What was not as the oracle says. */
    public List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** The same, and forgets it. */
    List<String> takeWrong() {
        List<String> all = wrong();
        wrong.clear();
        return all;
    }

    /** Every role, section and relation, reading and writing, as the database answers. */
    public void sections() {
        world.actors.forEach((role, who) -> {
            for (String section : AccessOracle.SECTIONS) {
                for (boolean read : new boolean[] {true, false}) {
                    Set<UUID> seen =
                            seen(who, "select platform.visible('" + section + "', '" + (read ? "R" : "W") + "')");
                    for (Relation relation : Relation.values()) {
                        cell(
                                oracle.may(role, relation, section, read),
                                seen.contains(world.person(relation).youngPerson()),
                                () -> role + " " + (read ? "reads " : "writes ") + section + " of " + relation);
                    }
                }
            }
        });
    }

    /** Every role and relation on every table of one section. */
    public void tables() {
        world.actors.forEach((role, who) -> AccessOracle.TABLES.forEach((table, section) -> {
            Set<UUID> seen = seen(who, "select distinct young_person_id from " + table);
            for (Relation relation : Relation.values()) {
                cell(
                        oracle.may(role, relation, section, true),
                        seen.contains(world.person(relation).youngPerson()),
                        () -> role + " finds " + relation + " in " + table);
            }
        }));
    }

    /** The list, the search and the number of them agree with who may be seen. */
    public void lists() {
        world.actors.forEach((role, who) -> {
            if (role == Role.YOUNG_PERSON || oracle.reading(role, "CORE").isEmpty()) {
                return;
            }
            Visitor visitor = web.as(who);
            String list = visitor.get("/young-people").body();
            for (Relation relation : Relation.values()) {
                Planted person = world.person(relation);
                boolean may = oracle.may(role, relation, "CORE", true);
                String found = visitor.get("/search?q=" + name(person)).body();
                String place = "/young-people/" + person.youngPerson();
                cell(may, list.contains(place), () -> role + " has " + relation + " on the list");
                cell(may, found.contains(place), () -> role + " finds " + relation + " by name");
            }
            long count =
                    seen(who, "select young_person_id from people.young_person").size();
            cell(count == oracle.reading(role, "CORE").size(), true, () -> role + " counts " + count);
        });
    }

    /** Every page about one young person, by everybody, of everybody; every so manieth, so that each pair is met. */
    public void pages(int every) {
        int turn = 0;
        for (Role role : world.actors.keySet()) {
            Visitor visitor = web.as(Objects.requireNonNull(world.actors.get(role)));
            Map<String, List<String>> token = Map.of("_csrf", csrf(visitor));
            for (Route route : routes) {
                Function<String, Answer> ask =
                        route.method() == RequestMethod.GET ? visitor::get : address -> visitor.post(address, token);
                Answer madeUp = null;
                for (Relation relation : Relation.values()) {
                    if (turn++ % every == 0
                            && (route.method() == RequestMethod.GET || !reaches(role, relation, route))) {
                        madeUp = madeUp == null ? ask.apply(town.madeUp(route)) : madeUp;
                        page(role, relation, route, ask.apply(town.address(route, world.person(relation))), madeUp);
                    }
                }
                turn++;
            }
        }
    }

    /** What was written about those of the matrix by pages: nothing may be, since every form sent was empty or not theirs. */
    public void nothingWritten() {
        List<String> written =
                catalogue.rows("select page || ' ' || relation from platform.audit_entry where what <> 'SHOWN'"
                        + " and page like '/%' and page <> '/test' and subjects && array["
                        + world.people.values().stream()
                                .map(person -> "'" + person.youngPerson() + "'")
                                .collect(Collectors.joining(","))
                        + "]::uuid[]");
        cell(true, written.isEmpty(), () -> "pages wrote " + written);
    }

    /** Puts another body in the place of one of the database's own rules while some work is done. */
    void broken(String function, String body, Runnable work) {
        String whole = catalogue
                .rows("select pg_get_functiondef('" + function + "'::regprocedure)")
                .get(0);
        String tag = whole.replaceAll("(?s).*AS (\\$\\w*\\$).*", "$1");
        catalogue.run(whole.substring(0, whole.indexOf(tag)) + tag + body + tag);
        try {
            work.run();
        } finally {
            catalogue.run(whole);
        }
    }

    private static List<String> csrf(Visitor visitor) {
        return visitor.get("/").page().select("input[name=_csrf]").eachAttr("value").stream()
                .limit(1)
                .toList();
    }

    private boolean reaches(Role role, Relation relation, Route route) {
        return route.pattern().startsWith("/referrals/")
                ? oracle.mayReadAsk(role, relation)
                : oracle.may(role, relation, "CORE", true);
    }

    private void page(Role role, Relation relation, Route route, Answer answer, Answer madeUp) {
        boolean core = reaches(role, relation, route);
        String cell = role + " on " + route + " of " + relation;
        if (!core) {
            cell(
                    true,
                    answer.status() == madeUp.status() && plain(answer).equals(plain(madeUp)),
                    () -> cell + ": " + answer.status() + ", not as for nobody");
        } else {
            cell(true, answer.status() < 500, () -> cell + ": " + answer.status());
            if (route.pattern().matches("/young-people/\\{\\w+}(/record|/story)?") && role != Role.YOUNG_PERSON) {
                cell(true, answer.status() == 200, () -> cell + ": " + answer.status());
            }
        }
        String text = answer.page().text();
        world.person(relation).words().forEach((column, word) -> {
            String section = AccessOracle.TABLES.get(column.substring(0, column.lastIndexOf('.')));
            if (section != null && text.contains(word) && !oracle.may(role, relation, section, true)) {
                wrong.add(cell + " shows " + column);
            }
        });
    }

    private void cell(boolean expected, boolean found, java.util.function.Supplier<String> words) {
        cells++;
        if (expected != found) {
            wrong.add(words.get() + (found ? " and may not" : " is not so"));
        }
    }

    private static String name(Planted person) {
        return Objects.requireNonNull(person.words().get("people.identity.name_used"));
    }

    private Set<UUID> seen(SignedIn who, String sql) {
        return CurrentViewer.as(
                who,
                () -> Objects.requireNonNull(transaction.execute(
                        status -> new HashSet<>(db.sql(sql).query(UUID.class).list()))));
    }

    private static String plain(Answer answer) {
        return UUIDS.matcher(ONCE_ONLY.matcher(answer.body()).replaceAll("")).replaceAll("");
    }

    /** Where the pages are, for whoever counts them. */
    public Map<String, Integer> size() {
        return Map.of("routes", routes.size(), "roles", world.actors.size(), "relations", Relation.values().length);
    }
}
