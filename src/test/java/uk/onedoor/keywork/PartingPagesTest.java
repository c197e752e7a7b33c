package uk.onedoor.keywork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.keywork.SupportEpisode.HowEnded;
import uk.onedoor.keywork.SupportEpisodes.StepAway;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.shared.NotFound;

@OneDoorTest
class PartingPagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final String BEFORE = "/young-people/before";

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    SupportEpisodes support;

    @Autowired
    Allocations allocations;

    private TestCouncil.Council council;
    private YoungPersonId robin;
    private Visitor mo;
    private Visitor kit;
    private String at;

    @BeforeEach
    void robin_has_been_with_us_for_ninety_days_and_kit_is_their_key_worker() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        at = "/young-people/" + robin;
        council.does(council.manager, () -> {
            support.begin(robin, council.hub, TODAY.minusDays(90));
            allocations.allocate(NewAllocation.keyWorker(robin, council.keyWorker, TODAY.minusDays(90), "Met"));
        });
        mo = web.as(council.signedIn(council.manager));
        kit = web.as(council.signedIn(council.keyWorker));
    }

    private Map<String, Object> away(String stayClose) {
        return new LinkedHashMap<>(Map.of(
                "on",
                "2026-11-16",
                "how",
                "GOALS_HELD",
                "words",
                "College goes well",
                "stayClose",
                stayClose,
                "despite",
                "Robin is proud and has Nan"));
    }

    private Answer stepsAway(String stayClose) {
        return mo.submit(mo.get(at + "/stepping-away").page(), "/stepping-away", away(stayClose));
    }

    @Test
    void somebody_steps_away_and_the_hub_stays_close() {
        Answer asked = mo.get(at + "/stepping-away");
        assertThat(asked.text()).contains("Do we keep in touch?", "Kit Keyworker stays their key worker");
        Answer done = stepsAway("true");
        assertThat(done.path()).isEqualTo(at);
        assertThat(done.text()).contains("Robin stepped away, and you stay close", "College goes well");
        assertThat(done.page().select("a[href$=/staying-close/ending], a[href$=/welcome-back]"))
                .hasSize(2);
        assertThat(done.page().select("a[href$=/stepping-away]")).isEmpty();
        assertThat(kit.get(at).status()).isEqualTo(200);
    }

    @Test
    void when_the_hub_is_no_longer_in_touch_nobody_reads_the_record_and_the_name_is_among_those_before() {
        stepsAway("true");
        Answer asked = mo.get(at + "/staying-close/ending");
        assertThat(asked.text()).contains("No longer in touch with Robin", "Kit Keyworker");
        Answer done = mo.submit(asked.page(), "/ending", Map.of("on", "2026-11-16"));
        assertThat(done.path()).isEqualTo(BEFORE);
        assertThat(done.text()).contains("Robin Vale", "Born in 2011", "Key worker before: Kit Keyworker");
        assertThat(mo.get(at).status()).isEqualTo(404);
        assertThat(kit.get(at).status()).isEqualTo(404);
    }

    @Test
    void somebody_no_hub_is_in_touch_with_is_found_from_the_list_and_welcomed_back() {
        stepsAway("false");
        Answer search = mo.get("/search?q=Vale");
        String before = search.page().select("a[href^=" + BEFORE + "]").attr("href");
        Answer found = mo.get(before);
        Answer asked = mo.get(found.page().select("a[href$=/welcome-back]").attr("href"));
        assertThat(asked.text()).contains("Welcome back, Robin", "Key worker before: Kit Keyworker");
        Answer back =
                mo.submit(asked.page(), "/welcome-back", Map.of("on", "2026-11-16", "because", "Rang us at nine"));
        assertThat(back.path()).isEqualTo(at + "/key-worker");
        assertThat(back.page().select("#worker-hint").text()).contains("Was their key worker before");
        assertThat(mo.get(at + "/story").text())
                .contains("Welcome back at Hub", "Rang us at nine", "Stepped away from Hub", "College goes well");
        assertThat(mo.get(BEFORE).text()).doesNotContain("Robin Vale");
    }

    @Test
    void a_welcome_sent_twice_welcomes_once() {
        stepsAway("false");
        var asked = mo.get(at + "/welcome-back").page();
        var words = Map.of("on", "2026-11-16", "because", "Rang us");
        mo.submit(asked, "/welcome-back", words);
        assertThat(mo.submit(asked, "/welcome-back", words).path()).isEqualTo(at + "/key-worker");
        assertThat(council.<List<SupportEpisode>>as(council.manager, () -> support.of(robin)))
                .hasSize(2);
    }

    @Test
    void whoever_stayed_close_is_back_with_the_key_worker_who_stayed() {
        stepsAway("true");
        Answer asked = kit.get(at + "/welcome-back");
        Answer back = kit.submit(asked.page(), "/welcome-back", Map.of("on", "2026-11-16", "because", "Wants to"));
        assertThat(back.path()).isEqualTo(at);
        assertThat(back.text()).contains("Kit Keyworker").doesNotContain("No longer in touch");
        assertThat(council.<List<SupportEpisode>>as(council.manager, () -> support.stayingClose(council.hub)))
                .isEmpty();
    }

    @Test
    void a_role_that_does_not_let_go_reads_why_not() {
        assertThat(kit.get(at).text()).contains("Stepping away Those who run the hub write this down");
        assertThat(kit.get(at + "/stepping-away").status()).isEqualTo(404);
        assertThat(kit.get(BEFORE).status()).isEqualTo(404);
        assertThat(kit.get("/young-people").page().select("a[href^=" + BEFORE + "]"))
                .isEmpty();
    }

    @Test
    void another_hub_finds_nobody_of_ours() {
        var elsewhere = council.joins("Ola Elsewhere", Role.HUB_MANAGER, council.opensHub("Other hub"));
        stepsAway("false");
        Visitor ola = web.as(council.signedIn(elsewhere));
        assertThat(ola.get(BEFORE + "?q=Robin").text()).doesNotContain("Robin Vale");
        for (String page : List.of("/stepping-away", "/staying-close/ending", "/welcome-back")) {
            assertThat(ola.get(at + page).status()).as(page).isEqualTo(404);
        }
    }

    @Test
    void a_key_worker_who_no_longer_sees_somebody_does_not_open_the_door_again() {
        stepsAway("false");
        assertThat(kit.get(at + "/welcome-back").status()).isEqualTo(404);
        council.does(
                council.keyWorker,
                () -> assertThat(org.assertj.core.api.Assertions.catchThrowable(
                                () -> support.welcomeBack(robin, council.hub, TODAY, "x")))
                        .isInstanceOf(NotFound.class));
    }

    @Test
    void nobody_keeps_in_touch_with_or_welcomes_back_somebody_who_died() {
        Map<String, Object> died = away("true");
        died.put("how", "DIED");
        Answer refused = mo.submit(mo.get(at + "/stepping-away").page(), "/stepping-away", died);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("When somebody died, nobody keeps in touch");
        council.does(
                council.manager,
                () -> support.stepAway(robin, council.hub, new StepAway(TODAY, HowEnded.DIED, null, false)));
        assertThat(mo.get(BEFORE).text()).doesNotContain("Robin Vale");
        assertThat(mo.get(at + "/welcome-back").status()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            on        | 2031-01-01 | still to come
            on        | 2020-01-01 | before support began
            on        | tomorrow   | We could not read this
            on        | ''         | Choose a day
            how       | ''         | Choose how it came to this
            how       | NOBODY     | We could not read this
            stayClose | ''         | Choose whether you keep in touch
            stayClose | perhaps    | We could not read this
            hub       | x          | We could not read this
            """)
    void what_nobody_meant_is_answered_in_plain_words_and_kept(String field, String value, String answer) {
        Map<String, Object> asked = away("false");
        asked.put(field, value);
        Answer refused = mo.submit(mo.get(at + "/stepping-away").page(), "/stepping-away", asked);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains(answer, "College goes well").doesNotContain("java.");
        assertThat(mo.get(at).status()).isEqualTo(200);
    }

    @Test
    void a_hub_there_is_not_is_not_there() {
        Map<String, Object> asked = away("false");
        asked.put("hub", UUID.randomUUID());
        assertThat(mo.submit(mo.get(at + "/stepping-away").page(), "/stepping-away", asked)
                        .status())
                .isEqualTo(404);
        assertThat(kit.get(at).status()).isEqualTo(200);
    }
}
