package uk.onedoor.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.authorities.Authorities;
import uk.onedoor.authorities.Hub;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.signin.Actors;
import uk.onedoor.platform.signin.SignIns;
import uk.onedoor.staff.NewWorker;
import uk.onedoor.staff.Staff;
import uk.onedoor.staff.WorkerId;

/** A council that has no hub yet, or opens another: its administrator opens it, and from then somebody reads its door. */
@OneDoorTest
class HubOpeningTest {

    private static final AtomicInteger NEXT = new AtomicInteger(100);

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    Authorities authorities;

    @Autowired
    Staff staff;

    @Autowired
    Actors actors;

    @Autowired
    SignIns signIns;

    @Test
    void a_council_made_by_reading_a_return_opens_its_first_hub() {
        String code = "Y%08d".formatted(NEXT.incrementAndGet());
        SignedIn ada = administratorOf(code);
        Visitor visitor = web.as(ada);
        assertThat(visitor.get("/accounts").text()).contains("There is no hub yet");
        Answer page = visitor.get("/hubs/new");
        assertThat(page.status()).isEqualTo(200);
        Answer opened = visitor.submit(page.page(), "/hubs", hub(Map.of("name", "Mo New", "username", "mo." + code)));
        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.text()).contains("Rowan House is open", "Mo New", "Hub manager");
        assertThat(opened.page().select(".od-code").text()).hasSize(14);
        Hub hub = CurrentViewer.as(ada, () -> authorities.hubs(code).get(0));
        assertThat(hub.openedOn()).isEqualTo(LocalDate.of(2026, 11, 16));
        WorkerId owner = CurrentViewer.as(ada, () -> staff.doorOwner(hub.id()));
        assertThat(CurrentViewer.as(ada, () -> staff.get(owner)).name()).isEqualTo("Mo New");
    }

    @Test
    void somebody_who_works_here_already_can_run_it_beside_what_they_do() {
        Council council = councils.make();
        Visitor ada = web.as(council.signedIn(council.joins("Ada Admin", Role.ADMINISTRATOR, null)));
        Answer opened = ada.submit(
                ada.get("/hubs/new").page(), "/hubs", hub(Map.of("manager", council.keyWorker, "phone", "")));
        assertThat(opened.text()).contains("Rowan House is open", "Kit Keyworker", "Key worker", "Hub manager");
        assertThat(opened.page().select(".od-code")).isEmpty();
    }

    @Test
    void what_is_missing_or_impossible_is_said_by_its_field_and_nothing_is_opened() {
        Council council = councils.make();
        SignedIn signedIn = council.signedIn(council.joins("Ada Admin", Role.ADMINISTRATOR, null));
        Visitor ada = web.as(signedIn);
        var page = ada.get("/hubs/new").page();
        String taken =
                CurrentViewer.as(signedIn, () -> authorities.hub(council.hub)).name();
        Map<Map<String, Object>, String> wrong = Map.of(
                Map.of("hub", " "), "Enter the name of the hub",
                Map.of("hub", "x".repeat(101)), "at most 100",
                Map.of("openedOn", ""), "Enter the day it opens",
                Map.of("openedOn", "2028-01-01"), "up to a year from now",
                Map.of("openedOn", "soon"), "day",
                Map.of("hub", taken, "manager", council.keyWorker), "a hub of this name already",
                Map.of("hub", "Nobody's"), "Say who runs the hub",
                Map.of("manager", councils.make().manager), "Choose somebody who works here");
        wrong.forEach((fields, words) -> {
            Answer answer = ada.submit(page, "/hubs", hub(fields));
            assertThat(answer.status()).as(words).isEqualTo(422);
            assertThat(answer.text()).contains(words);
        });
        assertThat(CurrentViewer.as(signedIn, () -> authorities.hubs(council.code)))
                .hasSize(1);
    }

    @Test
    void only_the_administrator_opens_hubs() {
        Council council = councils.make();
        assertThat(web.as(council.signedIn(council.manager)).get("/hubs/new").status())
                .isEqualTo(404);
        assertThat(web.as(council.signedIn(council.manager)).get("/more").text())
                .doesNotContain("Open a hub");
    }

    private static Map<String, Object> hub(Map<String, ?> also) {
        Map<String, Object> fields = new HashMap<>(Map.of("hub", "Rowan House", "openedOn", "2026-11-16"));
        fields.putAll(also);
        return fields;
    }

    private SignedIn administratorOf(String code) {
        WorkerId ada = actors.asSystem(code, "test", () -> {
            authorities.make(code, "Newshire " + code, false);
            return staff.join(new NewWorker(
                    "Ada Admin",
                    "ada." + code.toLowerCase(java.util.Locale.ROOT),
                    null,
                    Role.ADMINISTRATOR,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    0,
                    false));
        });
        String token = signIns.begin(ada.value(), SignIns.Method.PASSWORD, java.time.Duration.ofHours(1));
        return new SignedIn(signIns.find(token).orElseThrow(), token, "/test");
    }
}
