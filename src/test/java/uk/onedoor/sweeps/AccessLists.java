package uk.onedoor.sweeps;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.platform.access.Role;
import uk.onedoor.sweeps.AccessOracle.State;
import uk.onedoor.sweeps.AccessWorld.Somebody;

/** Pages about several people: who is on the list is found by name, counted, and opens; and nobody else is named. */
final class AccessLists {

    private static final List<Role> WITHOUT_LISTS =
            List.of(Role.YOUNG_PERSON, Role.POLICE_CONTACT, Role.PERFORMANCE_OFFICER, Role.ADMINISTRATOR);

    private final AccessWorld world;
    private final AccessOracle oracle;
    private final TestWeb web;
    private final List<Route> routes;
    private final AccessTally tally;

    AccessLists(AccessWorld world, AccessOracle oracle, TestWeb web, List<Route> routes, AccessTally tally) {
        this.world = world;
        this.oracle = oracle;
        this.web = web;
        this.routes = routes;
        this.tally = tally;
    }

    /** The list, the search, the number and the page itself give one answer about those in these states. */
    void agree(Set<State> states) {
        world.actors.forEach((role, who) -> {
            if (WITHOUT_LISTS.contains(role)) {
                return;
            }
            Visitor visitor = web.as(who);
            var list = visitor.get("/young-people").page();
            long expected =
                    world.everybody().filter(person -> may(role, person)).count();
            long links = list.select("a[href^=/young-people/]").eachAttr("href").stream()
                    .filter(place ->
                            world.everybody().anyMatch(person -> place(person).equals(place)))
                    .distinct()
                    .count();
            tally.cell(true, links == expected, () -> role + " has " + links + " on the list, not " + expected);
            String listed = list.html();
            world.everybody()
                    .filter(person -> states.contains(person.state()))
                    .forEach(person -> agree(role, visitor, person, listed));
        });
    }

    private void agree(Role role, Visitor visitor, Somebody person, String list) {
        boolean may = may(role, person);
        String found = visitor.get("/search?q=" + name(person)).page().html();
        var page = visitor.get(place(person));
        tally.cell(may, list.contains(place(person)), () -> role + " has " + person + " on the list");
        tally.cell(may, found.contains(place(person)), () -> role + " finds " + person + " by name");
        tally.cell(may, page.status() == 200, () -> role + " opens the page of " + person);
    }

    /** Every page that names nobody in its address shows of nobody what may not be read. */
    void silent() {
        world.actors.forEach((role, who) -> {
            Visitor visitor = web.as(who);
            for (Route route : routes) {
                String text = visitor.get(route.pattern()).page().text();
                world.everybody().forEach(person -> {
                    boolean shows = text.contains(person.planted().token())
                            && person.planted().words().entrySet().stream()
                                    .anyMatch(word ->
                                            text.contains(word.getValue()) && kept(role, person, word.getKey()));
                    tally.cell(false, shows, () -> role + " reads of " + person + " on " + route.pattern());
                });
            }
        });
    }

    private boolean kept(Role role, Somebody person, String column) {
        String table = column.substring(0, column.lastIndexOf('.'));
        return AccessOracle.TABLES.containsKey(table)
                && !oracle.mayFind(role, person.relation(), person.state(), table);
    }

    private boolean may(Role role, Somebody person) {
        return oracle.may(role, person.relation(), "CORE", true);
    }

    /** Where their page is: of two records that are one person's, with the kept one. */
    private static String place(Somebody person) {
        return "/young-people/" + person.kept();
    }

    private static String name(Somebody person) {
        return Objects.requireNonNull(person.planted().words().get("people.identity.name_used"));
    }
}
