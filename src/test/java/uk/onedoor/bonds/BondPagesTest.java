package uk.onedoor.bonds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestDatabase;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.keywork.Allocations;
import uk.onedoor.keywork.ContactMode;
import uk.onedoor.keywork.NewAllocation;
import uk.onedoor.keywork.NewNote;
import uk.onedoor.keywork.Notes;
import uk.onedoor.keywork.ReachedOut;
import uk.onedoor.people.OwnAccounts;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.WorkerId;

@OneDoorTest
class BondPagesTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    Notes notes;

    @Autowired
    Allocations allocations;

    @Autowired
    OwnAccounts accounts;

    private TestCouncil.Council council;
    private YoungPersonId robin;
    private Visitor mo;
    private String at;

    @BeforeEach
    void somebody_known_by_three() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        at = "/young-people/" + robin;
        mo = web.as(council.signedIn(council.manager));
        WorkerId noor = council.joins("Noor Next", Role.KEY_WORKER, council.hub);
        council.does(
                council.manager,
                () -> allocations.allocate(
                        NewAllocation.keyWorker(robin, council.keyWorker, LocalDate.of(2026, 3, 2), "Met")));
        for (int week = 1; week <= 4; week++) {
            write(council.keyWorker, week * 7, ContactMode.MEAL, ReachedOut.THEM, null);
        }
        write(noor, 50, ContactMode.CALL, null, "Not yet");
    }

    @Test
    void staff_read_who_knows_somebody_and_open_the_days_it_is_counted_from() {
        var page = mo.get(at + "/bonds");
        assertThat(page.text())
                .contains("Who knows Robin", "Kit Keyworker key worker", "4 times in touch, about once a week")
                .contains("Of 4 times somebody said who reached out, they did 4.", "Noor Next", "Not face to face yet");
        assertThat(mo.get(at).page().select("a[href='" + at + "/bonds']")).isNotEmpty();
        var days = mo.get(page.page().select("a[href*='/bonds/days']").first().attr("href"));
        assertThat(days.text()).contains("4 times in touch up to Monday 16 November");
        assertThat(days.page().select("main a[href^=/notes/]")).hasSize(4);
    }

    @Test
    void an_earlier_day_shows_what_had_happened_by_then() {
        assertThat(mo.get(at + "/bonds?on=2026-11-01").text())
                .contains("As it stood on Sunday 1 November", "2 times in touch");
        assertThat(mo.get(at + "/bonds?on=2026-01-01").text()).contains("Nobody of us knows Robin yet");
        assertThat(mo.get(at + "/bonds?on=2027-01-01").text()).contains("Choose a day that has come");
        assertThat(mo.get(at + "/bonds?on=yesterday").status()).isLessThan(500);
    }

    @Test
    void who_may_not_read_notes_reads_the_days_and_opens_none() {
        var pat = web.as(council.signedIn(council.joins("Pat Police", Role.POLICE_LIAISON, council.hub)));
        assertThat(pat.get(at + "/bonds").text()).contains("4 times in touch");
        var days = pat.get(at + "/bonds/days?worker=" + council.keyWorker);
        assertThat(days.text()).contains("A meal together");
        assertThat(days.page().select("main a[href^=/notes/]")).isEmpty();
    }

    @Test
    void another_hub_finds_no_bonds() {
        var ola = council.joins("Ola Elsewhere", Role.HUB_MANAGER, council.opensHub("Other"));
        assertThat(web.as(council.signedIn(ola)).get(at + "/bonds").status()).isEqualTo(404);
        assertThat(web.as(council.signedIn(ola)).get(at + "/bonds/days").status())
                .isEqualTo(404);
    }

    @Test
    void a_young_person_reads_who_knows_them_without_what_is_not_shown_to_them_yet() {
        Visitor own = web.nobody();
        String code = council.as(council.keyWorker, () -> accounts.give(robin));
        var mine = own.submit(own.get("/code").page(), "/code", Map.of("code", code));
        assertThat(mine.page().select("a[href=/me/who-knows-me]")).hasSize(1);
        assertThat(own.get("/me/who-knows-me").text())
                .contains(
                        "Who knows me", "Kit Keyworker key worker", "You have known each other since Monday 19 October")
                .doesNotContain("Noor", "??");
        assertThat(own.get("/me/who-knows-me?lang=cy").text()).contains("Pwy sy'n fy adnabod i", "4 o weithiau");
    }

    @Test
    void a_note_says_who_reached_out_and_that_they_did_not_want_contact() {
        var page = mo.get("/notes/new?youngPerson=" + robin).page();
        Map<String, Object> tried = new LinkedHashMap<>(
                Map.of("youngPeople", robin, "how", "CALL", "words", "Rang", "reachedOut", "US", "refused", "true"));
        var refused = mo.submit(page, "/notes", tried);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Tick this only where you tried to reach them");
        tried.put("how", "ATTEMPTED");
        assertThat(mo.submit(refused.page(), "/notes", tried).text()).contains("They did not want contact");
    }

    private void write(WorkerId by, int daysAgo, ContactMode how, ReachedOut reachedOut, String withheld) {
        Instant when = TestDatabase.NOW.minusSeconds(daysAgo * 86_400L);
        council.does(
                by,
                () -> notes.write(new NewNote(
                        Ids.next(),
                        List.of(robin),
                        when,
                        how,
                        null,
                        null,
                        "Tea",
                        null,
                        null,
                        withheld,
                        reachedOut,
                        false)));
    }
}
