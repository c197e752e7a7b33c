package uk.onedoor.bonds;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestDatabase;
import uk.onedoor.TestWeb;
import uk.onedoor.authorities.HubId;
import uk.onedoor.keywork.Allocations;
import uk.onedoor.keywork.ContactMode;
import uk.onedoor.keywork.NewAllocation;
import uk.onedoor.keywork.NewNote;
import uk.onedoor.keywork.Notes;
import uk.onedoor.keywork.SupportEpisode.HowEnded;
import uk.onedoor.keywork.SupportEpisodes;
import uk.onedoor.keywork.SupportEpisodes.StepAway;
import uk.onedoor.people.Merges;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.Absences;
import uk.onedoor.staff.Contracts;
import uk.onedoor.staff.Contracts.Terms;
import uk.onedoor.staff.Staff;

@OneDoorTest
class BondsAtRiskTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    Notes notes;

    @Autowired
    Allocations allocations;

    @Autowired
    SupportEpisodes support;

    @Autowired
    Absences absences;

    @Autowired
    Contracts contracts;

    @Autowired
    Staff staff;

    @Autowired
    Merges merges;

    private TestCouncil.Council council;
    private YoungPersonId robin;
    private YoungPersonId sam;

    @BeforeEach
    void two_with_a_key_worker() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        sam = council.meets("Sam Moor");
        council.does(council.manager, () -> {
            for (YoungPersonId one : List.of(robin, sam)) {
                allocations.allocate(NewAllocation.keyWorker(one, council.keyWorker, LocalDate.of(2026, 3, 2), "Met"));
            }
        });
        for (int week = 0; week < 8; week++) {
            write(robin, 30 + 7 * week);
        }
    }

    @Test
    void those_who_run_the_hub_read_each_reason_in_a_sentence_and_open_the_days() {
        var mo = web.as(council.signedIn(council.manager));
        var page = mo.get("/bonds");
        assertThat(page.text())
                .contains(
                        "Kit Keyworker and Robin Vale were last in touch 30 days ago. Between them it is usually 7 days.")
                .contains("Kit Keyworker has been key worker of Sam Moor for 259 days")
                .doesNotContain("away");
        var days = mo.get(
                page.page().select("main a[href*='" + robin + "']").first().attr("href"));
        assertThat(days.page().select("main .od-lines li")).hasSize(8);
        council.does(
                council.manager,
                () -> absences.keep(
                        new Absences.Away(UUID.randomUUID(), council.keyWorker, null, TODAY, null, null),
                        Absences.Kind.SICK));
        assertThat(mo.get("/bonds").text())
                .contains(
                        "Kit Keyworker is away from Monday 16 November. Nobody knows yet until when. Key worker of Robin Vale Sam Moor")
                .doesNotContain("Sick");
    }

    @Test
    void a_time_written_in_the_joined_record_ends_a_silence() {
        YoungPersonId twin = council.meets("Rob Vale");
        council.does(council.manager, () -> merges.join(robin, twin, "The same"));
        write(twin, 2);
        assertThat(web.as(council.signedIn(council.manager)).get("/bonds").text())
                .doesNotContain("Robin");
    }

    @Test
    void nothing_is_silent_where_a_hub_only_keeps_in_touch() {
        council.does(council.manager, () -> {
            support.begin(robin, council.hub, LocalDate.of(2026, 3, 2));
            support.stepAway(robin, council.hub, new StepAway(TODAY, HowEnded.GOALS_HELD, null, true));
        });
        var mo = web.as(council.signedIn(council.manager));
        assertThat(mo.get("/bonds").text()).doesNotContain("Robin").contains("Sam Moor");
        assertThat(mo.get("/caseloads").text()).contains("Room for 5 more");
    }

    @Test
    void who_key_works_whom_is_read_with_the_room_there_is() {
        assertThat(web.as(council.signedIn(council.manager)).get("/caseloads").text())
                .contains("Kit Keyworker Key-works 2 young people, of about 6. Room for 4 more.")
                .contains("Robin Vale since Monday 2 March", "Sam Moor");
        council.does(council.manager, () -> contracts.agree(Ids.next(), council.keyWorker, halfWeek(null)));
        assertThat(web.as(council.signedIn(council.manager)).get("/caseloads").text())
                .as("half the week is half the room")
                .contains("Kit Keyworker Key-works 2 young people, of about 3. Room for 1 more.");
        var ola = council.joins("Ola Elsewhere", Role.HUB_MANAGER, council.opensHub("Other"));
        for (String page : List.of("/caseloads", "/bonds")) {
            assertThat(web.as(council.signedIn(ola)).get(page).text()).doesNotContain("Robin", "Sam");
            assertThat(web.as(council.signedIn(council.keyWorker)).get(page).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void the_bonds_of_whoever_is_gone_are_counted_once_by_who_runs_two_hubs() {
        HubId other = council.opensHub("Other");
        council.asSystem(() -> {
            staff.give(council.manager, Role.HUB_MANAGER, other);
            staff.leave(council.keyWorker);
            return true;
        });
        var mo = web.as(council.signedIn(council.manager));
        assertThat(mo.get("/hubs/" + council.hub + "/staffing").text()).contains("They no longer work here: 2");
        assertThat(mo.get("/hubs/" + other + "/staffing").text()).doesNotContain("They no longer work here");
    }

    @Test
    void a_contract_that_ran_out_stays_at_risk_until_somebody_agrees_what_follows() {
        var mo = web.as(council.signedIn(council.manager));
        council.does(
                council.manager, () -> contracts.agree(Ids.next(), council.keyWorker, halfWeek(TODAY.minusDays(20))));
        assertThat(mo.get("/bonds").text())
                .contains("The contract of Kit Keyworker ended: Tuesday 27 October")
                .contains("Nobody has written down what follows.");
        council.does(council.manager, () -> {
            LocalDate later = TODAY.plusDays(14);
            Terms follows = new Terms(Contracts.Kind.PERMANENT, later, null, BigDecimal.TEN, null);
            contracts.agree(Ids.next(), council.keyWorker, follows);
        });
        assertThat(mo.get("/bonds").text()).doesNotContain("contract of Kit");
    }

    private static Terms halfWeek(@Nullable LocalDate until) {
        return new Terms(Contracts.Kind.PERMANENT, TODAY.minusYears(1), until, new BigDecimal("18.5"), null);
    }

    private void write(YoungPersonId about, int daysAgo) {
        Instant when = TestDatabase.NOW.minusSeconds(daysAgo * 86_400L);
        council.does(
                council.keyWorker,
                () -> notes.write(new NewNote(
                        Ids.next(), List.of(about), when, ContactMode.MEAL, null, null, "Tea", null, null, null)));
    }
}
