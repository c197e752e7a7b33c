package uk.onedoor.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.staff.WorkerId;

/** The team at the door: taking a call down, the list, one ask whole, deciding together. */
@OneDoorTest
class HuddlePagesTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    Asks asks;

    @Autowired
    Database database;

    @Test
    void a_call_is_written_down_and_the_caller_gets_the_same_receipt() {
        var council = councils.make();
        Visitor kit = kit(council);
        Answer missing = kit.submit(kit.get("/referrals/new").page(), "/referrals/new", Doors.enough());
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.text()).contains("Choose how they asked");
        Answer saved = kit.submit(missing.page(), "/referrals/new", Doors.enough("cameBy", "CALL"));
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.page().select(".od-code").text()).hasSize(14);
        assertThat(saved.text()).contains("Mo Manager reads this and answers by Tuesday 17 November", "Kit Keyworker");
    }

    @Test
    void people_it_might_already_be_are_shown_before_anybody_new_is_made() {
        var council = councils.make();
        var robin = council.meets("Robin Vale");
        Visitor kit = kit(council);
        Answer looked = kit.submit(kit.get("/referrals/new").page(), "/referrals/new", Doors.enough("cameBy", "CALL"));
        assertThat(looked.text()).contains("Is it somebody we know?", "Robin Vale", "Born in 2011");
        assertThat(council.as(council.keyWorker, () -> asks.open())).isEmpty();
        Map<String, Object> known = Doors.enough("cameBy", "CALL");
        known.put("known", robin);
        kit.submit(looked.page(), "/referrals/new", known);
        assertThat(council.as(council.keyWorker, () -> asks.open()))
                .extracting(Ask::person)
                .containsExactly(robin);
    }

    @Test
    void a_social_worker_takes_a_visit_down_and_sees_only_that() {
        var council = councils.make();
        WorkerId sal = council.joins("Sal Social", Role.SOCIAL_WORKER, null);
        Visitor visitor = web.as(council.signedIn(sal));
        Answer saved =
                visitor.submit(visitor.get("/referrals/new").page(), "/referrals/new", Doors.enough("cameBy", "VISIT"));
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.page().select("form[action$=/owner], a[href$=/decision]"))
                .isEmpty();
        assertThat(visitor.get("/referrals").status()).isEqualTo(404);
        assertThat(visitor.get("/huddle").status()).isEqualTo(404);
    }

    @Test
    void the_list_tells_who_waits_who_owns_it_and_how_it_came() {
        var council = councils.make();
        taken(council);
        Answer list = kit(council).get("/referrals");
        assertThat(list.text())
                .contains(
                        "1 person is waiting",
                        "Robin",
                        "Mo Manager",
                        "On a call, from: A teacher",
                        "Promised by Tuesday");
    }

    @Test
    void another_hub_sees_none_of_it() {
        var council = councils.make();
        String ask = "/referrals/" + taken(council);
        Visitor ola = web.as(
                council.signedIn(council.joins("Ola Elsewhere", Role.HUB_MANAGER, council.opensHub("Other hub"))));
        assertThat(ola.get("/referrals").text()).contains("Nobody is waiting").doesNotContain("Robin");
        assertThat(ola.get("/huddle").text()).doesNotContain("Robin");
        assertThat(ola.get(ask).status()).isEqualTo(404);
    }

    @Test
    void a_decision_asks_a_provocation_and_without_an_answer_keeps_what_was_typed() {
        var council = councils.make();
        Visitor kit = kit(council);
        var page = kit.get("/referrals/" + taken(council) + "/decision").page();
        assertThat(page.select(".od-provocation__question").text()).isNotBlank();
        Answer answer = kit.submit(
                page,
                "/decision",
                Map.of(
                        "decision",
                        "WALKED",
                        "someone",
                        "Jo Nurse",
                        "organisation",
                        "School nursing",
                        "acceptedOn",
                        "2026-11-16",
                        "checkOn",
                        "2026-11-20"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Write what you think");
        assertThat(answer.page().select("input[name=someone]").val()).isEqualTo("Jo Nurse");
        assertThat(answer.page().select("input[value=WALKED]").hasAttr("checked"))
                .isTrue();
    }

    @Test
    void the_three_decisions_lead_back_to_the_huddle_and_are_kept_with_their_answer() {
        var council = councils.make();
        AskId id = taken(council);
        Answer done = decide(council, id, Map.of("decision", "NOT_YET", "what", "Kit calls", "on", "2026-11-16"));
        assertThat(done.path()).isEqualTo("/huddle");
        assertThat(done.text()).contains("Their day has come", "Kit calls");
        done = decide(
                council,
                id,
                Map.of(
                        "decision",
                        "WALKED",
                        "someone",
                        "Jo",
                        "organisation",
                        "School",
                        "acceptedOn",
                        "2026-11-16",
                        "checkOn",
                        "2026-11-16"));
        assertThat(done.text()).contains("Did they meet?", "Jo, School, said yes");
        decide(council, id, Map.of("decision", "WITH_US", "person", "new", "name", "Robin Vale"));
        Answer whole = kit(council).get("/referrals/" + id);
        assertThat(whole.page().select(".moj-timeline__item")).hasSize(4);
        assertThat(whole.text()).contains("With us", "It would not be good enough", "Robin Vale");
    }

    @Test
    void those_we_walked_elsewhere_are_seen_to_have_met() {
        var council = councils.make();
        AskId id = taken(council);
        decide(
                council,
                id,
                Map.of(
                        "decision",
                        "WALKED",
                        "someone",
                        "Jo",
                        "organisation",
                        "School",
                        "acceptedOn",
                        "2026-11-16",
                        "checkOn",
                        "2026-11-16"));
        Visitor kit = kit(council);
        Answer met = kit.submit(kit.get("/huddle").page(), "/met", Map.of());
        assertThat(met.text()).contains("Good. They have met.").doesNotContain("Did they meet?");
        assertThat(kit.get("/referrals/" + id).text()).contains("Mo Manager can still be asked");
    }

    @Test
    void the_owner_can_be_changed_and_the_person_recognised_from_the_page() {
        var council = councils.make();
        AskId id = taken(council);
        Visitor kit = kit(council);
        var page = kit.get("/referrals/" + id).page();
        assertThat(kit.submit(page, "/owner", Map.of("owner", council.keyWorker))
                        .text())
                .contains("Handed on from Mo Manager to Kit Keyworker");
        assertThat(kit.submit(page, "/owner", Map.of("owner", "")).status()).isEqualTo(422);
        assertThat(kit.submit(page, "/person", Map.of("person", "new")).text()).contains("Enter the name they use");
        assertThat(kit.submit(page, "/person", Map.of("person", "new", "name", "Robin Vale"))
                        .page()
                        .select("a[href^=/young-people/]"))
                .isNotEmpty();
    }

    @Test
    void the_page_of_an_ask_leaves_a_trace_naming_the_young_person() throws SQLException {
        var council = councils.make();
        var robin = council.meets("Robin Vale");
        AskId id = taken(council);
        council.does(council.keyWorker, () -> asks.recognise(id, Decision.Whom.known(robin)));
        assertThat(kit(council).get("/referrals/" + id).text()).contains("Robin Vale");
        assertThat(traces(robin, "/referrals/" + id)).isEqualTo(1);
    }

    @Test
    void one_trace_of_the_page_names_everybody_it_tells_of() throws SQLException {
        var council = councils.make();
        var robin = council.meets("Robin Vale");
        var namesake = council.meets("Robin Moor");
        AskId id = taken(council);
        council.does(council.keyWorker, () -> asks.recognise(id, Decision.Whom.known(robin)));
        kit(council).get("/referrals/" + id);
        assertThat(traces(robin, "/referrals/" + id)).isEqualTo(1);
        assertThat(traces(namesake, "/referrals/" + id)).isEqualTo(1);
        assertThat(traces(null, "/referrals/" + id)).isEqualTo(1);
    }

    @Test
    void late_promises_are_marked_with_a_word() {
        var council = councils.make();
        council.asSystem(() -> asks.receive(Asking.at(
                CameBy.LETTER,
                "Robin",
                null,
                LocalDate.of(2026, 11, 2).atTime(9, 0).toInstant(java.time.ZoneOffset.UTC))));
        assertThat(kit(council).get("/referrals").text()).contains("The day we promised has passed");
    }

    /** How many rows the page left that name this young person; of nobody in particular, how many in all. */
    private int traces(@Nullable YoungPersonId youngPerson, String page) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        database.url(),
                        database.owner().username(),
                        database.owner().password());
                var statement = connection.prepareStatement(
                        "select count(*) from platform.audit_entry where what = 'SHOWN' and page = ? and coalesce(? = any (subjects), true)")) {
            statement.setString(1, page);
            statement.setObject(2, youngPerson == null ? null : youngPerson.value(), java.sql.Types.OTHER);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private Answer decide(Council council, AskId id, Map<String, Object> fields) {
        Map<String, Object> all = new HashMap<>(fields);
        all.put("answer", "It would not be good enough");
        all.put("hub", council.hub);
        Visitor kit = kit(council);
        return kit.submit(kit.get("/referrals/" + id + "/decision").page(), "/decision", all);
    }

    private Visitor kit(Council council) {
        return web.as(council.signedIn(council.keyWorker));
    }

    private AskId taken(Council council) {
        return council.as(council.keyWorker, () -> asks.receive(Asking.about("Robin")))
                .id();
    }

    @Test
    void nobody_signed_in_is_asked_to() {
        for (String path : List.of("/referrals", "/referrals/new", "/huddle")) {
            assertThat(web.nobody().get(path).path()).as(path).isEqualTo("/sign-in");
        }
    }
}
