package uk.onedoor.carers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.platform.access.Role;

/** The pages about families and hosts, as whoever runs a hub, a key worker and others open them. */
@OneDoorTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CarerPagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    private Council council;
    private Visitor mo;
    private Visitor kit;

    @BeforeAll
    void settle() {
        council = councils.make();
        mo = web.as(council.signedIn(council.manager));
        kit = web.as(council.signedIn(council.keyWorker));
    }

    @Test
    void a_host_asks_and_is_approved_step_by_step() {
        String at = enquire("Okoro household", "Ngozi Okoro", "SUPPORTED_LODGINGS");
        assertThat(mo.get("/carers").text())
                .contains("Okoro household", "They asked", "Call them back, with Mo Manager");
        step(at, "VISIT", "A warm kitchen");
        Answer early =
                fill(at + "/step?kind=ASSESSMENT", "/step", Map.of("on", TODAY.plusDays(1) + "", "words", "Soon"));
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.text()).contains("That day has not come yet");
        assertThat(early.page().select("#words").val()).isEqualTo("Soon");
        step(at, "ASSESSMENT", "Sam does it");
        assertThat(step(at, "APPROVED", "Yes").text()).contains("Say first what they offer");
        terms(at, 15);
        assertThat(terms(at, 16).text()).contains("from 16 to 19 years", "We cook together");
        assertThat(step(at, "APPROVED", "Yes").text()).contains("Some checks have not come back");
        for (String kind : new String[] {"DBS", "REFERENCES", "LOCAL_AUTHORITY", "HOME_SAFETY"}) {
            check(at, kind);
        }
        assertThat(step(at, "APPROVED", "The service manager says yes").text()).contains("Approved and here");
        assertThat(kit.get("/carers").text()).contains("Okoro household", "from 16 to 19 years");
    }

    @Test
    void nobody_under_16_is_offered_lodgings() {
        String at = enquire("Vale household", "Una Vale", "SUPPORTED_LODGINGS");
        Answer no = terms(at, 15);
        assertThat(no.status()).isEqualTo(422);
        assertThat(no.text()).contains("Nobody under 16 may live in lodgings");
    }

    @Test
    void a_key_worker_knows_nothing_of_a_family_on_the_way() {
        String at = enquire("Quiet family", "Quinn Quiet", "KIN");
        assertThat(kit.get("/carers").text()).doesNotContain("Quiet family");
        assertThat(kit.get(at).status()).isEqualTo(404);
        assertThat(kit.get("/carers/new").status()).isEqualTo(404);
        assertThat(kit.get(at + "/checks").status()).isEqualTo(404);
        Visitor coach = web.as(council.signedIn(council.joins("Lu Coach", Role.LIFE_COACH, council.hub)));
        assertThat(coach.get("/carers").status()).isEqualTo(404);
    }

    private String enquire(String name, String person, String option) {
        Answer done = fill(
                "/carers/new",
                "/carers/new",
                Map.of(
                        "person",
                        person,
                        "name",
                        name,
                        "option",
                        option,
                        "words",
                        "They have room",
                        "on",
                        TODAY.minusDays(3) + "",
                        "nextWith",
                        council.manager + ""));
        assertThat(done.text()).contains("Thank them for asking", name, "They have room");
        return done.path();
    }

    private Answer step(String at, String kind, String words) {
        return fill(at + "/step?kind=" + kind, "/step", Map.of("on", TODAY + "", "words", words));
    }

    private Answer terms(String at, int youngest) {
        return fill(
                at + "/terms",
                "/terms",
                Map.of(
                        "youngest",
                        youngest,
                        "oldest",
                        19,
                        "places",
                        1,
                        "words",
                        "We cook together",
                        "from",
                        TODAY + ""));
    }

    private void check(String at, String kind) {
        Answer form = mo.get(at + "/checks");
        String whose = kind.equals("HOME_SAFETY")
                ? ""
                : form.page().select("#human option").last().val();
        mo.submit(form.page(), "/checks", Map.of("kind", kind, "human", whose, "askedOn", TODAY + ""));
        Answer back = mo.get(at + "/answers");
        String which = back.page().select("[name=check]").val();
        mo.submit(
                back.page(), "/answers", Map.of("check", which, "cameBackOn", TODAY + "", "result", "NOTHING_AGAINST"));
    }

    private Answer fill(String page, String action, Map<String, ?> fields) {
        Answer form = mo.get(page);
        assertThat(form.status()).as(form.text()).isEqualTo(200);
        return mo.submit(form.page(), action, fields);
    }
}
