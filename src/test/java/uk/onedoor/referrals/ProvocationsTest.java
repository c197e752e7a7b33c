package uk.onedoor.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.platform.access.Role;
import uk.onedoor.referrals.Provocations.Earlier;
import uk.onedoor.referrals.Provocations.Provocation;
import uk.onedoor.shared.Refusal;

/** The questions the huddle asks itself: a council changes their words, adds its own, and lets some rest. */
@OneDoorTest
class ProvocationsTest {

    private static final int GIVEN = 5;

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    Provocations provocations;

    @Autowired
    Asks asks;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_manager_changes_the_words_and_the_huddle_is_asked_them() {
        Council council = councils.make();
        Visitor mo = web.as(council.signedIn(council.manager));
        Answer list = mo.get("/provocations");
        assertThat(list.page().select(".od-lines > li")).hasSize(GIVEN);
        Answer saved = mo.submit(
                mo.get("/provocations/1").page(), "/provocations/1", Map.of("words", "Would I want this for mine?"));
        assertThat(saved.path()).isEqualTo("/provocations");
        assertThat(saved.text()).contains("Would I want this for mine?", "In your own words");
        Answer one = mo.get("/provocations/1");
        assertThat(one.text()).contains("It came as: Would this be good enough for my child?", "Mo Manager");
        mo.submit(one.page(), "/provocations/1", Map.of("words", ""));
        assertThat(mo.get("/provocations").text()).contains("Would this be good enough for my child?");
        assertThat(mo.get("/provocations/1").text()).contains("Would I want this for mine?");
    }

    @Test
    void a_question_of_ones_own_is_added_once_however_often_it_is_sent() {
        Council council = councils.make();
        Visitor mo = web.as(council.signedIn(council.manager));
        var page = mo.get("/provocations").page();
        Map<String, String> words = Map.of("words", "Who loves them?");
        mo.submit(page, "/provocations", words);
        Answer twice = mo.submit(page, "/provocations", words);
        assertThat(twice.page().select(".od-lines > li:contains(Who loves them?)"))
                .hasSize(1);
        page = mo.get("/provocations").page();
        Answer nothing = mo.submit(page, "/provocations", Map.of("words", " "));
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.text()).contains("Write the question");
        assertThat(mo.submit(page, "/provocations", Map.of("words", "x".repeat(301)))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_question_that_rests_is_kept_and_never_asked_until_it_is_put_back() {
        Council council = councils.make();
        Visitor mo = web.as(council.signedIn(council.manager));
        Answer rests = mo.submit(mo.get("/provocations/2").page(), "/rest", Map.of());
        assertThat(rests.text()).contains("Resting: kept, and not asked");
        council.does(council.manager, () -> {
            assertThat(provocations.asked())
                    .extracting(Provocation::position)
                    .doesNotContain(2)
                    .hasSize(GIVEN - 1);
            for (int steps = 0; steps < 2 * GIVEN; steps++) {
                assertThat(provocations.next(new AskId(new UUID(0, 7)), steps).position())
                        .isNotEqualTo(2);
            }
        });
        Answer back = mo.submit(mo.get("/provocations/2").page(), "/return", Map.of());
        assertThat(back.text()).doesNotContain("Resting");
        assertThat(council.as(council.manager, () -> provocations.history(2)))
                .extracting(Earlier::rests)
                .containsExactly(true);
    }

    @Test
    void one_question_is_always_left_to_ask() {
        Council council = councils.make();
        council.does(council.manager, () -> {
            for (int position = 1; position < GIVEN; position++) {
                provocations.rest(position);
            }
            assertThatThrownBy(() -> provocations.rest(GIVEN)).isInstanceOf(Refusal.class);
        });
        Visitor mo = web.as(council.signedIn(council.manager));
        Answer last = mo.submit(mo.get("/provocations/5").page(), "/rest", Map.of());
        assertThat(last.status()).isEqualTo(422);
        assertThat(last.text()).contains("This is the only question asked");
    }

    @Test
    void the_database_itself_leaves_no_council_without_a_question() {
        Council council = councils.make();
        council.does(
                council.manager,
                () -> assertThatThrownBy(
                                () -> transaction.execute(status -> db.sql("""
                                insert into referrals.provocation
                                  (authority_id, id, position, words, rests, chosen_by, chosen_at)
                                select platform.authority(), platform.new_id(), position, words, true,
                                       platform.account(), now() from referrals.provocation_given""").update()))
                        .hasMessageContaining("No provocation is left to ask"));
    }

    @Test
    void only_those_who_run_a_hub_change_the_questions_and_only_their_councils() {
        Council council = councils.make();
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        assertThat(kit.get("/provocations").status()).isEqualTo(404);
        council.does(
                council.keyWorker,
                () -> assertThatThrownBy(() -> provocations.rest(1)).isInstanceOf(DataAccessException.class));
        var dee = council.joins("Dee Deputy", Role.DEPUTY_MANAGER, council.hub);
        council.does(dee, () -> provocations.add(UUID.randomUUID(), "Who loves them?"));
        Council other = councils.make();
        assertThat(other.as(other.manager, provocations::all)).hasSize(GIVEN);
        assertThat(web.as(council.signedIn(dee)).get("/provocations/77").status())
                .isEqualTo(404);
    }

    @Test
    void what_was_asked_before_stays_with_its_decision() {
        Council council = councils.make();
        council.does(council.manager, () -> {
            AskId id = asks.receive(Asking.about("Robin")).id();
            provocations.choose(3, "Who else could help?");
            var waits = new Decision.NotYet("We call", java.time.LocalDate.of(2026, 11, 18));
            asks.decide(id, waits, new Decision.Reasons(3, "Her aunt", null, null, null));
            provocations.choose(3, "Something else");
            var thought = asks.get(id).now().thought();
            assertThat(thought == null ? "" : thought.question()).isEqualTo("Who else could help?");
        });
    }
}
