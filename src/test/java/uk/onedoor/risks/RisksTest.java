package uk.onedoor.risks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.keywork.Allocations;
import uk.onedoor.keywork.NewAllocation;
import uk.onedoor.people.AgendaSource.Item;
import uk.onedoor.people.DueSource.Due;
import uk.onedoor.people.Glance;
import uk.onedoor.people.OwnAccounts;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.time.London;
import uk.onedoor.staff.WorkerId;

/** What could hurt somebody and what helps, whose risk it is, and hard decisions looked at again to learn. */
@OneDoorTest
class RisksTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    RiskDue due;

    @Autowired
    RiskAgenda agenda;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Allocations allocations;

    @Autowired
    Database database;

    @Autowired
    OwnAccounts accounts;

    @Autowired
    Clock clock;

    private Council council;
    private YoungPersonId robin;
    private Visitor kit;
    private String at;

    @BeforeEach
    void robin_is_known() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        kit = web.as(council.signedIn(council.keyWorker));
        at = "/young-people/" + robin;
    }

    private Visitor signsIn(YoungPersonId who) {
        String code = council.as(council.manager, () -> accounts.give(who));
        Visitor visitor = web.nobody();
        visitor.submit(visitor.get("/code").page(), "/code", Map.of("code", code));
        return visitor;
    }

    private Map<String, String> worry() {
        Map<String, String> typed = new HashMap<>(Map.of(
                "harm", "Somebody older takes their money and could hit them again",
                "analysis", "They feel they belong there; they do not at school",
                "whose", "THEIRS",
                "intervention", "The police speak with him; Kit fetches Robin on Fridays",
                "solution", "Fridays at the climbing wall, with a friend",
                "theirs", "4",
                "theirsWords", "It is fine when I am not alone",
                "workers", "6"));
        typed.put("on", London.today(clock).plusWeeks(4).toString());
        return typed;
    }

    private Answer writes(Map<String, String> typed) {
        Answer form = kit.get(at + "/raise/new");
        return kit.submit(form.page(), form.path(), typed);
    }

    private Map<String, String> decision() {
        return new HashMap<>(Map.of(
                "decided", "Robin goes to the concert by themselves",
                "known", "They went twice and were back in time",
                "notKnown", "Who else will be there",
                "otherWays", "Somebody goes along",
                "hoped", "That they feel trusted",
                "feared", "That they do not come back",
                "whose", "BOTH"));
    }

    private List<Due> dueIn(int months) {
        return council.as(
                council.keyWorker,
                () -> due.about(Glance.about(robin), London.today(clock).plusMonths(months)));
    }

    @Test
    void a_worry_says_the_harm_whose_risk_it_is_and_both_answers_side_by_side() {
        Answer saved = writes(worry());
        assertThat(saved.text())
                .contains("could hit them again", "Theirs: they could be hurt", "climbing wall")
                .contains("Robin says 4, and Kit Keyworker sees 6", "It is fine when I am not alone");
        assertThat(kit.get(at).page().select("a[href=" + at + "/raise]")).isNotEmpty();
    }

    @Test
    void what_they_say_is_asked_even_where_they_say_no_number() {
        Map<String, String> typed = worry();
        typed.remove("theirs");
        typed.put("theirsWords", "");
        Answer without = writes(typed);
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.page().select("#theirsWords-error").text()).contains("Write what they say about it");
        assertThat(without.page().select("#harm").val()).contains("could hit them again");
        typed.put("theirsWords", "They would rather not say today");
        assertThat(writes(typed).text()).contains("Robin says no number; Kit Keyworker sees 6");
        typed.put("theirs", "11");
        assertThat(writes(typed).page().select("#theirs-error").text()).contains("from 0 to 10");
        typed.put("theirs", "4");
        typed.put("on", London.today(clock).minusDays(1).toString());
        assertThat(writes(typed).page().select("#on-error").text()).contains("after today");
    }

    @Test
    void it_is_looked_at_on_its_day_and_again_or_it_is_over() {
        Answer saved = writes(worry());
        assertThat(dueIn(0)).isEmpty();
        assertThat(dueIn(1)).extracting(Due::titleKey).containsExactly("risks.due.raise");
        String raise = saved.page().select("a:contains(What came of it?)").attr("href");
        Answer form = kit.get(raise);
        Map<String, String> typed = new HashMap<>(Map.of(
                "worked", "PARTLY", "words", "Two Fridays of four", "theirs", "6", "theirsWords", "", "workers", "6"));
        typed.put("lookAgainOn", London.today(clock).minusDays(1).toString());
        assertThat(kit.submit(form.page(), raise, typed)
                        .page()
                        .select("#lookAgainOn-error")
                        .text())
                .contains("after today");
        typed.put("lookAgainOn", London.today(clock).plusMonths(2).toString());
        assertThat(kit.submit(form.page(), raise, typed).text()).contains("Partly", "Two Fridays of four");
        assertThat(dueIn(1)).isEmpty();
        assertThat(dueIn(2)).hasSize(1);
        Answer again = kit.get(raise);
        Answer late = kit.get(raise);
        typed.remove("lookAgainOn");
        kit.submit(again.page(), raise, typed);
        assertThat(dueIn(6)).isEmpty();
        assertThat(kit.get(raise).page().select("form[action=" + raise + "]")).isEmpty();
        assertThat(kit.submit(again.page(), raise, typed).text()).contains("Saved");
        assertThat(kit.submit(late.page(), raise, typed).text()).contains("Somebody wrote that this worry is over");
    }

    @Test
    void the_key_worker_is_asked_on_the_day_and_whoever_runs_the_hub_once_it_is_gone() {
        WorkerId rowan = council.joins("Rowan Resident", Role.RESIDENTIAL_WORKER, council.hub);
        Visitor writer = web.as(council.signedIn(rowan));
        Answer form = writer.get(at + "/raise/new");
        writer.submit(form.page(), form.path(), worry());
        council.does(
                council.manager,
                () -> allocations.allocate(
                        NewAllocation.keyWorker(robin, council.keyWorker, London.today(clock), "They get on")));
        WorkerId adviser = council.joins("Ada Adviser", Role.PERSONAL_ADVISER, null);
        LocalDate day = London.today(clock).plusWeeks(4);
        assertThat(asked(council.keyWorker, day)).hasSize(1);
        assertThat(asked(rowan, day)).hasSize(1);
        assertThat(asked(council.manager, day)).isEmpty();
        TestCouncil.rewrite(
                database,
                "risks.raise",
                "update risks.raise set evaluate_on = cast(recorded_at as date) - 1 where authority_id = '"
                        + council.code + "'");
        assertThat(asked(council.manager, London.today(clock))).hasSize(1);
        assertThat(asked(adviser, day)).isEmpty();
        assertThat(council.as(council.manager, () -> agenda.since(council.hub, Instant.EPOCH)))
                .extracting(Item::titleKey)
                .containsExactly("risks.due.raise");
    }

    /** As a programme would that goes past the pages. */
    private int writesThemselves(String sql) {
        return council.as(
                council.keyWorker,
                () -> Objects.requireNonNull(new TransactionTemplate(transactions)
                        .execute(status -> db.sql(sql).update())));
    }

    private List<Due> asked(WorkerId who, LocalDate day) {
        return council.as(who, () -> due.until(day));
    }

    @Test
    void they_say_themselves_how_safe_it_feels_and_nobody_says_it_for_them() {
        writes(worry());
        Visitor themselves = signsIn(robin);
        String say = themselves
                .get("/me/staying-safe")
                .page()
                .select("a:contains(Say how safe it feels now)")
                .attr("href");
        Answer asked = themselves.get(say);
        assertThat(themselves
                        .submit(asked.page(), say, Map.of("theirs", "", "theirsWords", " "))
                        .page()
                        .select("#theirsWords-error")
                        .text())
                .contains("Say a number or write something");
        assertThat(themselves
                        .submit(asked.page(), say, Map.of("theirs", "2", "theirsWords", "He is back"))
                        .text())
                .contains("You said 2", "He is back", "You say 4");
        assertThat(kit.get(at + "/raise").text()).contains("Robin said 2 by themselves", "Robin says 4");
        assertThat(council.as(council.manager, () -> agenda.since(council.hub, Instant.EPOCH)))
                .extracting(Item::titleKey)
                .containsExactly("agenda.felt");
        assertThatThrownBy(() -> writesThemselves("""
                        insert into risks.feeling select authority_id, gen_random_uuid(), young_person_id, raise_id, 10, '', platform.account(), now()
                          from risks.feeling""")).hasStackTraceContaining("row-level security");
        assertThat(web.as(council.signedIn(council.keyWorker)).get(say).status())
                .isIn(403, 404);
    }

    @Test
    void each_writes_in_their_own_name_and_a_worry_ends_once() {
        Answer saved = writes(worry());
        String copied = """
                insert into risks.raise select authority_id, gen_random_uuid(), young_person_id, harm, analysis, whose_risk,
                  intervention, solution, theirs, theirs_words, workers, evaluate_on, '%s', recorded_at from risks.raise""";
        assertThatThrownBy(() -> writesThemselves(copied.formatted(council.manager.value())))
                .hasStackTraceContaining("row-level security");
        String ended = """
                insert into risks.evaluation select authority_id, gen_random_uuid(), young_person_id, id, 'YES', 'Over', 8, '', 8,
                  null, platform.account(), now() from risks.raise""";
        assertThat(saved.status()).isEqualTo(200);
        assertThat(writesThemselves(ended)).isEqualTo(1);
        assertThatThrownBy(() -> writesThemselves(ended)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void a_decision_closes_and_three_months_later_what_is_learned_is_added_once() {
        Answer form = kit.get(at + "/decision-cards/new");
        Answer saved = kit.submit(form.page(), form.path(), decision());
        assertThat(saved.text()).contains("goes to the concert", "Looked at to learn by");
        assertThat(dueIn(2)).isEmpty();
        assertThat(dueIn(3)).extracting(Due::titleKey).containsExactly("risks.due.card");
        String card = saved.path();
        Visitor mo = web.as(council.signedIn(council.manager));
        Answer late = mo.get(card);
        Answer asked = kit.get(card);
        Map<String, String> learned =
                Map.of("came", "They were back at ten", "learned", "Ask them who goes along, and believe them");
        assertThat(kit.submit(asked.page(), card, learned).status()).isEqualTo(200);
        assertThat(mo.submit(late.page(), card, learned).status()).isEqualTo(422);
        assertThat(kit.get(card).page().select("form[action=" + card + "]")).isEmpty();
        assertThat(dueIn(6)).isEmpty();
        assertThat(mo.get("/decision-cards").text())
                .contains("Ask them who goes along", "Robin Vale")
                .doesNotContain("Kit Keyworker");
    }

    @Test
    void what_was_written_wrongly_is_taken_back_with_a_reason_and_asks_no_more() {
        Answer saved = writes(worry());
        String raise = saved.page().select("a:contains(What came of it?)").attr("href");
        Answer asked = kit.get(raise + "/withdrawal");
        assertThat(kit.submit(asked.page(), raise + "/withdrawal", Map.of("because", ""))
                        .status())
                .isEqualTo(422);
        assertThat(kit.submit(asked.page(), raise + "/withdrawal", Map.of("because", "It was of somebody else"))
                        .text())
                .contains("What was taken back", "could hit them again", "It was of somebody else", "Kit Keyworker");
        assertThat(signsIn(robin).get("/me/staying-safe").text()).doesNotContain("could hit them again");
        assertThat(dueIn(6)).isEmpty();
        assertThat(kit.get(raise).status()).isEqualTo(404);
    }

    @Test
    void they_read_it_themselves_and_an_advocate_does_not() {
        Visitor themselves = signsIn(robin);
        assertThat(themselves.get("/me").text()).doesNotContain("Staying safe");
        writes(worry());
        assertThat(themselves.get("/me").page().select("a[href=/me/staying-safe]"))
                .hasSize(1);
        assertThat(themselves.get("/me/staying-safe").text())
                .contains("What could happen to you?", "could hit them again", "Yours: you could be hurt", "You say 4");
        Visitor advocate = web.as(council.signedIn(council.joins("Ada Advocate", Role.ADVOCATE, null)));
        assertThat(advocate.get(at + "/raise").status()).isEqualTo(404);
        Council other = councils.make();
        assertThat(web.as(other.signedIn(other.manager)).get(at + "/raise").status())
                .isEqualTo(404);
    }
}
