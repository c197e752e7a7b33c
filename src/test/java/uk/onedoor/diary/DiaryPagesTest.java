package uk.onedoor.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.keywork.Allocations;
import uk.onedoor.keywork.NewAllocation;
import uk.onedoor.keywork.TeamPart;
import uk.onedoor.people.Merges;
import uk.onedoor.people.OwnAccounts;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.WorkerId;

@OneDoorTest
class DiaryPagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    OwnAccounts accounts;

    @Autowired
    Allocations allocations;

    @Autowired
    Diary diary;

    private TestCouncil.Council council;
    private YoungPersonId robin;
    private WorkerId priya;
    private Visitor kit;
    private Visitor own;
    private String theirs;

    @BeforeEach
    void somebody_with_a_team() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        priya = council.joins("Priya Backup", Role.KEY_WORKER, council.hub);
        council.does(council.manager, () -> {
            allocations.allocate(NewAllocation.keyWorker(robin, council.keyWorker, TODAY.minusDays(20), "Met"));
            allocations.allocate(NewAllocation.part(robin, priya, TeamPart.BACK_UP, TODAY.minusDays(20), "Near"));
        });
        kit = web.as(council.signedIn(council.keyWorker));
        theirs = "/young-people/" + robin + "/diary";
        String code = council.as(council.keyWorker, () -> accounts.give(robin));
        own = web.nobody();
        own.submit(own.get("/code").page(), "/code", Map.of("code", code));
    }

    @Test
    void a_visit_is_planned_is_in_the_week_and_is_read_by_the_young_person() {
        Map<String, Object> asked = new LinkedHashMap<>(Map.of("kind", "ACTIVITY", "worker", council.keyWorker));
        asked.putAll(Map.of("whatFor", "Swimming", "where", "The baths"));
        asked.putAll(Map.of("on", "2026-11-16", "at", "09:00", "minutes", "60"));
        Answer planned = kit.submit(kit.get(theirs).page(), "/diary", asked);
        assertThat(planned.text()).contains("It is in the diary", "09:00 to 10:00", "Doing something", "The baths");
        assertThat(kit.get("/diary?week=2026-11-18&mine=true").text())
                .contains("Robin Vale: Doing something", "Swimming");
        assertThat(kit.get("/diary?week=2026-11-23").text()).doesNotContain("Swimming");
        assertThat(own.get("/me/diary").text()).contains("Swimming", "Kit Keyworker", "The baths");
    }

    @Test
    void what_became_of_a_visit_is_asked_and_told() {
        UUID swim = plan(AppointmentKind.ACTIVITY, council.keyWorker, "Swimming", "2026-11-16T09:00:00Z", false);
        assertThat(kit.get("/today").text()).contains("what became of it?");
        String one = theirs + "/" + swim;
        assertThat(kit.submit(kit.get(one).page(), one, Map.of("how", "DID_NOT"))
                        .text())
                .contains("Write why it did not happen");
        assertThat(kit.submit(kit.get(one).page(), one, Map.of("how", "HAPPENED"))
                        .text())
                .contains("Good: it happened");
        assertThat(own.get("/me/story").text()).contains("Time out with Kit Keyworker");
    }

    @Test
    void visits_of_three_people_become_one_that_keeps_each_purpose() {
        UUID mine = plan(AppointmentKind.VISIT, council.keyWorker, "Saying hello", "2026-11-17T10:00:00Z", false);
        UUID hers = plan(AppointmentKind.SCHOOL, priya, "The school forms", "2026-11-19T15:00:00Z", false);
        plan(AppointmentKind.MEETING, council.manager, "The bus pass", "2026-11-20T15:00:00Z", false);
        plan(AppointmentKind.COURT, council.keyWorker, "Court", "2026-11-18T09:00:00Z", false);
        plan(AppointmentKind.VISIT, priya, "Just us", "2026-11-18T16:00:00Z", true);
        assertThat(kit.get("/diary").text()).contains("3 visits to Robin Vale between");
        Document page = kit.get(theirs).page();
        assertThat(page.text())
                .contains("Priya Backup (School), Mo Manager (Meeting) and you plan to see Robin between")
                .contains("One visit would do the work of 3");
        List<String> all = page.select("input[name=visits]").eachAttr("value");
        assertThat(all).hasSize(3);
        Answer joined = kit.submit(page, "/joining", Map.of("host", mine, "visits", all));
        assertThat(joined.text())
                .contains("each keeps what it is for", "Also: The school forms (Priya Backup)", "Also: The bus pass")
                .contains("One visit does the work of 3")
                .doesNotContain("Could these be one visit?");
        council.does(council.keyWorker, () -> {
            UUID next = Ids.next();
            diary.move(mine, next, Instant.parse("2026-11-18T10:00:00Z"), null);
            assertThat(diary.get(hers).joinedTo()).isEqualTo(next);
            diary.didNot(next, "Snow");
            assertThat(diary.get(hers).endedHow()).isEqualTo(AppointmentEnd.DID_NOT);
        });
    }

    @Test
    void what_must_be_apart_cannot_be_joined_by_hand() {
        UUID mine = plan(AppointmentKind.VISIT, council.keyWorker, "Hello", "2026-11-17T10:00:00Z", false);
        UUID court = plan(AppointmentKind.COURT, council.keyWorker, "Court", "2026-11-18T09:00:00Z", false);
        plan(AppointmentKind.VISIT, priya, "Forms", "2026-11-18T10:00:00Z", false);
        Answer refused =
                kit.submit(kit.get(theirs).page(), "/joining", Map.of("host", mine, "visits", List.of(mine, court)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("One of these must be by itself");
        council.does(
                council.keyWorker, () -> assertThat(diary.get(court).joinedTo()).isNull());
    }

    @Test
    void health_and_court_are_read_by_those_who_read_that_and_by_the_young_person() {
        plan(AppointmentKind.HEALTH, council.keyWorker, "The nurse", "2026-11-17T10:00:00Z", false);
        plan(AppointmentKind.COURT, council.keyWorker, "The magistrates", "2026-11-18T10:00:00Z", false);
        plan(AppointmentKind.VISIT, council.keyWorker, "A cup of tea", "2026-11-19T10:00:00Z", false);
        Visitor police = web.as(council.signedIn(council.joins("Pat Police", Role.POLICE_LIAISON, council.hub)));
        assertThat(police.get(theirs).text())
                .contains("A cup of tea", "The magistrates")
                .doesNotContain("The nurse");
        Visitor coach = web.as(council.signedIn(council.joins("Lee Coach", Role.LIFE_COACH, council.hub)));
        assertThat(coach.get(theirs).text()).contains("The nurse").doesNotContain("The magistrates");
        assertThat(own.get("/me/diary").text()).contains("The nurse", "The magistrates", "A cup of tea");
        Visitor other = web.as(
                council.signedIn(council.joins("Oki Other", Role.KEY_WORKER, council.opensHub("The other hub"))));
        assertThat(other.get(theirs).status()).isEqualTo(404);
        assertThat(other.get("/diary").text()).doesNotContain("A cup of tea", "Robin");
    }

    @Test
    void what_is_waited_for_is_counted_in_days_and_seen_by_who_runs_the_hub() {
        String waits = "/young-people/" + robin + "/waits";
        Answer asked = kit.submit(
                kit.get(waits).page(),
                "/waits",
                Map.of("what", "HOUSING", "ofWhom", "The housing team", "askedOn", "2026-10-17"));
        assertThat(asked.text()).contains("A place to live, The housing team", "Waiting for 30 days");
        Visitor mo = web.as(council.signedIn(council.manager));
        own.submit(
                own.get("/me/here-now").page(), "/me/here-now", Map.of("worker", council.keyWorker, "suits", "SOON"));
        assertThat(mo.get("/waits").text())
                .contains("Robin Vale: A place to live", "Waiting for 30 days", "Robin Vale: A call, Kit Keyworker");
        assertThat(kit.get("/waits").status()).isEqualTo(404);
        assertThat(own.get("/me/who-does-what").text()).contains("What you are waiting for", "The housing team");
        String one = asked.page().select("a[href*=" + waits + "/]").attr("href");
        assertThat(kit.submit(kit.get(one).page(), one, Map.of("how", "TURNED_DOWN", "on", "2026-11-16"))
                        .text())
                .contains("Write why they said no");
        assertThat(kit.submit(kit.get(one).page(), one, Map.of("how", "STARTED", "on", "2026-11-16"))
                        .text())
                .contains("Good: it began", "Waited for 30 days");
        assertThat(kit.get("/young-people/" + robin + "/story").text()).contains("began, after 30 days of waiting");
    }

    @Test
    void who_runs_a_hub_chooses_within_how_many_days() {
        plan(AppointmentKind.VISIT, council.keyWorker, "Hello", "2026-11-17T10:00:00Z", false);
        plan(AppointmentKind.VISIT, priya, "Forms", "2026-11-20T10:00:00Z", false);
        Visitor mo = web.as(council.signedIn(council.manager));
        assertThat(mo.submit(mo.get("/diary/rule").page(), "/rule", Map.of("within", "40"))
                        .status())
                .isEqualTo(422);
        assertThat(mo.get("/diary").text()).contains("2 visits to Robin");
        assertThat(mo.submit(mo.get("/diary/rule").page(), "/rule", Map.of("within", "3"))
                        .text())
                .contains("Saved. It holds from now on.");
        assertThat(mo.get("/diary").text()).doesNotContain("2 visits to Robin");
        assertThat(kit.get("/diary/rule").status()).isEqualTo(404);
    }

    @Test
    void a_visit_planned_in_a_record_that_was_joined_is_in_the_week_of_those_near_them() {
        plan(AppointmentKind.SCHOOL, priya, "The school forms", "2026-11-19T15:00:00Z", false);
        YoungPersonId kept = council.meets("Bobbie Vale");
        council.does(council.manager, () -> merges.join(kept, robin, "The same young person"));
        assertThat(kit.get("/diary?week=2026-11-18&mine=true").text()).contains("The school forms");
    }

    @Autowired
    Merges merges;

    private UUID plan(AppointmentKind kind, WorkerId worker, String what, String at, boolean alone) {
        UUID id = Ids.next();
        council.does(
                council.keyWorker,
                () -> diary.plan(
                        new NewAppointment(id, robin, kind, worker, null, what, null, Instant.parse(at), 60, alone)));
        return id;
    }
}
