package uk.onedoor.sweeps;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.method.HandlerMethod;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.platform.access.AccessRules;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;

/** Every route has a rule, opens to whom it says, and leaves one trace when it shows records. */
class RoutesTest extends InASmallTown {

    private static final Set<Opens> OF_RECORDS = Set.of(Opens.RECORDS, Opens.TEAM, Opens.OWN);

    /** Pages that leave another number of traces: an empty form and a token show nobody. */
    private static final Map<String, Integer> TRACES = Map.of(
            "/emergency",
            0,
            "/asking-to-see",
            0,
            "/referrals/new",
            0,
            "/notes/token",
            0,
            "/meetings",
            0,
            "/meetings/{daily}/attendance",
            0);

    SmallTown town;

    @BeforeAll
    void settle() {
        town = sharedTown();
    }

    /** A controller whose author forgot. */
    static final class Forgotten {
        void page() {}

        @OpenTo(Opens.TEAM)
        void said() {}
    }

    @Test
    void a_controller_whose_author_forgot_has_no_rule() throws NoSuchMethodException {
        assertThat(AccessRules.ruleOf(route("page"))).isNull();
        assertThat(AccessRules.ruleOf(route("said"))).isEqualTo(Opens.TEAM);
    }

    private static HandlerMethod route(String name) throws NoSuchMethodException {
        Method method = Forgotten.class.getDeclaredMethod(name);
        return new HandlerMethod(new Forgotten(), method);
    }

    @Test
    void every_route_says_to_whom_it_opens() {
        assertThat(Route.all(requestMappingHandlerMapping))
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        route -> assertThat(route.rule()).as(route.toString()).isNotNull());
    }

    @Test
    void there_is_room_for_every_route_among_the_measurements(
            @Value("${management.metrics.web.server.max-uri-tags:100}") int room) {
        assertThat(Route.all(requestMappingHandlerMapping)).hasSizeBetween(101, room / 2);
    }

    @Test
    void every_page_opens_to_somebody_or_is_plainly_not_there() {
        Set<String> faults = new TreeSet<>();
        for (Route route : Route.pages(requestMappingHandlerMapping)) {
            for (String who : Set.of("hub manager", "young person", "administrator")) {
                Answer answer = web.as(town.person(who)).get(town.address(route, town.ours));
                if (answer.status() >= 500
                        || answer.body().contains("java.")
                        || answer.body().contains("\tat ")) {
                    faults.add(route + " as " + who + ": " + answer.status());
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void a_page_of_records_leaves_exactly_one_trace() {
        Set<String> faults = new TreeSet<>();
        for (Route route : Route.pages(requestMappingHandlerMapping)) {
            SignedIn who = town.whoMay(route.rule());
            if (who == null || !OF_RECORDS.contains(route.rule())) {
                continue;
            }
            String address = town.address(route, town.ours);
            long before = shownTo(who);
            Answer answer = web.as(who).get(address);
            long traces = shownTo(who) - before;
            if (answer.status() == 200
                    && answer.path().equals(address)
                    && traces != TRACES.getOrDefault(route.pattern(), 1)) {
                faults.add(route + ": " + traces + " traces");
            }
        }
        assertThat(faults).isEmpty();
    }

    private long shownTo(SignedIn who) {
        return Long.parseLong(town.catalogue
                .rows("select count(*) from platform.audit_entry where what = 'SHOWN' and account_id = '"
                        + who.viewer().account() + "'")
                .get(0));
    }
}
