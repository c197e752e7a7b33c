package uk.onedoor.homes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;
import uk.onedoor.stays.Stay;
import uk.onedoor.stays.Stays;
import uk.onedoor.stays.StaysWorld;

@OneDoorTest
class OpenAndEndedTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2025, 1, 1);

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    OurHomes homes;

    @Autowired
    HomeSetup setup;

    @Autowired
    OpeningAgain opening;

    @Autowired
    Rooms rooms;

    @Autowired
    Stays stays;

    @Autowired
    Clock clock;

    private final UUID upstairs = Ids.next();
    private final BedId attic = new BedId(Ids.next());
    private TestCouncil.Council council;
    private StaysWorld world;
    private YoungPersonId robin;
    private LocalDate today;

    @BeforeEach
    void a_family_with_a_room_upstairs() {
        today = London.today(clock);
        council = councils.make();
        robin = council.meets("Robin Vale");
        world = new StaysWorld(council, homes, council.hub);
        council.does(council.manager, () -> {
            setup.add(new Room(upstairs, world.family, "Upstairs", LONG_AGO));
            setup.add(new Bed(attic, world.family, "the attic", BedKind.FAMILY, LONG_AGO, null), upstairs);
        });
    }

    private void refused(Runnable work, String key) {
        assertThatThrownBy(() -> council.does(council.manager, work))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo(key));
    }

    private List<Bed> bedsTonight() {
        return council.as(
                council.manager,
                () -> homes.bedsFrom(today).stream()
                        .filter(bed -> bed.isThereOn(today))
                        .toList());
    }

    @Test
    void a_home_that_closed_opens_again_with_its_beds_and_why_it_had_closed_is_kept() {
        council.does(council.manager, () -> {
            setup.close(world.family, today.minusDays(20), "A new kitchen");
            opening.open(world.family, today.minusDays(2), "The kitchen is in");
        });
        assertThat(council.as(council.manager, () -> homes.get(world.family)).isOpenOn(today))
                .isTrue();
        assertThat(bedsTonight())
                .extracting(Bed::name)
                .containsExactlyInAnyOrder("the blue room", "the green room", "the attic");
        assertThat(council.as(council.manager, () -> homes.bed(world.family, world.blue))
                        .until())
                .isEqualTo(today.minusDays(20));
        assertThat(council.as(council.manager, () -> opening.of(world.family)))
                .containsExactly(
                        new Reopening(today.minusDays(20), "A new kitchen", today.minusDays(2), "The kitchen is in"));
        refused(() -> opening.open(world.family, today, "Again"), "form.too.late");
    }

    @Test
    void a_home_that_was_to_close_does_not_and_whoever_lives_there_stays() {
        Stay stay = world.booked(robin, world.blue, today, today.plusDays(5));
        council.does(council.manager, () -> {
            stays.book(stay);
            setup.close(world.family, today.plusDays(9), "They retire");
            opening.open(world.family, today, "They carry on");
        });
        assertThat(council.as(council.manager, () -> homes.bed(world.family, world.blue))
                        .until())
                .isNull();
        assertThat(council.as(council.manager, () -> homes.beds(world.family))).hasSize(3);
    }

    @Test
    void it_opens_on_no_day_to_come_nor_before_it_closed() {
        council.does(council.manager, () -> setup.close(world.family, today.minusDays(3), "A new kitchen"));
        refused(() -> opening.open(world.family, today.plusDays(1), "Soon"), "homes.opening.to.come");
        refused(() -> opening.open(world.family, today.minusDays(4), "Before"), "homes.opening.before");
    }

    @Test
    void a_room_ends_with_its_beds_and_not_while_somebody_sleeps_there() {
        Stay stay = world.booked(robin, attic, today, today.plusDays(50));
        council.does(council.manager, () -> {
            stays.book(stay);
            stays.arrive(stay.id(), clock.instant());
        });
        refused(() -> rooms.end(world.family, upstairs, today.plusDays(2), "A study"), "homes.room.used");
        council.does(council.manager, () -> rooms.end(world.family, upstairs, today.plusDays(50), "A study"));
        assertThat(council.as(council.manager, () -> homes.bed(world.family, attic))
                        .until())
                .isEqualTo(today.plusDays(50));
        Stay later = world.booked(council.meets("Ash Field"), attic, today.plusDays(51), today.plusDays(53));
        refused(() -> stays.book(later), "stays.bed.not.there");
        refused(() -> rooms.end(world.family, upstairs, today.plusDays(51), "Again"), "form.too.late");
        council.does(council.manager, () -> setup.add(new Room(Ids.next(), world.family, "Upstairs", today)));
    }

    @Test
    void whoever_books_the_bed_while_its_room_ends_is_told_and_never_sleeps_in_no_room() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        for (int i = 0; i < 12; i++) {
            UUID room = Ids.next();
            BedId bed = new BedId(Ids.next());
            String name = "Room " + i;
            council.does(council.manager, () -> {
                setup.add(new Room(room, world.family, name, LONG_AGO));
                setup.add(new Bed(bed, world.family, name, BedKind.FAMILY, LONG_AGO, null), room);
            });
            Stay stay = world.booked(council.meets("Ash Field"), bed, today.plusDays(1), today.plusDays(3));
            CountDownLatch start = new CountDownLatch(1);
            Future<Boolean> ends = two.submit(() -> done(start, () -> rooms.end(world.family, room, today, "A study")));
            Future<Boolean> books = two.submit(() -> done(start, () -> stays.book(stay)));
            start.countDown();
            assertThat(List.of(ends.get(), books.get())).containsExactlyInAnyOrder(true, false);
        }
        two.shutdown();
    }

    private boolean done(CountDownLatch start, Runnable work) throws InterruptedException {
        start.await();
        try {
            council.does(council.manager, work);
            return true;
        } catch (Refusal no) {
            return false;
        }
    }

    @Test
    void both_are_forms_on_the_page_of_the_home() {
        Visitor mo = web.as(council.signedIn(council.manager));
        String home = "/homes/" + world.family;
        String ending =
                mo.get(home).page().select("a[href*=/rooms/][href$=/ending]").attr("href");
        assertThat(mo.submit(mo.get(ending).page(), "/ending", Map.of("because", ""))
                        .status())
                .isEqualTo(422);
        Answer ended = mo.submit(mo.get(ending).page(), "/ending", Map.of("until", today, "because", "A study now"));
        assertThat(ended.text()).contains("The room has ended", "A bedroom until", "A study now");
        mo.submit(mo.get(home + "/closing").page(), "/closing", Map.of("on", today, "because", "They retire"));
        assertThat(mo.get("/homes").page().select("details a[href=" + home + "]"))
                .hasSize(1);
        Answer open = mo.submit(
                mo.get(home + "/opening").page(), "/opening", Map.of("on", today, "because", "They carry on"));
        assertThat(open.text()).contains("It is open again", "They retire", "They carry on");
        Visitor kim = web.as(council.signedIn(council.keyWorker));
        assertThat(kim.get(home + "/opening").status()).isIn(403, 404);
        assertThat(kim.get(ending).status()).isIn(403, 404);
    }
}
