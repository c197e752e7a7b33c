package uk.onedoor.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.authorities.HubId;
import uk.onedoor.people.UnusualLooks.LookId;
import uk.onedoor.people.UnusualLooks.LookOutcome;
import uk.onedoor.people.UnusualLooks.UnusualLook;
import uk.onedoor.people.WhoMaySee.ListKind;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.shared.NotFound;
import uk.onedoor.staff.WorkerId;

/** Who is told of a look worth asking about, and what they say of it. */
@OneDoorTest
class LooksAskedAboutTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    UnusualLooks looks;

    @Autowired
    WhoMaySee whoMaySee;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Database database;

    @Autowired
    People people;

    Council council;
    YoungPersonId robin;
    WorkerId cousin;

    @BeforeEach
    void somebody_of_the_same_name_looked() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        cousin = council.joins("Ana Vale", Role.OUTREACH_WORKER, council.hub);
        look(cousin);
    }

    @Test
    void whoever_runs_the_hub_reads_of_it_on_today_and_says_how_it_was() {
        Visitor mo = web.as(council.signedIn(council.manager));
        Answer today = mo.get("/today");
        assertThat(today.text()).contains("One look is worth asking about.");
        assertThat(today.page().select("a[href=/unusual-looks]")).hasSize(1);
        Answer page = mo.get("/unusual-looks");
        assertThat(page.text())
                .contains("Ana Vale, Outreach worker", "Looked at Robin,", "have the same family name")
                .contains("Many people share a name", "Opened that day: The first page");
        Answer saved = mo.submit(
                page.page(), "/answers", Map.of("outcome", "WAS_RIGHT", "found", "No family, only the same name"));
        assertThat(saved.text())
                .contains("Nothing waits to be asked about", "Mo Manager,", "No family, only the same name");
        assertThat(mo.get("/today").text()).doesNotContain("worth asking about");
    }

    @Test
    void an_answer_needs_words_and_keeps_what_was_typed() {
        Visitor mo = web.as(council.signedIn(council.manager));
        Answer refused =
                mo.submit(mo.get("/unusual-looks").page(), "/answers", Map.of("outcome", "NOT_RIGHT", "found", " "));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Write what you found");
        assertThat(refused.page().select("input[value=NOT_RIGHT][checked]")).hasSize(1);
        assertThat(of(council.manager)).hasSize(1);
    }

    @Test
    void what_was_right_rests_and_what_was_not_is_told_again_the_next_day() {
        answer(LookOutcome.WAS_RIGHT);
        aDayPasses();
        look(cousin);
        assertThat(of(council.manager)).isEmpty();
        TestCouncil.asOwner(
                database,
                "update people.unusual_look set outcome = 'NOT_RIGHT' where authority_id = '" + council.code
                        + "' returning id::text");
        look(cousin);
        look(cousin);
        assertThat(of(council.manager)).hasSize(1);
    }

    @Test
    void what_waits_twice_is_answered_once() {
        aDayPasses();
        look(cousin);
        assertThat(of(council.manager)).hasSize(2);
        answer(LookOutcome.ASKED_THEM);
        assertThat(of(council.manager)).isEmpty();
    }

    @Test
    void nobody_but_who_runs_the_hub_has_it_and_never_who_looked() {
        HubId far = council.opensHub("Far hub");
        Council other = councils.make();
        for (WorkerId nobody : List.of(
                cousin,
                council.keyWorker,
                council.joins("Ada Admin", Role.ADMINISTRATOR, null),
                council.joins("Dora Director", Role.DIRECTOR, null),
                council.joins("Ola Other", Role.HUB_MANAGER, far))) {
            assertThat(of(nobody)).isEmpty();
            assertThat(rows(council, nobody)).isZero();
        }
        assertThat(rows(other, other.manager)).isZero();
        assertThat(rows(council, council.manager)).isOne();
        assertThat(web.as(council.signedIn(cousin)).get("/unusual-looks").status())
                .isEqualTo(404);
        LookId look = of(council.manager).get(0).id();
        council.does(
                cousin,
                () -> assertThatThrownBy(() -> looks.answer(look, LookOutcome.WAS_RIGHT, "It was me"))
                        .isInstanceOf(NotFound.class));
    }

    @Test
    void a_manager_who_looked_is_asked_about_by_another_of_the_hub() {
        WorkerId boss = council.joins("Bea Vale", Role.HUB_MANAGER, council.hub);
        WorkerId deputy = council.joins("Dee Deputy", Role.DEPUTY_MANAGER, council.hub);
        look(boss);
        assertThat(of(boss)).extracting(UnusualLook::worker).containsExactly("Ana Vale");
        assertThat(of(deputy)).extracting(UnusualLook::worker).containsExactly("Bea Vale", "Ana Vale");
    }

    @Test
    void where_nobody_else_runs_the_hub_an_administrator_reads_a_number_and_no_name() {
        HubId alone = council.opensHub("Alone hub");
        WorkerId boss = council.joins("Bea Field", Role.HUB_MANAGER, alone);
        Visitor ada = web.as(council.signedIn(council.joins("Ada Admin", Role.ADMINISTRATOR, null)));
        assertThat(ada.get("/unusual-looks/rules").text()).doesNotContain("nobody may ask");
        YoungPersonId sky = council.as(
                boss, () -> people.meet(NewPerson.named("Sky Field", null), alone, People.KnownFrom.DOOR, "test"));
        web.as(council.signedIn(boss)).get("/young-people/" + sky);
        assertThat(ada.get("/unusual-looks/rules").text())
                .contains("Alone hub: nobody may ask", "One look is worth asking about")
                .doesNotContain("Sky", "Bea");
        council.joins("Dee Deputy", Role.DEPUTY_MANAGER, alone);
        assertThat(ada.get("/unusual-looks/rules").text()).doesNotContain("nobody may ask");
    }

    @Test
    void nobody_is_to_ask_about_who_was_welcomed_back_after_the_look() {
        Visitor ada = web.as(council.signedIn(council.joins("Ada Admin", Role.ADMINISTRATOR, null)));
        TestCouncil.asOwner(
                database,
                "insert into people.unusual_look (authority_id, id, young_person_id, account_id, hub_id, reason, on_day, at)"
                        + " values ('" + council.code + "', gen_random_uuid(), '" + robin + "', '" + council.manager
                        + "', '" + council.hub
                        + "', 'NO_LONGER_WITH_US', current_date, now() + interval '1 hour') returning id::text");
        assertThat(ada.get("/unusual-looks/rules").text()).contains("nobody may ask", "One look is worth asking about");
        TestCouncil.asOwner(
                database,
                "update platform.link set from_at = now() + interval '2 hours' where young_person_id = '" + robin
                        + "' and hub_id is not null returning id::text");
        assertThat(ada.get("/unusual-looks/rules").text()).doesNotContain("nobody may ask");
    }

    @Test
    void who_is_kept_from_the_young_person_hears_nothing_of_looks_at_them() {
        WorkerId deputy = council.joins("Dee Deputy", Role.DEPUTY_MANAGER, council.hub);
        assertThat(of(deputy)).hasSize(1);
        council.does(council.manager, () -> whoMaySee.name(robin, ListKind.NEVER, List.of(deputy), "A neighbour"));
        assertThat(of(deputy)).isEmpty();
        assertThat(rows(council, deputy)).isZero();
    }

    @Test
    void the_database_lets_nobody_answer_for_themselves_or_half() {
        String look = of(council.manager).get(0).id().toString();
        for (String half : List.of(
                "answered_by = account_id, outcome = 'WAS_RIGHT', answer_words = 'fine', answered_at = now()",
                "outcome = 'WAS_RIGHT'")) {
            assertThatThrownBy(() -> TestCouncil.asOwner(
                            database,
                            "update people.unusual_look set " + half + " where id = '" + look + "' returning id::text"))
                    .hasStackTraceContaining("violates check constraint");
        }
    }

    @Test
    void the_councils_numbers_are_chosen_by_an_administrator() {
        Visitor ada = web.as(council.signedIn(council.joins("Ada Admin", Role.ADMINISTRATOR, null)));
        Answer form = ada.get("/unusual-looks/rules");
        assertThat(ada.submit(form.page(), "/rules", Map.of("people", "4", "days", "28"))
                        .text())
                .contains("Write a whole number from 5 to 200");
        assertThat(ada.submit(form.page(), "/rules", Map.of("people", "22", "days", "60"))
                        .status())
                .isEqualTo(200);
        assertThat(web.as(council.signedIn(council.manager))
                        .get("/unusual-looks")
                        .text())
                .contains("more than 22 young people", "more than 60 days");
    }

    private void look(WorkerId who) {
        assertThat(web.as(council.signedIn(who)).get("/young-people/" + robin).status())
                .isEqualTo(200);
    }

    private void answer(LookOutcome outcome) {
        council.does(
                council.manager, () -> looks.answer(of(council.manager).get(0).id(), outcome, "We talked"));
    }

    private void aDayPasses() {
        TestCouncil.rewrite(
                database,
                "people.unusual_look",
                "update people.unusual_look set on_day = on_day - 1, at = at - interval '1 day' where authority_id = '"
                        + council.code + "'");
    }

    private List<UnusualLook> of(WorkerId who) {
        return council.as(who, () -> looks.of(true, 50));
    }

    private int rows(Council where, WorkerId who) {
        return where.as(
                who,
                () -> transaction.execute(status -> db.sql("select count(*) from people.unusual_look")
                        .query(Integer.class)
                        .single()));
    }
}
