package uk.onedoor.keywork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.people.Merges;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.Absences;
import uk.onedoor.staff.Staff;
import uk.onedoor.staff.WorkerId;

/** Key workers who leave, are lost or away: everybody keeps someone, and nobody is followed in silence. */
@OneDoorTest
class RoundsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    Allocations allocations;

    @Autowired
    SupportEpisodes support;

    @Autowired
    Repairs repairs;

    @Autowired
    People people;

    @Autowired
    Staff staff;

    @Autowired
    Absences absences;

    @Autowired
    Merges merges;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    private TestCouncil.Council council;
    private WorkerId noor;
    private WorkerId ash;
    private Visitor mo;
    private String goodbyes;

    @BeforeEach
    void a_hub_with_three_key_workers() {
        council = councils.make();
        noor = council.joins("Noor Next", Role.KEY_WORKER, council.hub);
        ash = council.joins("Ash After", Role.KEY_WORKER, council.hub);
        mo = web.as(council.signedIn(council.manager));
        goodbyes = "/key-workers/" + council.keyWorker + "/goodbyes";
    }

    @Test
    void a_worker_leaves_and_eleven_young_people_keep_someone() {
        List<YoungPersonId> eleven = new ArrayList<>();
        for (int i = 1; i <= 11; i++) {
            eleven.add(withKit("Young Person" + i));
        }
        kitLeavesOn("2026-12-24");
        assertThat(mo.get(goodbyes).text()).contains("leaves on", "11 people to be handed over");
        for (YoungPersonId one : eleven) {
            Document form = mo.get("/young-people/" + one + "/key-worker").page();
            String first = form.select("input[name=worker]").first().val();
            Answer saved = mo.submit(form, "/key-worker", handover(first));
            assertThat(saved.path()).endsWith("/team");
        }
        assertThat(mo.get(goodbyes).text())
                .contains("key-works nobody now", "11 people handed over", "tell how it was");
        council.does(council.manager, () -> {
            Map<WorkerId, Integer> loads = new HashMap<>();
            eleven.forEach(
                    one -> loads.merge(allocations.keyWorker(one).orElseThrow().worker(), 1, Integer::sum));
            assertThat(loads.keySet()).containsExactlyInAnyOrder(noor, ash);
            assertThat(loads.values()).containsExactlyInAnyOrder(5, 6);
        });
    }

    @Test
    void a_worker_who_is_gone_leaves_a_task_for_who_runs_the_hub() {
        YoungPersonId robin = withKit("Robin Vale");
        council.does(council.manager, () -> staff.leave(council.keyWorker));
        Answer page = mo.get("/young-people/" + robin);
        assertThat(page.text()).contains("Lost Kit Keyworker: told by somebody they know");
        Document asked = mo.get("/young-people/" + robin + "/key-worker/loss").page();
        assertThat(asked.text()).contains("Left, and the account is closed", "Mo Manager sees to it");
        Answer refused = mo.submit(asked, "/mended", Map.of("told", "Kit is gone"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Choose who tells them", "Kit is gone");
        Answer done = mo.submit(
                asked,
                "/mended",
                Map.of(
                        "told",
                        "Kit is gone, not because of you",
                        "toldBy",
                        council.manager,
                        "heldBy",
                        council.manager));
        assertThat(done.text()).contains("The loss of Kit Keyworker was mended", "not because of you");
        council.does(council.manager, () -> assertThat(repairs.open(robin)).isEmpty());
    }

    @Test
    void a_sudden_change_and_somebody_sick_without_an_end_are_to_be_mended_once() {
        YoungPersonId robin = withKit("Robin Vale");
        Document asked = mo.get("/young-people/" + robin + "/key-worker/loss").page();
        mo.submit(asked, "/loss", Map.of("words", "In hospital"));
        assertThat(mo.submit(asked, "/loss", Map.of("words", "In hospital")).text())
                .contains("In hospital", "In hospital");
        council.does(council.manager, () -> {
            assertThat(new Rows(db, transactions).count("keywork.repair")).isEqualTo(1);
            Allocation kit = allocations.keyWorker(robin).orElseThrow();
            allocations.allocate(NewAllocation.keyWorker(robin, noor, TODAY, "Kit stays ill")
                    .insteadOf(kit.id(), Handing.afterLoss("Kit is ill", "Noor comes", council.manager)));
            assertThat(new Rows(db, transactions).count("keywork.repair")).isEqualTo(1);
            assertThat(repairs.open(robin).orElseThrow().dueOn()).isEqualTo(LocalDate.of(2026, 11, 18));
        });
    }

    @Test
    void of_two_whose_records_were_joined_the_one_is_lost_whom_the_page_names() {
        YoungPersonId second = withKit("Rob Vale");
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(council.manager, () -> {
            allocations.allocate(NewAllocation.keyWorker(robin, noor, TODAY.minusDays(30), "Met"));
            merges.join(robin, second, "The same Robin");
            assertThat(allocations.keyWorker(robin)).map(Allocation::workerName).contains("Kit Keyworker");
            repairs.lost(robin, "In hospital");
            assertThat(repairs.open(robin)).map(Repair::lost).contains("Kit Keyworker");
        });
    }

    @Test
    void who_covers_is_there_from_a_day_to_a_day_and_the_key_worker_stays() {
        YoungPersonId robin = withKit("Robin Vale");
        WorkerId elsewhere = council.joins("Ola Elsewhere", Role.KEY_WORKER, council.opensHub("Other hub"));
        council.does(elsewhere, () -> assertThat(people.find(robin)).isEmpty());
        LocalDate real = LocalDate.now(java.time.ZoneId.of("Europe/London"));
        Document asked = mo.get(goodbyes).page();
        Map<String, Object> cover = new HashMap<>(
                Map.of("meanwhile", elsewhere, "from", real, "until", real.minusDays(1), "because", "On holiday"));
        assertThat(mo.submit(asked, "/cover", cover).text()).contains("The last day comes after the first");
        cover.put("until", real.plusDays(10));
        assertThat(mo.submit(asked, "/cover", cover).text()).contains("Saved.");
        council.does(elsewhere, () -> assertThat(people.find(robin)).isPresent());
        assertThat(mo.get("/young-people/" + robin + "/team").text())
                .contains("Kit Keyworker, key worker", "Ola Elsewhere is there meanwhile", "On holiday");
        assertThat(mo.get("/young-people/" + robin).text()).contains("Kit Keyworker is away");
    }

    @Test
    void who_is_away_or_leaves_meanwhile_covers_nobody_and_it_is_told_why() {
        withKit("Robin Vale");
        council.does(council.manager, () -> {
            absences.keep(
                    new Absences.Away(Ids.next(), noor, null, TODAY.plusDays(3), TODAY.plusDays(9), null),
                    Absences.Kind.LEAVE);
        });
        Document asked = mo.get(goodbyes).page();
        Map<String, Object> cover = new HashMap<>(
                Map.of("meanwhile", noor, "from", TODAY.plusDays(2), "until", TODAY.plusDays(9), "because", "Leave"));
        assertThat(mo.submit(asked, "/cover", cover).text()).contains("Noor Next is away then themselves");
        cover.put("until", TODAY.plusDays(30));
        assertThat(mo.submit(asked, "/cover", cover).text()).contains("Saved.");
    }

    @Test
    void everybody_without_a_key_worker_is_suggested_for_in_one_go() {
        for (int i = 1; i <= 4; i++) {
            YoungPersonId one = council.meets("Young Person" + i);
            council.does(council.manager, () -> support.begin(one, council.hub, TODAY));
        }
        Answer page = mo.get("/hubs/" + council.hub + "/key-workers");
        assertThat(page.text())
                .contains(
                        "Thought of first: Kit Keyworker",
                        "Thought of first: Noor Next",
                        "Thought of first: Ash After");
        assertThat(web.as(council.signedIn(noor))
                        .get("/hubs/" + council.hub + "/key-workers")
                        .status())
                .isEqualTo(404);
        var elsewhere = council.joins("Ola Elsewhere", Role.HUB_MANAGER, council.opensHub("Other hub"));
        Visitor ola = web.as(council.signedIn(elsewhere));
        assertThat(ola.get("/hubs/" + council.hub + "/key-workers").status()).isEqualTo(404);
        assertThat(ola.get(goodbyes).status()).isEqualTo(404);
    }

    private static Map<String, Object> handover(String worker) {
        Map<String, Object> asked =
                new HashMap<>(Map.of("worker", worker, "because", "Kit moves away", "from", "2026-11-16"));
        asked.putAll(Map.of("planned", "true", "metOn", "2026-11-15", "togetherFrom", "2026-11-15"));
        asked.putAll(Map.of("togetherUntil", "2026-12-20", "told", "Kit goes at Christmas", "goodbyeOn", "2026-12-20"));
        asked.put("toldBy", asked.get("worker"));
        return asked;
    }

    private void kitLeavesOn(String day) {
        council.asSystem(() -> new Rows(db, transactions)
                .in(sql -> sql.sql("update staff.worker set leaves_on = cast(:day as date) where id = :id")
                        .param("day", day)
                        .param("id", council.keyWorker.value())
                        .update()));
    }

    private YoungPersonId withKit(String name) {
        YoungPersonId one = council.meets(name);
        council.does(council.manager, () -> {
            support.begin(one, council.hub, TODAY.minusDays(90));
            allocations.allocate(NewAllocation.keyWorker(one, council.keyWorker, TODAY.minusDays(90), "Met"));
        });
        return one;
    }
}
