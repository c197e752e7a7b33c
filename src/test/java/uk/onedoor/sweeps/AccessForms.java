package uk.onedoor.sweeps;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.springframework.web.bind.annotation.RequestMethod;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.sweeps.Planting.Planted;

/** What somebody sends who has seen each form filled in for another young person and puts these in their place. */
final class AccessForms {

    private static final List<String> WHO = List.of("hub manager", "key worker", "young person");

    private final SmallTown town;
    private final Map<String, Map<String, List<String>>> seen = new HashMap<>();
    private final int onPages;

    AccessForms(SmallTown town, TestWeb web, List<Route> routes) {
        this.town = town;
        for (String who : WHO) {
            Visitor visitor = web.as(town.person(who));
            routes.stream()
                    .filter(route -> route.method() == RequestMethod.GET)
                    .forEach(page ->
                            visitor.get(town.address(page, town.ours)).page().select("form[method=post]").stream()
                                    .forEach(form -> see(form, routes)));
        }
        onPages = seen.size();
        routes.stream()
                .filter(route -> route.method() == RequestMethod.POST)
                .forEach(route -> seen.computeIfAbsent(route.pattern(), any -> likely(route)));
    }

    private void see(Element form, List<Route> routes) {
        routes.stream()
                .filter(route -> route.method() == RequestMethod.POST && route.matches(form.attr("action")))
                .findFirst()
                .ifPresent(route -> seen.computeIfAbsent(route.pattern(), any -> FilledForm.of(form)));
    }

    /** How many forms were seen on a page; the others are filled in by the names of their fields. */
    int onPages() {
        return onPages;
    }

    /** The form of a route, about somebody. */
    Map<String, List<String>> filled(Route route, Planted about) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        seen.getOrDefault(route.pattern(), Map.of())
                .forEach((name, values) -> fields.put(
                        name,
                        values.stream()
                                .map(value -> aboutThem(name, value, about))
                                .toList()));
        return fields;
    }

    private Map<String, List<String>> likely(Route route) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        HostileBody.likely(route.fields(), town).forEach((name, value) -> fields.put(name, List.of(value)));
        return fields;
    }

    private String aboutThem(String name, String value, Planted about) {
        if (name.equals("_once") || name.equals("id")) {
            return UUID.randomUUID().toString();
        }
        String theirs = value.replace(
                town.ours.youngPerson().toString(), about.youngPerson().toString());
        for (var row : town.ours.ids().entrySet()) {
            UUID other = about.ids().get(row.getKey());
            theirs = other == null ? theirs : theirs.replace(row.getValue().toString(), other.toString());
        }
        return theirs;
    }
}
