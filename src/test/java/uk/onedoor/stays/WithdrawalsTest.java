package uk.onedoor.stays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.homes.BedId;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.people.Homes;
import uk.onedoor.people.Homes.Home;
import uk.onedoor.people.Homes.HomeKind;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;
import uk.onedoor.stays.Stay.Expected;
import uk.onedoor.stays.Stay.Off;
import uk.onedoor.stays.Stay.Reason;

@OneDoorTest
class WithdrawalsTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    OurHomes ours;

    @Autowired
    Homes theirs;

    @Autowired
    Stays stays;

    @Autowired
    StillHere still;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Clock clock;

    private TestCouncil.Council council;
    private StaysWorld world;
    private YoungPersonId robin;
    private LocalDate today;
    private Stay wrong;

    @BeforeEach
    void robin_is_written_down_as_here_and_never_came() {
        today = London.today(clock);
        council = councils.make();
        robin = council.meets("Robin Vale");
        world = new StaysWorld(council, ours, council.hub);
        council.does(
                council.manager, () -> theirs.moved(robin, HomeKind.HOME_WITH_FAMILY, "with Mum", today.minusDays(90)));
        wrong = here(robin, world.blue);
    }

    private Stay here(YoungPersonId who, BedId bed) {
        Stay stay = world.booked(who, bed, today, today.plusDays(9));
        council.does(council.manager, () -> {
            stays.book(stay);
            stays.arrive(stay.id(), clock.instant());
        });
        return stay;
    }

    private Stay get(Stay stay) {
        return council.as(council.manager, () -> stays.get(stay.id()));
    }

    private void withdraws() {
        council.does(council.manager, () -> withdrawals.withdraw(get(wrong), "It was Ash who came"));
    }

    @Test
    void it_stays_to_be_read_with_its_reason_and_they_live_where_they_did() {
        withdraws();
        assertThat(get(wrong).off()).isNotNull().satisfies(off -> {
            assertThat(off.how()).isEqualTo(Off.WITHDRAWN);
            assertThat(off.because()).isEqualTo("It was Ash who came");
        });
        assertThat(get(wrong).arrival()).isNotNull();
        assertThat(council.as(council.manager, () -> stays.livesIn(robin))).isEmpty();
        assertThat(council.as(council.manager, () -> theirs.now(robin)).map(Home::words))
                .contains("with Mum");
    }

    @Test
    void its_bed_and_its_nights_are_free_for_whoever_truly_came_also_where_they_had_left() {
        YoungPersonId ash = council.meets("Ash Field");
        council.does(
                council.manager,
                () -> stays.leave(
                        wrong.id(),
                        clock.instant(),
                        LeftBecause.AS_PLANNED,
                        null,
                        new Next(HomeKind.HOME_WITH_FAMILY, "with Mum")));
        withdraws();
        here(ash, world.blue);
        here(robin, world.green);
        assertThat(council.as(council.manager, () -> stays.livesIn(ash))).isPresent();
    }

    @Test
    void visits_from_it_that_are_to_come_fall_with_it() {
        Reason reason = new Reason(StayKind.VISIT, Entry.PLANNED, Purpose.TIME_TOGETHER, "Sunday tea", null, null);
        Expected sunday = new Expected(today.plusDays(3), today.plusDays(4));
        Stay visit =
                new Stay(new StayId(Ids.next()), robin, world.family, null, reason, sunday, null, null, null, null);
        council.does(council.manager, () -> stays.book(visit));
        withdraws();
        assertThat(get(visit).off()).isNotNull().extracting(Stay.CalledOff::how).isEqualTo(Off.CANCELLED);
    }

    @Test
    void nothing_more_happens_to_it() {
        withdraws();
        assertThatThrownBy(this::withdraws)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo("stays.withdrawal.already"));
        assertThatThrownBy(() -> council.does(
                        council.manager,
                        () -> stays.leave(wrong.id(), clock.instant(), LeftBecause.AS_PLANNED, null, null)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> council.does(
                        council.manager, () -> still.tell(Ids.next(), get(wrong), "Nan's flat is not ready", null)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_stay_that_only_was_booked_is_called_off_instead() {
        Stay booked = world.booked(council.meets("Ash Field"), world.green, today, today.plusDays(2));
        council.does(council.manager, () -> stays.book(booked));
        assertThatThrownBy(() -> council.does(council.manager, () -> withdrawals.withdraw(get(booked), "no")))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo("stays.withdrawal.not.come"));
    }

    @Test
    void the_database_lets_nobody_but_who_runs_the_hub_withdraw_it() {
        assertThatThrownBy(() ->
                        council.does(council.keyWorker, () -> withdrawals.withdraw(get(wrong), "It was Ash who came")))
                .isInstanceOf(DataAccessException.class);
        assertThat(get(wrong).off()).isNull();
    }

    @Test
    void of_two_who_withdraw_it_at_once_one_does_and_the_other_reads_that_it_is_done() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Future<String>> answers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            answers.add(two.submit(() -> {
                start.await();
                try {
                    withdraws();
                    return "done";
                } catch (Refusal no) {
                    return no.key();
                }
            }));
        }
        start.countDown();
        List<String> told = new ArrayList<>();
        for (Future<String> answer : answers) {
            told.add(answer.get());
        }
        two.shutdown();
        assertThat(told).containsExactlyInAnyOrder("done", "stays.withdrawal.already");
    }

    @Test
    void the_page_says_first_what_falls_with_it_and_then_strikes_it_through() {
        Visitor mo = web.as(council.signedIn(council.manager));
        String one = "/young-people/" + robin + "/stays/" + wrong.id();
        mo.submit(mo.get(one + "/still-here").page(), "/still-here", Map.of("words", "Nan's flat is not ready"));
        String item = one + "/checklist/" + ArrivalItem.PARENTS_TOLD;
        mo.submit(mo.get(item).page(), item, Map.of("on", today));
        assertThat(mo.get(one).page().select("a[href$=/withdrawal]").text()).isEqualTo("It was written down wrongly");
        Answer asks = mo.get(one + "/withdrawal");
        assertThat(asks.text()).contains("Nan's flat is not ready", "Parents told", "That they live here since");
        assertThat(mo.submit(asks.page(), "/withdrawal", Map.of("because", "")).status())
                .isEqualTo(422);
        Answer done = mo.submit(asks.page(), "/withdrawal", Map.of("because", "It was Ash who came"));
        assertThat(done.text()).contains("The stay is withdrawn.", "It was Ash who came");
        assertThat(done.page().select(".od-withdrawn").text()).contains("Nan's flat is not ready", "Parents told");
        assertThat(mo.get("/young-people/" + robin + "/home").text()).contains("It was Ash who came");
    }

    @Test
    void a_key_worker_is_not_led_to_it() {
        Visitor kim = web.as(council.signedIn(council.keyWorker));
        String one = "/young-people/" + robin + "/stays/" + wrong.id();
        assertThat(kim.get(one).text()).doesNotContain("It was written down wrongly");
        assertThat(kim.get(one + "/withdrawal").status()).isIn(403, 404);
    }
}
