package uk.onedoor.stays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.homes.Bed;
import uk.onedoor.homes.BedId;
import uk.onedoor.homes.BedKind;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.nights.RegisteredHub;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.WorkerId;
import uk.onedoor.stays.Stay.Expected;
import uk.onedoor.stays.Stay.Reason;

@OneDoorTest
class WhyStillHereTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    OurHomes homes;

    @Autowired
    Stays stays;

    @Autowired
    StillHere still;

    @Autowired
    Database database;

    @Autowired
    Clock clock;

    private TestCouncil.Council council;
    private Stay late;

    @BeforeEach
    void robin_is_there_past_the_planned_end() {
        LocalDate today = London.today(clock);
        council = councils.make();
        StaysWorld world = new StaysWorld(council, homes, council.hub);
        YoungPersonId robin = council.meets("Robin Vale");
        late = world.booked(robin, world.blue, today.minusDays(5), today.minusDays(2));
        council.does(council.keyWorker, () -> {
            stays.book(late);
            stays.arrive(late.id(), London.startOf(today.minusDays(5)).plus(Duration.ofHours(22)));
        });
    }

    private TestWeb.Answer page(WorkerId worker) {
        return web.as(council.signedIn(worker)).get("/stays/why-still-here");
    }

    @Test
    void who_is_past_the_planned_end_is_shown_until_somebody_decided() {
        assertThat(page(council.keyWorker).text()).contains("Robin Vale", "The Rowans", "Whoever runs the hub decides");
        council.does(
                council.manager,
                () -> still.decide(
                        Ids.next(),
                        stays.get(late.id()),
                        London.today(clock).plusDays(3),
                        "The room at home is being painted",
                        "Home on the day it is dry"));
        assertThat(page(council.keyWorker).text()).doesNotContain("Robin Vale");
    }

    @Test
    void another_hub_reads_nothing_of_it() {
        WorkerId elsewhere = council.joins("Sam Second", Role.KEY_WORKER, council.opensHub("The second hub"));
        assertThat(page(elsewhere).status()).isEqualTo(200);
        assertThat(page(elsewhere).text()).doesNotContain("Robin", "Rowans");
    }

    @Test
    void a_stay_in_the_hub_is_long_from_the_nights_the_council_chose() {
        LocalDate today = London.today(clock);
        HomeId hub = new HomeId(Ids.next());
        BedId attic = new BedId(Ids.next());
        LocalDate longAgo = LocalDate.of(2025, 1, 1);
        council.does(council.manager, () -> {
            homes.add(new Home(hub, "Rowan House", HomeOption.HUB, council.hub, council.code, longAgo, null));
            homes.add(new Bed(attic, hub, "the attic", BedKind.RESIDENTIAL, longAgo, null));
        });
        RegisteredHub.register(database, council, hub);
        YoungPersonId ash = council.meets("Ash Field");
        Reason reason = new Reason(StayKind.LIVING, Entry.PLANNED, Purpose.BREATHING_SPACE, "Calm", "To Nan", null);
        Expected nights = new Expected(today.minusDays(10), today.plusDays(30));
        Stay stay = new Stay(new StayId(Ids.next()), ash, hub, attic, reason, nights, null, null, null, null);
        council.does(council.manager, () -> {
            stays.book(stay);
            stays.arrive(stay.id(), London.startOf(today.minusDays(10)).plus(Duration.ofHours(12)));
            still.tell(Ids.next(), stays.get(stay.id()), "Nan is painting", null);
        });
        assertThat(page(council.manager).text()).doesNotContain("Ash Field");
        Visitor mo = web.as(council.signedIn(council.manager));
        Answer rules = mo.get("/stays/rules");
        assertThat(mo.get("/more").page().select("a[href=/stays/rules]")).hasSize(1);
        assertThat(mo.submit(rules.page(), "/stays/rules", Map.of("again", "0", "long", "10"))
                        .status())
                .isEqualTo(422);
        assertThat(mo.submit(rules.page(), "/stays/rules", Map.of("again", "3", "long", "10"))
                        .status())
                .isEqualTo(200);
        assertThat(page(council.manager).text()).contains("Ash Field");
        assertThat(web.as(council.signedIn(council.keyWorker))
                        .get("/stays/rules")
                        .status())
                .isIn(403, 404);
    }
}
