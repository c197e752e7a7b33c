package uk.onedoor.stays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestWeb;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.WorkerId;

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
}
