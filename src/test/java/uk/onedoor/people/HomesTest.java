package uk.onedoor.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.people.Homes.Home;
import uk.onedoor.people.Homes.HomeId;
import uk.onedoor.people.Homes.HomeKind;
import uk.onedoor.platform.access.Role;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

@OneDoorTest
class HomesTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    Homes homes;

    @Test
    void somebody_lives_where_they_moved_last_whenever_it_was_written_down() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(council.keyWorker, () -> {
            homes.moved(robin, HomeKind.HUB_BED, "Rowan House", JUNE);
            homes.moved(robin, HomeKind.WITH_KIN, "with Nan", MAY);
            assertThat(homes.now(robin)).map(Home::kind).contains(HomeKind.HUB_BED);
            assertThat(homes.history(robin))
                    .extracting(Home::kind)
                    .containsExactly(HomeKind.HUB_BED, HomeKind.WITH_KIN);
        });
    }

    @Test
    void many_are_asked_at_once_and_those_without_a_home_known_are_not_there() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        YoungPersonId sam = council.meets("Sam Fell");
        council.does(council.keyWorker, () -> {
            homes.moved(robin, HomeKind.WITH_KIN, null, MAY);
            assertThat(homes.now(List.of(robin, sam))).containsOnlyKeys(robin);
        });
    }

    @Test
    void a_move_written_down_wrongly_is_withdrawn_with_its_reason_and_stays_to_be_read() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(council.keyWorker, () -> {
            homes.moved(robin, HomeKind.WITH_KIN, null, MAY);
            HomeId wrong = homes.moved(robin, HomeKind.CUSTODY, null, JUNE);
            homes.withdraw(wrong, "It was his brother");
            assertThat(homes.now(robin)).map(Home::kind).contains(HomeKind.WITH_KIN);
            assertThat(homes.history(robin).get(0).withdrawnBecause()).isEqualTo("It was his brother");
            assertThatThrownBy(() -> homes.withdraw(wrong, "again")).isInstanceOf(NotFound.class);
        });
    }

    @Test
    void a_move_that_has_not_happened_is_refused() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(
                council.keyWorker,
                () -> assertThatThrownBy(() -> homes.moved(robin, HomeKind.HUB_BED, null, LocalDate.of(2027, 1, 1)))
                        .isInstanceOf(Refusal.class));
    }

    @Test
    void another_move_under_the_id_of_one_that_was_saved_or_taken_back_is_refused() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        YoungPersonId sam = council.meets("Sam Fell");
        council.does(council.keyWorker, () -> {
            HomeId saved = homes.moved(robin, HomeKind.WITH_KIN, null, MAY);
            homes.moved(saved, robin, HomeKind.WITH_KIN, null, MAY);
            refused(() -> homes.moved(saved, robin, HomeKind.WITH_KIN, null, JUNE));
            refused(() -> homes.moved(saved, robin, HomeKind.WITH_KIN, "with Nan", MAY));
            refused(() -> homes.moved(saved, sam, HomeKind.WITH_KIN, null, MAY));
            homes.withdraw(saved, "It was his brother");
            refused(() -> homes.moved(saved, robin, HomeKind.WITH_KIN, null, MAY));
            assertThat(homes.history(robin)).hasSize(1);
        });
    }

    @Test
    void a_move_with_a_postcode_sent_again_is_one_move_and_with_another_day_is_not_taken_for_saved() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        var form = kit.get("/young-people/" + robin + "/home/new").page();
        Map<String, String> moved = Map.of("kind", "HUB_BED", "from", "2026-11-02", "postcode", "YO11 2AB");
        assertThat(kit.submit(form, "/home", moved).text()).contains("Monday 2 November");
        assertThat(kit.submit(form, "/home", moved).status()).isEqualTo(200);
        Answer changed =
                kit.submit(form, "/home", Map.of("kind", "HUB_BED", "from", "2026-11-04", "postcode", "YO11 2AB"));
        assertThat(changed.status()).isEqualTo(422);
        assertThat(changed.text()).contains("A move was written down with this form already");
        assertThat(changed.page().select("input[name=from]").val()).isEqualTo("2026-11-04");
        council.does(council.manager, () -> assertThat(homes.history(robin)).hasSize(1));
    }

    private static void refused(ThrowingCallable move) {
        assertThatThrownBy(move)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("from"));
    }

    @Test
    void whoever_is_on_shift_writes_down_who_came_and_police_do_not() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        council.does(council.keyWorker, () -> homes.moved(robin, HomeKind.HUB_BED, null, MAY));
        var resi = council.joins("Remi Resident", Role.RESIDENTIAL_WORKER, council.hub);
        council.does(resi, () -> homes.moved(robin, HomeKind.HUB_EMERGENCY_BED, null, JUNE));
        var police = council.joins("Pat Police", Role.POLICE_LIAISON, council.hub);
        council.does(police, () -> {
            assertThat(homes.now(robin)).isEmpty();
            assertThatThrownBy(() -> homes.moved(robin, HomeKind.OTHER, null, JUNE))
                    .hasStackTraceContaining("row-level security");
        });
    }
}
