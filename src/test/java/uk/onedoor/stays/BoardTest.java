package uk.onedoor.stays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.homes.Bed;
import uk.onedoor.homes.BedId;
import uk.onedoor.homes.BedKind;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.settings.Settings;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Ids;
import uk.onedoor.stays.Stay.Expected;
import uk.onedoor.stays.Stay.Reason;

@OneDoorTest
class BoardTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    OurHomes homes;

    @Autowired
    Stays stays;

    @Autowired
    Settings settings;

    @Autowired
    Database database;

    @Autowired
    Clock clock;

    private final HomeId rowan = new HomeId(Ids.next());
    private final HomeId marsh = new HomeId(Ids.next());
    private final BedId blue = new BedId(Ids.next());
    private final BedId pink = new BedId(Ids.next());
    private final BedId sofa = new BedId(Ids.next());
    private final BedId attic = new BedId(Ids.next());
    private TestCouncil.Council council;
    private YoungPersonId robin;
    private LocalDate today;

    @BeforeEach
    void a_hub_with_a_family_and_robin_in_the_blue_room() {
        today = London.today(clock);
        council = councils.make();
        robin = council.meets("Robin Vale");
        LocalDate opened = today.minusYears(1);
        council.does(council.manager, () -> {
            homes.add(new Home(rowan, "Rowan House", HomeOption.HUB, council.hub, council.code, opened, null));
            homes.add(new Home(
                    marsh,
                    "Marsh family",
                    HomeOption.COMMUNITY_FOSTER_FAMILY,
                    council.hub,
                    council.code,
                    opened,
                    null));
            homes.add(new Bed(blue, rowan, "blue", BedKind.RESIDENTIAL, opened, null));
            homes.add(new Bed(pink, rowan, "pink", BedKind.RESIDENTIAL, opened, null));
            homes.add(new Bed(sofa, rowan, "sofa", BedKind.EMERGENCY, opened, null));
            homes.add(new Bed(attic, marsh, "attic", BedKind.FAMILY, opened, null));
        });
        plant(
                "homes.registration (authority_id, id, home_id, from_on, urn, places, youngest, oldest, recorded_by, recorded_at)",
                "'%s', '%s', '%s', '%s', 'SC123456', 6, 10, 17, '%s', now()"
                        .formatted(council.code, Ids.next(), rowan, opened, council.manager));
        Stay living = stay(robin, StayKind.LIVING, rowan, blue, today, today.plusDays(5));
        council.does(council.keyWorker, () -> {
            stays.book(living);
            stays.arrive(living.id(), clock.instant());
        });
    }

    private void plant(String table, String values) {
        TestCouncil.asOwner(database, "insert into " + table + " values (" + values + ") returning 'planted'");
    }

    private static Stay stay(
            YoungPersonId who, StayKind kind, HomeId home, BedId bed, LocalDate from, LocalDate until) {
        Reason why = new Reason(
                kind,
                Entry.PLANNED,
                Purpose.BREATHING_SPACE,
                "Words nobody at the wall reads",
                "Home with outreach",
                null);
        StayId id = new StayId(Ids.next());
        return new Stay(id, who, home, bed, why, new Expected(from, until), null, null, null, null);
    }

    private Answer kit(String path) {
        return web.as(council.signedIn(council.keyWorker)).get(path);
    }

    private static Element row(Answer answer, String bed) {
        return answer.page().select("tbody tr").stream()
                .filter(row -> row.select("th[scope=row]").text().contains(bed))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + bed + " in " + answer.text()));
    }

    @Test
    void the_board_says_who_sleeps_where_which_beds_are_free_and_what_each_mark_means() {
        Answer board = kit("/homes/board");
        assertThat(board.status()).isEqualTo(200);
        assertThat(row(board, "blue").text()).contains("Robin").doesNotContain("Vale");
        assertThat(row(board, "pink").select("td").text()).contains("free").doesNotContain("Robin", "not free");
        assertThat(row(board, "sofa").text()).contains("kept for emergencies");
        assertThat(board.text()).contains("Community foster families", "Marsh family", "What the marks say");
        assertThat(board.page().select(".od-legend li")).hasSize(BoardMark.values().length - 1);
        assertThat(board.text()).doesNotContain("%");
    }

    @Test
    void a_bed_of_somebody_the_viewer_may_not_see_is_byte_for_byte_one_that_is_out_of_use() {
        plant(
                "homes.out_of_service (authority_id, id, home_id, bed_id, from_on, until_on, reason, recorded_by, recorded_at)",
                "'%s', '%s', '%s', '%s', '%s', '%s', 'A broken window', '%s', now()"
                        .formatted(council.code, Ids.next(), rowan, pink, today, today.plusDays(5), council.manager));
        var other = council.joins("Olu Other", Role.HUB_MANAGER, council.opensHub("Another hub"));
        Answer board = web.as(council.signedIn(other)).get("/homes/board");
        String held = row(board, "blue").html().replace("blue", "");
        assertThat(held)
                .isEqualTo(row(board, "pink").html().replace("pink", ""))
                .contains("not free");
        assertThat(board.body()).doesNotContain("Robin", robin.toString(), "window");
        assertThat(web.as(council.signedIn(other)).get("/homes/tonight").body()).doesNotContain("Robin");
    }

    @Test
    void tonight_says_who_is_here_who_is_away_who_is_on_and_which_emergency_beds_are_free() {
        YoungPersonId ash = council.meets("Ash Field");
        council.does(council.keyWorker, () -> {
            Stay weekend = stay(robin, StayKind.VISIT, marsh, attic, today, today.plusDays(2));
            stays.book(weekend);
            stays.arrive(weekend.id(), clock.instant());
            stays.book(stay(ash, StayKind.LIVING, rowan, pink, today, today.plusDays(3)));
        });
        Answer tonight = kit("/homes/tonight");
        String hub = tonight.page().select("section:has(h2:contains(Rowan))").text();
        assertThat(hub).contains("Expected Ash Field", "Away Robin Vale at Marsh family", "free sofa");
        assertThat(hub).contains("Mo Manager", "runs the hub");
        assertThat(tonight.page().select("section:has(h2:contains(Marsh))").text())
                .contains("Robin Vale");
    }

    @Test
    void the_sheet_for_the_wall_holds_no_name_unless_the_council_chose_first_names_and_never_more() {
        Answer wall = kit("/homes/board/wall");
        assertThat(row(wall, "blue").text()).contains("somebody");
        assertThat(wall.page().select(".od-wall").html())
                .doesNotContain("Robin", "Vale", robin.toString(), "Words nobody", "outreach", "href", "missing");
        council.does(council.manager, () -> settings.choose(Map.of(BoardPages.NAMES, List.of(1))));
        assertThat(kit("/homes/board/wall").page().select(".od-wall").html())
                .contains("Robin")
                .doesNotContain("Vale", robin.toString(), "Words nobody", "href");
    }

    @Test
    void weeks_beyond_what_there_is_are_cut_and_nonsense_is_said_plainly() {
        assertThat(kit("/homes/board?back=7&ahead=99").page().select("thead .od-nights__day"))
                .hasSize(56);
        assertThat(kit("/homes/board?back=many").status()).isBetween(400, 499);
        assertThat(web.nobody().get("/homes/board").text()).doesNotContain("Rowan");
    }
}
