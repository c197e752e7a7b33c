package uk.onedoor.stays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.people.DueSource.Due;
import uk.onedoor.people.Glance;
import uk.onedoor.people.OwnAccounts;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

@OneDoorTest
class MovingDaysTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    OurHomes homes;

    @Autowired
    Stays stays;

    @Autowired
    Bookings bookings;

    @Autowired
    MovingDays days;

    @Autowired
    StaysDue due;

    @Autowired
    OwnAccounts accounts;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private TestCouncil.Council council;
    private StaysWorld world;
    private YoungPersonId robin;
    private LocalDate today;
    private Stay move;

    @BeforeEach
    void robin_moves_in_two_days() {
        today = London.today(clock);
        council = councils.make();
        robin = council.meets("Robin Vale");
        world = new StaysWorld(council, homes, council.hub);
        move = booked(today.plusDays(2));
    }

    private Stay booked(LocalDate from) {
        Stay stay = world.booked(robin, world.blue, from, from.plusDays(60));
        council.does(council.manager, () -> stays.book(stay));
        return stay;
    }

    private void told(Map<MovingAsk, String> words) {
        council.does(council.keyWorker, () -> days.say(move, words));
    }

    private <T> T asked(Function<JdbcClient, T> sql) {
        return council.as(
                council.keyWorker, () -> Objects.requireNonNull(transaction.execute(status -> sql.apply(db))));
    }

    private MovingDay day() {
        return council.as(council.keyWorker, () -> days.of(move.id()));
    }

    private List<Due> dueNow() {
        return council.as(
                council.keyWorker,
                () -> due.until(today).stream()
                        .filter(one -> one.titleKey().equals("stays.due.MOVING_DAY"))
                        .toList());
    }

    private void settleEverything() {
        council.does(
                council.keyWorker,
                () -> Arrays.stream(MovingAsk.values())
                        .filter(MovingAsk::isForSomebody)
                        .forEach(ask -> days.settle(
                                move, ask, "Sam Hill", move.expected().from(), null)));
    }

    private Visitor robinSaysNoFuss() {
        String code = council.as(council.keyWorker, () -> accounts.give(robin));
        Visitor own = web.nobody();
        own.submit(own.get("/code").page(), "/code", Map.of("code", code));
        String form = "/me/moving-day/" + move.id();
        assertThat(own.submit(own.get(form).page(), form, Map.of("day", "No fuss"))
                        .status())
                .isEqualTo(200);
        return own;
    }

    @Test
    void what_the_young_person_says_and_what_the_team_writes_down_with_them_stand_apart() {
        robinSaysNoFuss();
        told(Map.of(MovingAsk.DAY, "Quietly", MovingAsk.PRECIOUS, "The blue box"));
        told(Map.of(MovingAsk.DAY, "Quietly, before noon"));
        assertThat(day().theirs()).containsExactly(Map.entry(MovingAsk.DAY, "No fuss"));
        assertThat(day().told()).containsExactly(Map.entry(MovingAsk.DAY, "Quietly, before noon"));
    }

    @Test
    void what_was_said_before_stays_behind_what_is_said_now_and_the_same_twice_is_said_once() {
        told(Map.of(MovingAsk.DAY, "Quietly"));
        told(Map.of(MovingAsk.DAY, "Quietly"));
        told(Map.of(MovingAsk.DAY, "With the dog"));
        List<String> all = asked(sql -> sql.sql(
                        "select words || ' ' || (superseded_at is null) from stays.moving_wish where stay_id = :stay"
                                + " order by recorded_at, id")
                .param("stay", move.id().value())
                .query(String.class)
                .list());
        assertThat(all).containsExactlyInAnyOrder("Quietly false", "With the dog true");
    }

    @Test
    void the_database_lets_no_worker_write_over_the_words_of_a_young_person_or_in_their_name() {
        robinSaysNoFuss();
        int changed = asked(sql -> sql.sql("update stays.moving_wish set superseded_at = now() where stay_id = :stay")
                .param("stay", move.id().value())
                .update());
        assertThat(changed).isZero();
        assertThatThrownBy(() -> asked(sql -> sql.sql(
                                "insert into stays.moving_wish select authority_id, gen_random_uuid(), young_person_id, id,"
                                        + " 'TIME', 'YOUNG_PERSON', 'Early', platform.account(), now() from stays.stay where id = :stay")
                        .param("stay", move.id().value())
                        .update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("in_their_own_name");
    }

    @Test
    void once_they_came_the_day_stands_as_it_was() {
        told(Map.of(MovingAsk.DAY, "Quietly"));
        council.does(council.manager, () -> stays.arrive(move.id(), clock.instant()));
        assertThatThrownBy(() -> told(Map.of(MovingAsk.DAY, "Otherwise"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(this::settleEverything).isInstanceOf(Refusal.class);
        assertThat(day().told()).containsEntry(MovingAsk.DAY, "Quietly");
        assertThat(council.as(council.keyWorker, () -> days.next(List.of(robin.value()))))
                .map(Stay::id)
                .contains(move.id());
    }

    @Test
    void nobody_sees_to_what_is_theirs_alone_and_nothing_is_settled_past_the_stay() {
        assertThatThrownBy(() -> council.does(
                        council.keyWorker, () -> days.settle(move, MovingAsk.PRECIOUS, "Sam Hill", today, null)))
                .isInstanceOf(NotFound.class);
        LocalDate late = move.expected().until().plusDays(1);
        assertThatThrownBy(() -> council.does(
                        council.keyWorker, () -> days.settle(move, MovingAsk.TAKES, "Sam Hill", late, null)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_move_within_three_days_is_due_until_its_day_is_prepared() {
        assertThat(dueNow()).singleElement().satisfies(one -> {
            assertThat(one.youngPerson()).isEqualTo(robin);
            assertThat(one.link()).endsWith(move.id() + "/moving-day");
        });
        told(Map.of(MovingAsk.DAY, "Quietly"));
        assertThat(dueNow()).hasSize(1);
        settleEverything();
        assertThat(dueNow()).isEmpty();
        assertThat(council.as(council.keyWorker, () -> due.about(Glance.about(robin), today)))
                .isEmpty();
    }

    @Test
    void a_move_further_off_or_called_off_or_a_hold_is_not_due() {
        council.does(council.manager, () -> bookings.callOff(move.id(), Stay.Off.CANCELLED, "Home instead"));
        assertThat(dueNow()).isEmpty();
        booked(today.plusDays(4));
        assertThat(dueNow()).isEmpty();
        council.does(
                council.manager,
                () -> stays.book(world.held(
                        council.meets("Sam Fell"),
                        world.green,
                        today,
                        clock.instant().plusSeconds(600))));
        assertThat(dueNow()).isEmpty();
        assertThat(council.as(council.keyWorker, () -> due.about(Glance.about(robin), today.plusDays(1))))
                .hasSize(1);
    }
}
