package uk.onedoor.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.people.AccessAsks.AccessAsk;
import uk.onedoor.people.AccessAsks.Reply;
import uk.onedoor.people.Emergencies.Emergency;
import uk.onedoor.people.Emergencies.Outcome;
import uk.onedoor.people.WhoMaySee.ListKind;
import uk.onedoor.platform.access.Role;
import uk.onedoor.shared.NotFound;
import uk.onedoor.staff.WorkerId;

@OneDoorTest
class EmergenciesTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    People people;

    @Autowired
    Homes homes;

    @Autowired
    Network network;

    @Autowired
    Emergencies emergencies;

    @Autowired
    AccessAsks asks;

    @Autowired
    WhoMaySee whoMaySee;

    Council council;
    YoungPersonId robin;
    WorkerId elsewhere;

    @BeforeEach
    void somebody_of_another_hub() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        elsewhere = council.joins("Ella Elsewhere", Role.KEY_WORKER, council.opensHub("Far hub"));
    }

    @Test
    void in_an_emergency_somebody_of_another_hub_sees_for_an_hour_what_they_picked() {
        Answer opened = open(elsewhere, Map.of());
        assertThat(opened.path()).isEqualTo("/young-people/" + robin);
        assertThat(opened.text()).contains("Robin", "Open until");
        council.does(
                council.keyWorker,
                () -> homes.moved(robin, Homes.HomeKind.WITH_KIN, "with Nan", LocalDate.of(2026, 5, 1)));
        council.does(elsewhere, () -> {
            assertThat(homes.now(robin)).isPresent();
            assertThat(people.all()).extracting(YoungPerson::id).contains(robin);
            assertThatThrownBy(() -> homes.moved(robin, Homes.HomeKind.OTHER, null, LocalDate.of(2026, 6, 1)))
                    .hasStackTraceContaining("row-level security");
            assertThat(emergencies.of(robin).get(0).sections()).containsExactlyInAnyOrder("CORE", "HOME");
        });
    }

    @Test
    void nobody_there_and_never_to_be_seen_are_the_same_answer() {
        council.does(
                council.manager, () -> whoMaySee.name(robin, ListKind.NEVER, List.of(elsewhere), "They are cousins"));
        Answer never = open(elsewhere, Map.of());
        Answer nobody = open(elsewhere, Map.of("record", "/young-people/" + UUID.randomUUID()));
        assertThat(never.status()).isEqualTo(422);
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(never.text()).isEqualTo(nobody.text());
        council.does(elsewhere, () -> assertThat(people.find(robin)).isEmpty());
    }

    @Test
    void a_name_and_the_day_of_birth_find_them_too_and_a_name_alone_does_not() {
        Map<String, Object> named = new HashMap<>(Map.of("record", "", "name", "robin vale", "born", "2011-05-05"));
        assertThat(open(elsewhere, named).path()).isEqualTo("/young-people/" + robin);
        named.put("born", "2011-05-06");
        assertThat(open(council.joins("Fay Far", Role.LIFE_COACH, null), named).status())
                .isEqualTo(422);
    }

    @Test
    void without_the_password_again_nothing_opens() {
        Answer refused = open(elsewhere, Map.of("again", "a wrong password"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("could not be confirmed");
        council.does(elsewhere, () -> assertThat(people.find(robin)).isEmpty());
    }

    @Test
    void an_administrator_has_no_emergency() {
        WorkerId administrator = council.joins("Ada Admin", Role.ADMINISTRATOR, null);
        assertThat(web.as(council.signedIn(administrator)).get("/emergency").status())
                .isEqualTo(404);
    }

    @Test
    void the_manager_is_told_at_once_and_reviews_it_and_nobody_reviews_their_own() {
        open(elsewhere, Map.of());
        assertThat(web.as(council.signedIn(council.manager)).get("/").text())
                .contains("Ella Elsewhere saw their record in an emergency");
        Emergency one = council.as(council.manager, () -> emergencies.of(robin)).get(0);
        assertThat(one.reviewBy()).isEqualTo(LocalDate.of(2026, 11, 18));
        council.does(
                elsewhere,
                () -> assertThatThrownBy(() -> emergencies.review(one.id(), Outcome.RIGHT, "fine"))
                        .isInstanceOf(NotFound.class));
        var manager = web.as(council.signedIn(council.manager));
        Answer page = manager.get("/young-people/" + robin + "/emergencies");
        Answer saved = manager.submit(
                page.page(), "/emergencies/reviews", Map.of("outcome", "COULD_HAVE_ASKED", "found", "We spoke"));
        assertThat(saved.text()).contains("Mo Manager: Asking would have been quick enough", "We spoke");
        assertThat(manager.get("/").text()).doesNotContain("saw their record");
    }

    @Test
    void asking_is_answered_alike_and_yes_opens_until_a_day() {
        Answer nobody = ask(UUID.randomUUID());
        Answer somebody = ask(robin.value());
        assertThat(somebody.text()).isEqualTo(nobody.text());
        council.does(council.manager, () -> {
            AccessAsk one = asks.of(robin).get(0);
            asks.answer(one.id(), Reply.YES, "For the handover", LocalDate.of(2026, 12, 20));
            assertThat(asks.waiting(LocalDate.of(2027, 1, 1))).isEmpty();
        });
        council.does(elsewhere, () -> assertThat(people.find(robin)).isPresent());
    }

    private Answer ask(UUID record) {
        var visitor = web.as(council.signedIn(elsewhere));
        Answer form = visitor.get("/asking-to-see");
        return visitor.submit(
                form.page(), "/asking-to-see", Map.of("record", record, "words", "She comes to us in May"));
    }

    private Answer open(WorkerId worker, Map<String, ?> otherwise) {
        var visitor = web.as(council.signedIn(worker));
        Map<String, Object> fields = new HashMap<>(Map.of(
                "record",
                "https://hub.example/young-people/" + robin,
                "reason",
                "DANGER_NOW",
                "words",
                "She rang from the station and is alone",
                "sections",
                List.of("HOME"),
                "again",
                TestCouncil.PASSWORD));
        fields.putAll(otherwise);
        return visitor.submit(visitor.get("/emergency").page(), "/emergency", fields);
    }
}
