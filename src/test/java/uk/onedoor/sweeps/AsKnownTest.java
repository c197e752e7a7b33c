package uk.onedoor.sweeps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotatedElementUtils;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.platform.time.ProductClock;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.sweeps.Planting.Planted;

/** Every page of a record says of a moment in the past what it said at that moment, whatever was written since. */
class AsKnownTest extends InASmallTown {

    /** After everything was planted, and a few minutes before the clock of the tests, at which everything is changed. */
    private static final String THEN = "2026-11-16T10:05";

    private static final String RECORD = "/(young-people|notes|voices|referrals)/\\{.*";

    @Autowired
    ProductClock clock;

    SmallTown town;
    Planted about;
    Visitor manager;
    Map<String, String> before;

    @BeforeAll
    void changeEverythingThereIs() {
        clock.at(Instant.parse(Planting.PLANTED), () -> {
            town = ownTown();
            about = town.another("kqxbw");
        });
        manager = web.as(town.person("hub manager"));
        before = pages("");
        for (String who : List.of("hub manager", "key worker", "young person")) {
            sendEveryForm(web.as(town.person(who)));
        }
    }

    @Test
    void every_page_shows_what_it_showed_then() {
        Map<String, String> asKnown = pages("?known_on=" + THEN);
        before.forEach((page, text) -> assertThat(asKnown.get(page)).as(page).isEqualTo(text));
    }

    @Test
    void nearly_every_page_shows_something_else_now() {
        Map<String, String> now = pages("");
        assertThat(before.keySet().stream().filter(page -> !now.get(page).equals(before.get(page))))
                .hasSizeGreaterThan(before.size() / 2);
    }

    private Map<String, String> pages(String question) {
        return Route.pages(requestMappingHandlerMapping).stream()
                .filter(route -> route.pattern().matches(RECORD) && !onlyNow(route))
                .collect(Collectors.toMap(
                        Route::pattern, route -> text(route, question), (one, other) -> one, TreeMap::new));
    }

    private String text(Route route, String question) {
        Answer answer = manager.get(town.address(route, about) + question);
        assertThat(answer.page().select(".od-past").isEmpty())
                .as("%s%s tells that it is about the past", route, question)
                .isEqualTo(question.isEmpty() || answer.status() != 200);
        return answer.status() + " " + answer.page().select(".od-pinned, main").text();
    }

    private static boolean onlyNow(Route route) {
        return AnnotatedElementUtils.hasAnnotation(route.handler().getMethod(), OnlyNow.class)
                || AnnotatedElementUtils.hasAnnotation(route.handler().getBeanType(), OnlyNow.class);
    }

    private void sendEveryForm(Visitor visitor) {
        for (Route route : Route.pages(requestMappingHandlerMapping)) {
            Document page = visitor.get(town.address(route, about)).page();
            for (Element form : page.select("main form[method=post]")) {
                if (form.attr("action").matches("/(young-people|notes|voices|referrals|me)/?.*")) {
                    visitor.post(form.attr("action"), FilledForm.of(form));
                }
            }
        }
    }
}
