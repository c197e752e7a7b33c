package uk.onedoor.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.Absences;
import uk.onedoor.staff.Absences.Away;
import uk.onedoor.staff.Absences.Kind;
import uk.onedoor.staff.WorkerId;

@OneDoorTest
class RotaPagesTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    OurHomes homes;

    @Autowired
    Absences absences;

    @Autowired
    Clock clock;

    private final HomeId rowan = new HomeId(Ids.next());
    private TestCouncil.Council council;
    private WorkerId nia;
    private Visitor mo;
    private LocalDate today;

    @BeforeEach
    void a_hub() {
        today = London.today(clock);
        council = councils.make();
        nia = council.joins("Nia Night", Role.RESIDENTIAL_WORKER, council.hub);
        mo = web.as(council.signedIn(council.manager));
        LocalDate opened = LocalDate.of(2025, 1, 1);
        council.does(
                council.manager,
                () -> homes.add(
                        new Home(rowan, "Rowan House", HomeOption.HUB, council.hub, council.code, opened, null)));
    }

    private Answer plan(LocalDate day, String kind, String... more) {
        Answer asked = mo.get("/rota/shifts/new?home=" + rowan + "&day=" + day);
        Map<String, Object> fields = new HashMap<>(Map.of("day", day, "kind", kind, "worker", nia));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return mo.submit(asked.page(), "/rota/shifts", fields);
    }

    @Test
    void a_shift_is_planned_and_the_week_shows_it_and_when_nobody_is_there() {
        Answer week = plan(today, "WAKING_NIGHT");
        assertThat(week.status()).isEqualTo(200);
        assertThat(week.text())
                .contains("The shift is planned.", "Waking night", "Nia Night", "21:00 to 08:00", "Nobody there");
        Answer shift = mo.get(week.page().select("a:contains(Nia Night)").attr("href"));
        assertThat(shift.text()).contains("Mo Manager", "Plan it otherwise", "Call this shift off");
    }

    @Test
    void whoever_changes_a_shift_that_was_called_off_reads_by_whom_and_finds_the_way_back() {
        String shift = plan(today, "WAKING_NIGHT")
                .page()
                .select("a:contains(Nia Night)")
                .attr("href");
        Answer open = mo.get(shift + "/change");
        Answer late = mo.get(shift);
        mo.submit(late.page(), "/calling-off", Map.of());
        for (String page : List.of(shift, shift + "/change")) {
            Answer off = mo.get(page);
            assertThat(off.status()).as(page).isEqualTo(200);
            assertThat(off.text()).contains("This shift was called off by Mo Manager", "Rowan House");
            assertThat(off.page().select("main a[href^=/rota?home=" + rowan + "]"))
                    .isNotEmpty();
        }
        Answer changed = mo.submit(open.page(), "/change", Map.of("day", today.plusDays(2), "kind", "EARLY"));
        assertThat(changed.status()).isEqualTo(422);
        assertThat(changed.text()).contains("called off by Mo Manager", "Nothing is changed");
        assertThat(changed.page().select("input[name=kind][checked]").val()).isEqualTo("EARLY");
        assertThat(mo.submit(late.page(), "/calling-off", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void somebody_away_is_asked_about_and_then_shown_as_away() {
        council.does(
                nia,
                () -> absences.keep(new Away(Ids.next(), nia, Kind.LEAVE, today, today.plusDays(3), null), Kind.LEAVE));
        Answer asked = plan(today.plusDays(1), "EARLY");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("Nia Night is away on that day");
        Answer agreed = mo.submit(
                asked.page(),
                "/rota/shifts",
                Map.of("day", today.plusDays(1), "kind", "EARLY", "worker", nia, "anyway", "true"));
        assertThat(agreed.text()).contains("The shift is planned.", "away");
    }

    @Test
    void a_worker_writes_down_their_own_shift_and_plans_nothing() {
        plan(today, "DAY");
        Visitor night = web.as(council.signedIn(nia));
        Answer asked = night.get("/rota/worked/new?home=" + rowan);
        assertThat(asked.page().select("#worker option").eachText()).containsExactly("Nia Night");
        Map<String, Object> was = Map.of("home", rowan, "day", today.minusDays(1), "kind", "SLEEP_IN", "worker", nia);
        Answer done = night.submit(asked.page(), "/rota/worked", was);
        assertThat(done.text()).contains("It is written down who was there.", "Sleep-in", "not planned");
        assertThat(night.get("/rota/shifts/new?home=" + rowan).status()).isBetween(403, 404);
        assertThat(night.get("/rota").text()).doesNotContain("Plan a shift");
    }

    @Test
    void another_councils_home_is_not_there() {
        TestCouncil.Council other = councils.make();
        Visitor stranger = web.as(other.signedIn(other.manager));
        assertThat(stranger.get("/rota?home=" + rowan).status()).isEqualTo(404);
        assertThat(stranger.get("/rota").text()).contains("There is no home yet");
    }
}
