package uk.onedoor.sweeps;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestWeb;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.signin.SignIns;
import uk.onedoor.sweeps.AccessCells.Cell;
import uk.onedoor.sweeps.AccessOracle.Relation;
import uk.onedoor.sweeps.AccessOracle.State;
import uk.onedoor.sweeps.AccessWorld.Somebody;

/**
 * Compares what everybody can see and do, in the database and by every page about one young person, with what the oracle
 * says. Each comparison is a cell; what differs is told in words.
 */
final class AccessMatrix {

    private final AccessOracle oracle = new AccessOracle();
    private final AccessWorld world;
    private final AccessTally tally = new AccessTally();
    private final AccessCells cells;
    private final AccessPages pages;
    private final AccessLists lists;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    /** Makes the world of the matrix in the product that runs in this context. */
    AccessMatrix(ApplicationContext product) {
        TestCouncil councils = product.getBean(TestCouncil.class);
        SignIns signIns = product.getBean(SignIns.class);
        Database database = product.getBean(Database.class);
        TestWeb web = product.getBean(TestWeb.class);
        SmallTown town = new SmallTown(councils, signIns, database);
        world = new AccessWorld(councils, signIns, database, oracle);
        db = product.getBean(JdbcClient.class);
        transaction = new TransactionTemplate(product.getBean(PlatformTransactionManager.class));
        List<Route> all =
                Route.all(product.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
        List<Route> routes = all.stream()
                .filter(route -> (town.isOfAPerson(route) || route.rule() == Opens.OWN)
                        && (route.method() == RequestMethod.GET || route.method() == RequestMethod.POST))
                .toList();
        cells = new AccessCells(routes, List.copyOf(oracle.roles()));
        pages = new AccessPages(world, oracle, town, new AccessForms(town, web, routes), web, tally);
        lists = new AccessLists(
                world,
                oracle,
                web,
                all.stream()
                        .filter(route -> route.method() == RequestMethod.GET
                                && route.rule() != Opens.PUBLIC
                                && route.variables().isEmpty())
                        .toList(),
                tally);
    }

    long cells() {
        return tally.cells();
    }

    /** What was not as the oracle says. */
    List<String> wrong() {
        return tally.wrong();
    }

    /** The same, and forgets it. */
    List<String> takeWrong() {
        return tally.takeWrong();
    }

    /** Every role, section, relation and state, reading and writing, as the database answers. */
    void sections() {
        world.actors.keySet().forEach(role -> {
            for (String section : AccessOracle.SECTIONS) {
                for (boolean read : new boolean[] {true, false}) {
                    compare(
                            role,
                            "select platform.visible('" + section + "', '" + (read ? "R" : "W") + "')",
                            (person, seen) -> tally.cell(
                                    oracle.may(role, person.relation(), section, read),
                                    seen,
                                    () -> role + " " + (read ? "reads " : "writes ") + section + " of " + person));
                }
            }
        });
    }

    /** Every role, relation and state on every table of one section. */
    void tables() {
        world.actors
                .keySet()
                .forEach(role -> AccessOracle.TABLES
                        .keySet()
                        .forEach(table -> compare(
                                role,
                                "select distinct young_person_id from " + table,
                                (person, seen) -> tally.cell(
                                        oracle.mayFind(role, person.relation(), person.state(), table),
                                        seen,
                                        () -> role + " finds " + person + " in " + table))));
    }

    /** What one question tells each role of everybody; of a young person, what each of those in their own record is told. */
    private void compare(Role role, String sql, BiConsumer<Somebody, Boolean> compares) {
        if (role == Role.YOUNG_PERSON) {
            Objects.requireNonNull(world.people.get(Relation.OWN))
                    .forEach((state, own) -> compares.accept(
                            own,
                            seen(world.actor(role, Relation.OWN, state), sql)
                                    .contains(own.planted().youngPerson())));
        }
        Set<UUID> seen = seen(Objects.requireNonNull(world.actors.get(role)), sql);
        world.everybody()
                .filter(person -> role != Role.YOUNG_PERSON || person.relation() != Relation.OWN)
                .forEach(person ->
                        compares.accept(person, seen.contains(person.planted().youngPerson())));
    }

    /** The list, the search, the number of them and their own page agree with who may be seen. */
    void lists(boolean everyState) {
        lists.agree(everyState ? Set.of(State.values()) : Set.of(State.ORDINARY, State.JOINED));
        lists.silent();
    }

    /** As few cells of the pages as hold every three values of three factors. */
    void covering(long seed) {
        pages.judge(cells.covering(seed));
    }

    /** Every cell of the pages. */
    void everything() {
        pages.judge(cells.all().toList());
    }

    void only(java.util.function.Predicate<Cell> which) {
        pages.judge(cells.all().filter(which).toList());
    }

    /** Puts another body in the place of one of the database's own rules while some work is done. */
    void broken(String function, String body, Runnable work) {
        String whole = world.catalogue
                .rows("select pg_get_functiondef('" + function + "'::regprocedure)")
                .get(0);
        String tag = whole.replaceAll("(?s).*AS (\\$\\w*\\$).*", "$1");
        world.catalogue.run(whole.substring(0, whole.indexOf(tag)) + tag + body + tag);
        try {
            work.run();
        } finally {
            world.catalogue.run(whole);
        }
    }

    private Set<UUID> seen(SignedIn who, String sql) {
        return CurrentViewer.as(
                who,
                () -> Objects.requireNonNull(transaction.execute(
                        status -> new HashSet<>(db.sql(sql).query(UUID.class).list()))));
    }

    /** How large the matrix is, for whoever counts. */
    Map<String, Long> size() {
        return new TreeMap<>(Map.of(
                "places", (long) cells.places.size(),
                "actors", (long) cells.actors.size(),
                "relations", (long) Relation.values().length,
                "ways", (long) AccessCells.Way.values().length,
                "states", (long) State.values().length));
    }
}
