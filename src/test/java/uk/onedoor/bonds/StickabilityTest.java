package uk.onedoor.bonds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.keywork.Allocations;
import uk.onedoor.keywork.ContactMode;
import uk.onedoor.keywork.NewAllocation;
import uk.onedoor.keywork.NewNote;
import uk.onedoor.keywork.Notes;
import uk.onedoor.keywork.SupportEpisode.HowEnded;
import uk.onedoor.keywork.SupportEpisodes;
import uk.onedoor.keywork.SupportEpisodes.StepAway;
import uk.onedoor.people.Glance;
import uk.onedoor.people.Homes;
import uk.onedoor.people.Homes.HomeKind;
import uk.onedoor.people.Merges;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.time.ProductClock;
import uk.onedoor.shared.Ids;

@OneDoorTest
class StickabilityTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final LocalDate CAME = LocalDate.of(2026, 5, 4);

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    Stickability sticking;

    @Autowired
    StickRepository rows;

    @Autowired
    Notes notes;

    @Autowired
    Allocations allocations;

    @Autowired
    SupportEpisodes support;

    @Autowired
    Homes homes;

    @Autowired
    Merges merges;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ProductClock clock;

    private TestCouncil.Council council;
    private YoungPersonId robin;
    private String at;

    @BeforeEach
    void somebody_who_moved_twice_and_said_no_once() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        at = "/young-people/" + robin;
        council.does(council.manager, () -> {
            support.begin(robin, council.hub, CAME);
            allocations.allocate(NewAllocation.keyWorker(robin, council.keyWorker, CAME, "Met"));
            homes.moved(robin, HomeKind.HUB_BED, null, CAME);
            homes.moved(robin, HomeKind.WITH_KIN, null, CAME.plusDays(40));
            homes.moved(robin, HomeKind.FOSTER_FAMILY, null, CAME.plusDays(90));
        });
        write(3, ContactMode.MEAL, false);
        write(10, ContactMode.ATTEMPTED, true);
        write(11, ContactMode.ATTEMPTED, false);
        write(40, ContactMode.FACE, false);
        write(190, ContactMode.FACE, false);
    }

    @Test
    void each_figure_is_counted_from_what_was_written_down() {
        assertThat(figures(TODAY)).isEqualTo(new Sticks(CAME, 196, 1, 150, 1, 2, 2, 2));
        assertThat(figures(CAME.plusDays(11))).isEqualTo(new Sticks(CAME, 11, 1, 8, 1, 1, 0, 0));
        assertThat(figures(CAME.minusDays(1))).isEqualTo(new Sticks(null, null, 0, null, 0, 0, 0, 0));
    }

    @Test
    void who_counts_hubs_is_told_the_same_of_everybody_and_nobodys_name() {
        YoungPersonId twin = council.meets("Rob Vale");
        council.does(council.manager, () -> merges.join(robin, twin, "The same"));
        for (LocalDate day : List.of(TODAY, CAME.plusDays(60), CAME.plusDays(11))) {
            Sticks one = figures(day);
            assertThat(hubs(day)).singleElement().satisfies(counted -> {
                assertThat(counted.sameDays()).isEqualTo(one.sameDays());
                assertThat(List.of(counted.workers(), counted.longestGap(), counted.moves(), counted.movesKept()))
                        .containsExactly(one.workers(), one.longestGap(), one.moves(), one.movesKept());
                assertThat(List.of(counted.refusals(), counted.triedAgain()))
                        .containsExactly(one.refusals(), one.triedAgain());
            });
        }
        assertThat(council.as(council.keyWorker, () -> sticking.hubs(TODAY))).isEmpty();
    }

    @Test
    void the_days_between_two_times_with_us_are_nobodys_and_who_has_left_is_not_silent() {
        council.does(council.manager, () -> {
            StepAway away = new StepAway(CAME.plusDays(100), HowEnded.THEIR_WISH, null, false);
            support.stepAway(robin, council.hub, away);
            support.welcomeBack(robin, council.hub, CAME.plusDays(160), "Rang at nine");
            allocations.allocate(
                    NewAllocation.keyWorker(robin, council.keyWorker, CAME.plusDays(160), "They know each other"));
        });
        assertThat(figures(CAME.plusDays(150)))
                .as("between the two")
                .isEqualTo(new Sticks(null, null, 1, null, 0, 0, 0, 0));
        assertThat(hubs(CAME.plusDays(150))).isEmpty();
        Sticks back = figures(CAME.plusDays(170));
        assertThat(back).isEqualTo(new Sticks(CAME.plusDays(160), 110, 1, 10, 0, 0, 0, 0));
        assertThat(hubs(CAME.plusDays(170))).singleElement().satisfies(counted -> {
            assertThat(counted.sameDays()).isEqualTo(back.sameDays());
            assertThat(counted.longestGap()).isEqualTo(back.longestGap());
        });
        assertThat(web.as(council.signedIn(council.manager))
                        .get(at + "/stickability?on=" + CAME.plusDays(170))
                        .text())
                .contains("Kit Keyworker for 110 days in all, the first on Monday 4 May");
    }

    @Test
    void the_page_tells_each_in_a_sentence_and_opens_its_rows() {
        Visitor mo = web.as(council.signedIn(council.manager));
        var page = mo.get(at + "/stickability");
        assertThat(page.text())
                .contains("Kit Keyworker for 196 days, since Monday 4 May", "1 key worker, since Monday 4 May")
                .contains(
                        "150 days without a time in touch", "They did not want contact 1 time. We tried 2 times more.")
                .contains(
                        "2 moves since they came. The key worker stayed through 2.",
                        "Nobody told us of one that you may read.");
        var links = page.page().select("main a[href*='/stickability/rows']").eachAttr("href");
        assertThat(links)
                .hasSize(5)
                .allSatisfy(link -> assertThat(mo.get(link).page().select("main .od-lines li"))
                        .isNotEmpty());
        assertThat(mo.get(at + "/stickability?on=2026-05-15").text()).contains("for 11 days", "They have not moved");
    }

    @Test
    void who_reads_no_homes_and_no_notes_is_told_so_and_opens_none() {
        Visitor pat = web.as(council.signedIn(council.joins("Pat Police", Role.POLICE_LIAISON, council.hub)));
        assertThat(pat.get(at + "/stickability").text()).contains("Your role does not read where they live.");
        assertThat(pat.get(at + "/stickability/rows?figure=TRIED_AGAIN").page().select("main a[href^=/notes/]"))
                .isEmpty();
    }

    @Test
    void hubs_are_told_in_tens_to_those_who_count() {
        var dee = council.joins("Dee Director", Role.DIRECTOR, null);
        assertThat(web.as(council.signedIn(dee)).get("/stickability").text())
                .contains("With us: fewer than 10")
                .doesNotContain("Robin", "A year or longer");
        assertThat(web.as(council.signedIn(council.keyWorker))
                        .get("/stickability")
                        .status())
                .isEqualTo(404);
    }

    private Sticks figures(LocalDate day) {
        return council.as(council.manager, () -> {
            List<UUID> records = people.records(robin);
            return sticking.of(new Glance(robin, records), day);
        });
    }

    private List<StickRepository.Counted> hubs(LocalDate day) {
        return council.asSystem(() -> transaction.execute(status -> rows.hubs(AsAt.of(day, clock))));
    }

    private void write(int day, ContactMode how, boolean refused) {
        Instant when = London.startOf(CAME.plusDays(day)).plusSeconds(60);
        council.does(
                council.keyWorker,
                () -> notes.write(new NewNote(
                        Ids.next(), List.of(robin), when, how, null, null, "Tea", null, null, null, null, refused)));
    }
}
