package uk.onedoor.keywork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestDatabase;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.people.AboutMe;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.WorkerId;

@OneDoorTest
class TeamPagesTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    Allocations allocations;

    @Autowired
    Notes notes;

    @Autowired
    AboutMe aboutMe;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    private TestCouncil.Council council;
    private YoungPersonId robin;
    private WorkerId noor;
    private Visitor mo;
    private String keyWorker;
    private String team;

    @BeforeEach
    void a_manager_with_a_browser() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        noor = council.joins("Noor Next", Role.KEY_WORKER, council.hub);
        mo = web.as(council.signedIn(council.manager));
        keyWorker = "/young-people/" + robin + "/key-worker";
        team = "/young-people/" + robin + "/team";
    }

    @Test
    void workers_are_suggested_with_their_reasons_and_a_person_decides() {
        council.does(noor, () -> {
            for (int i = 0; i < 3; i++) {
                notes.write(note("Tea " + i));
            }
        });
        Document page = mo.get(keyWorker).page();
        assertThat(page.select("label[for=worker]").text()).isEqualTo("Noor Next");
        assertThat(page.select("#worker-hint").text())
                .contains("last year: 3", "Has room: key-works 0 of about 6", "Same hub", "Monday to Friday");
        assertThat(page.text()).contains("Mo Manager is nobody's key worker").doesNotContain("score");
        Answer done = mo.submit(
                page, "/key-worker", Map.of("worker", noor, "because", "They know each other", "from", "2026-11-16"));
        assertThat(done.path()).isEqualTo(team);
        assertThat(done.text()).contains("Noor Next, key worker", "07700 900100", "They know each other");
        assertThat(reasons()).contains("keywork.reason.notes\t3");
    }

    @Test
    void a_change_asks_for_why_and_for_a_warm_handover() {
        choose(council.keyWorker);
        Document page = mo.get(keyWorker).page();
        assertThat(page.text()).contains("Key worker now: Kit Keyworker", "Kit Keyworker is the key worker now");
        Map<String, Object> change =
                new LinkedHashMap<>(Map.of("worker", noor, "because", "Nights", "from", "2026-11-16"));
        change.put("planned", "true");
        change.put("toldBy", council.keyWorker);
        Answer refused = mo.submit(page, "/key-worker", change);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".govuk-error-summary").text())
                .contains("Choose the day the three of them met");
        change.put("metOn", "2026-11-15");
        change.put("togetherFrom", "2026-11-15");
        change.put("togetherUntil", "2026-11-27");
        change.put("told", "Noor comes on Sunday, and Kit stays until Friday");
        change.put("goodbyeOn", "2026-11-27");
        assertThat(mo.submit(refused.page(), "/key-worker", change).text())
                .contains("Noor Next, key worker", "Kit Keyworker, key worker", "Nights")
                .contains("The three of them met on", "Told by Kit Keyworker: Noor comes on Sunday")
                .contains("Goodbye of Kit Keyworker planned for");
    }

    @Test
    void a_goodbye_is_told_afterwards_and_stands_on_the_timeline_in_their_own_words() {
        choose(council.keyWorker);
        String first = nowId();
        council.does(
                council.manager,
                () -> allocations.allocate(NewAllocation.keyWorker(robin, noor, LocalDate.of(2026, 11, 16), "Nights")
                        .insteadOf(
                                new AllocationId(UUID.fromString(first)),
                                Handing.warm(
                                        LocalDate.of(2026, 11, 15),
                                        LocalDate.of(2026, 11, 16),
                                        "Noor comes",
                                        council.keyWorker))));
        assertThat(mo.get("/young-people/" + robin).text()).contains("Goodbye of Kit Keyworker: how was it?");
        Document asked = mo.get(team + "/" + nowId() + "/goodbye").page();
        Answer done = mo.submit(
                asked, "/goodbye", Map.of("on", "2026-11-16", "words", "Chips by the sea", "own", "See you around"));
        assertThat(done.text()).contains("Goodbye of Kit Keyworker on", "Chips by the sea", "See you around");
        assertThat(mo.get("/young-people/" + robin + "/story").text())
                .contains("Goodbye to Kit Keyworker", "Met with Kit Keyworker and Noor Next", "Noor comes");
        assertThat(mo.submit(asked, "/goodbye", Map.of("on", "2026-11-16", "words", "Other"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_page_opened_before_somebody_else_chose_says_so() {
        Document old = mo.get(keyWorker).page();
        choose(council.keyWorker);
        Answer late = mo.submit(old, "/key-worker", Map.of("worker", noor, "because", "x", "from", "2026-11-16"));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("the key worker now is Kit Keyworker");
    }

    @Test
    void what_they_share_is_said_only_where_their_own_page_says_it() {
        council.does(
                council.keyWorker,
                () -> aboutMe.say(
                        robin,
                        AboutMe.Section.WHAT_MATTERS,
                        "Boxing, and my gran, who speaks Polish",
                        AboutMe.SaidBy.YOUNG_PERSON));
        council.asSystem(() -> new Rows(db, transactions)
                .in(sql -> sql.sql("""
                update staff.worker set languages = '{English,Polish,Urdu}', interests = '{boxing,chess}' where id = :id""").param("id", noor.value()).update()));
        assertThat(mo.get(keyWorker).page().select("#worker-hint").text())
                .contains("Speaks Polish", "Shares boxing")
                .doesNotContain("Urdu", "chess");
    }

    @Test
    void somebody_joins_the_team_and_their_part_ends_with_a_reason() {
        var coach = council.joins("Lee Coach", Role.LIFE_COACH, council.hub);
        Document page = mo.get(team).page();
        Answer joined = mo.submit(
                page, "/team", Map.of("worker", coach, "part", "LIFE_COACH", "because", "Sleep", "from", "2026-11-16"));
        assertThat(joined.text()).contains("Lee Coach, life coach", "Sleep");
        String ending = joined.page().select("a[href$=/ending]").attr("href");
        Answer ended =
                mo.submit(mo.get(ending).page(), "/ending", Map.of("because", "Sleeps well", "on", "2026-11-16"));
        assertThat(ended.page().select("h2:contains(Before) + ul").text()).contains("Lee Coach", "Sleeps well");
    }

    @Test
    void only_those_who_run_the_hub_choose_a_key_worker() {
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        assertThat(kit.get(keyWorker).status()).isEqualTo(404);
        assertThat(kit.get(team).page().select("select[name=part] option[value=BACK_UP]"))
                .isEmpty();
        var police = web.as(council.signedIn(council.joins("Pat Police", Role.POLICE_LIAISON, council.hub)));
        assertThat(police.get(team).status()).isEqualTo(200);
        assertThat(police.get(team).page().select("form[action$=/team]")).isEmpty();
    }

    @Test
    void another_hubs_manager_finds_no_page() {
        var elsewhere = council.joins("Ola Elsewhere", Role.HUB_MANAGER, council.opensHub("Other hub"));
        Visitor ola = web.as(council.signedIn(elsewhere));
        for (String path :
                List.of(keyWorker, team, team + "/" + UUID.randomUUID() + "/ending", "/young-people/x/team")) {
            assertThat(ola.get(path).status()).as(path).isEqualTo(404);
        }
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            worker  | nobody                               | We could not read this
            worker  | 00000000-0000-0000-0000-000000000000 | They no longer work here
            worker  | ''                                   | Choose who
            because | '  '                                 | Write why
            from    | tomorrow                             | We could not read this
            from    | 2031-01-01                           | still to come
            from    | ''                                   | Choose a day
            id      | x                                    | We could not read this
            insteadOf | x                                  | We could not read this
            """)
    void a_choice_nobody_meant_is_answered_in_plain_words(String field, String value, String answer) {
        Map<String, Object> choice = new LinkedHashMap<>(Map.of("worker", noor, "because", "x", "from", "2026-11-16"));
        choice.put(field, value == null ? "" : value);
        Answer refused = mo.submit(mo.get(keyWorker).page(), "/key-worker", choice);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".govuk-error-summary").text()).contains(answer);
        assertThat(refused.text()).doesNotContain("java.", "SQL");
    }

    @Test
    void a_key_worker_is_not_added_or_ended_on_the_page_of_the_team() {
        choose(council.keyWorker);
        Answer added = mo.submit(
                mo.get(team).page(),
                "/team",
                Map.of("worker", noor, "part", "KEY_WORKER", "because", "x", "from", "2026-11-16"));
        assertThat(added.status()).isEqualTo(422);
        Document page = mo.get(team + "/" + nowId() + "/ending").page();
        Answer ended = mo.submit(page, "/ending", Map.of("because", "x", "on", "2026-11-16"));
        assertThat(ended.text()).contains("followed by the next");
    }

    private void choose(WorkerId worker) {
        LocalDate day = LocalDate.of(2026, 11, 16);
        council.does(
                council.manager, () -> allocations.allocate(NewAllocation.keyWorker(robin, worker, day, "They met")));
    }

    private String nowId() {
        return council.as(council.manager, () -> allocations.keyWorker(robin))
                .orElseThrow()
                .id()
                .toString();
    }

    private List<String> reasons() {
        return council.as(council.manager, () -> allocations.keyWorker(robin)).orElseThrow().reasons().stream()
                .map(Reason::toKeep)
                .toList();
    }

    private NewNote note(String words) {
        return new NewNote(
                Ids.next(), List.of(robin), TestDatabase.NOW, ContactMode.MEAL, null, null, words, null, null, null);
    }
}
