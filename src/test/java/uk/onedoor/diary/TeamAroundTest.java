package uk.onedoor.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.keywork.Allocations;
import uk.onedoor.keywork.NewAllocation;
import uk.onedoor.keywork.TeamPart;
import uk.onedoor.people.DueSource.Due;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.Absences;
import uk.onedoor.staff.WorkerId;

@OneDoorTest
class TeamAroundTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    @Autowired
    TestCouncil councils;

    @Autowired
    Promises promises;

    @Autowired
    Calls calls;

    @Autowired
    Presence presence;

    @Autowired
    Allocations allocations;

    @Autowired
    DiaryDue due;

    @Autowired
    Absences absences;

    @Autowired
    Database database;

    private TestCouncil.Council council;
    private YoungPersonId robin;
    private WorkerId priya;

    @BeforeEach
    void somebody_with_a_team() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        priya = council.joins("Priya Backup", Role.KEY_WORKER, council.hub);
        council.does(council.manager, () -> {
            allocations.allocate(NewAllocation.keyWorker(robin, council.keyWorker, TODAY.minusDays(20), "Met"));
            allocations.allocate(
                    NewAllocation.part(robin, priya, TeamPart.BACK_UP, TODAY.minusDays(20), "Knows Robin"));
        });
    }

    @Test
    void a_promise_is_due_for_whoever_made_it_and_of_those_who_do_not_work_here_for_the_key_worker() {
        promise(NewPromise.By.worker(priya), "Bring the forms", TODAY);
        promise(NewPromise.By.agency("Lee at the college"), "Ring about the place", TODAY);
        assertThat(titles(priya)).containsExactly("Bring the forms");
        assertThat(titles(council.keyWorker)).containsExactly("Ring about the place");
        assertThat(titles(council.manager)).isEmpty();
    }

    @Test
    void a_promise_moves_to_a_later_day_with_why_and_ends_once() {
        UUID id = promise(NewPromise.By.worker(priya), "Bring the forms", TODAY);
        council.does(priya, () -> promises.move(Ids.next(), id, TODAY.plusDays(3), "The printer is broken"));
        Promise moved = council.as(priya, () -> promises.get(id));
        assertThat(moved.byOn()).isEqualTo(TODAY.plusDays(3));
        assertThat(moved.moves()).extracting(Promise.Move::because).containsExactly("The printer is broken");
        council.does(priya, () -> promises.keep(id, TODAY, null));
        council.does(
                council.keyWorker,
                () -> assertThatThrownBy(() -> promises.letGo(id, TODAY, "No")).isInstanceOf(Refusal.class));
        assertThat(council.as(priya, () -> promises.get(id)).endedHow()).isEqualTo(PromiseEnd.KEPT);
        assertThat(titles(priya)).isEmpty();
    }

    @Test
    void letting_go_and_moving_say_why_and_a_promise_has_a_day_or_is_a_part_that_goes_on() {
        UUID id = promise(NewPromise.By.worker(priya), "Bring the forms", TODAY);
        council.does(priya, () -> {
            assertThatThrownBy(() -> promises.letGo(id, TODAY, " ")).hasMessageContaining("because.missing");
            assertThatThrownBy(() -> promises.move(Ids.next(), id, TODAY.plusDays(1), null))
                    .hasMessageContaining("because.missing");
            assertThatThrownBy(() -> promises.move(Ids.next(), id, TODAY, "Later"))
                    .hasMessageContaining("no.later");
            assertThatThrownBy(() -> promises.write(
                            new NewPromise(Ids.next(), robin, NewPromise.By.worker(priya), null, "Some day", null)))
                    .hasMessageContaining("by.missing");
            promises.write(new NewPromise(
                    Ids.next(), robin, NewPromise.By.agency("Nan"), PartHeld.MORNINGS, "Breakfast", null));
        });
    }

    @Test
    void a_call_not_made_in_time_is_due_for_the_back_up_too() {
        UUID late = Ids.next();
        council.asSystem(() -> {
            calls.ask(Ids.next(), robin, council.keyWorker, Suits.TOMORROW, null);
            calls.ask(late, robin, council.keyWorker, Suits.SOON, "My phone is broken");
            return null;
        });
        assertThat(titles(council.keyWorker)).hasSize(2);
        assertThat(titles(priya)).isEmpty();
        TestCouncil.rewrite(
                database,
                "diary.call",
                "update diary.call set asked_at = '2026-11-15T08:00Z', due_at = '2026-11-15T09:00Z' where id = '" + late
                        + "'");
        assertThat(titles(priya)).hasSize(1);
        council.does(priya, () -> calls.tried(Ids.next(), late));
        assertThat(council.as(priya, () -> calls.get(late)).tries()).hasSize(1);
        council.does(priya, () -> calls.called(late));
        assertThat(titles(priya)).isEmpty();
        council.does(
                priya, () -> assertThatThrownBy(() -> calls.notNeeded(late)).isInstanceOf(Refusal.class));
    }

    @Test
    void a_call_asked_of_somebody_who_is_away_is_due_for_the_back_up_at_once() {
        council.asSystem(() -> {
            calls.ask(Ids.next(), robin, council.keyWorker, Suits.TOMORROW, null);
            return null;
        });
        assertThat(titles(priya)).isEmpty();
        council.does(
                council.manager,
                () -> absences.keep(
                        new Absences.Away(Ids.next(), council.keyWorker, null, TODAY, TODAY.plusDays(3), null),
                        Absences.Kind.SICK));
        assertThat(titles(priya)).hasSize(1);
    }

    @Test
    void only_somebody_around_them_is_asked_for_a_call() {
        assertThatThrownBy(() -> council.asSystem(() -> {
                    calls.ask(Ids.next(), robin, council.manager, Suits.SOON, null);
                    return null;
                }))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void here_ends_by_itself_and_whoever_says_it_again_is_here_once() {
        council.does(council.keyWorker, () -> {
            presence.say(Ids.next(), Presence.HowHere.IN, LocalTime.of(17, 0));
            presence.say(Ids.next(), Presence.HowHere.ON_CALL, LocalTime.of(22, 0));
            assertThat(presence.mine().orElseThrow().how()).isEqualTo(Presence.HowHere.ON_CALL);
            presence.leave();
            assertThat(presence.mine()).isEmpty();
        });
        assertThat(council.as(council.keyWorker, () -> presence.now(List.of(priya))))
                .isEmpty();
    }

    @Test
    void another_hub_sees_none_of_it_and_police_read_and_write_nothing() {
        UUID id = promise(NewPromise.By.worker(priya), "Bring the forms", TODAY);
        WorkerId other = council.joins("Oki Other", Role.KEY_WORKER, council.opensHub("The other hub"));
        council.does(other, () -> assertThatThrownBy(() -> promises.get(id)).isInstanceOf(NotFound.class));
        WorkerId police = council.joins("Pat Police", Role.POLICE_LIAISON, council.hub);
        council.does(police, () -> {
            assertThat(promises.of(robin)).hasSize(1);
            assertThatThrownBy(() -> promises.keep(id, TODAY, null)).isInstanceOf(Refusal.class);
            assertThat(promises.get(id).isOpen()).isTrue();
        });
    }

    private UUID promise(NewPromise.By by, String words, LocalDate on) {
        UUID id = Ids.next();
        council.does(council.keyWorker, () -> promises.write(new NewPromise(id, robin, by, null, words, on)));
        return id;
    }

    private List<String> titles(WorkerId worker) {
        return council.as(worker, () -> due.until(TODAY.plusDays(7))).stream()
                .map(Due::titlePlaces)
                .map(places -> String.valueOf(places[places.length - 1]))
                .toList();
    }
}
