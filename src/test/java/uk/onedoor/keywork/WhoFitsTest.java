package uk.onedoor.keywork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import uk.onedoor.OneDoorTest;
import uk.onedoor.RecordedSql.Said;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestDatabase;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.keywork.WhoFits.Conflict;
import uk.onedoor.people.Merges;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.signin.SignIns;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.Absences;
import uk.onedoor.staff.Absences.Away;
import uk.onedoor.staff.Contracts;
import uk.onedoor.staff.Contracts.Terms;
import uk.onedoor.staff.WorkerId;

/** What is thought of before a key worker is chosen, and how it is heard where one is suggested. */
@OneDoorTest
class WhoFitsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    WhoFits fits;

    @Autowired
    Allocations allocations;

    @Autowired
    KeyWorkerSuggestions suggestions;

    @Autowired
    Absences absences;

    @Autowired
    Contracts contracts;

    @Autowired
    SignIns signIns;

    @Autowired
    Merges merges;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    private TestCouncil.Council council;
    private YoungPersonId robin;
    private WorkerId noor;
    private String at;

    @BeforeEach
    void a_hub_with_two_key_workers() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        noor = council.joins("Noor Next", Role.KEY_WORKER, council.hub);
        at = "/young-people/" + robin;
    }

    @Test
    void a_young_person_says_whom_they_would_like_and_it_stands_first_where_somebody_is_chosen() {
        var own = web.as(new Rows(db, transactions).ownSignIn(council, robin, signIns));
        Document asked = own.get("/me").page();
        assertThat(asked.select("a[href=/me/key-worker]")).isNotEmpty();
        Map<String, Object> wish = Map.of("ratherNot", "false", "worker", noor, "words", "She listens");
        Answer said = own.submit(own.get("/me/key-worker").page(), "/me/key-worker", wish);
        assertThat(said.text()).contains("You said:", "Noor Next", "She listens");
        Document choosing = web.as(council.signedIn(council.manager))
                .get(at + "/key-worker")
                .page();
        assertThat(choosing.select("label[for=worker]").text()).isEqualTo("Noor Next");
        assertThat(choosing.select("#worker-hint").text()).contains("They wish for this");
    }

    @Test
    void whom_they_would_rather_not_have_and_who_knows_them_stand_apart_without_details() {
        council.does(council.keyWorker, () -> fits.wish(Ids.next(), robin, null, noor, true));
        council.does(council.keyWorker, () -> fits.conflict(Ids.next(), robin, Conflict.NEIGHBOURS));
        Answer choosing = web.as(council.signedIn(council.manager)).get(at + "/key-worker");
        assertThat(choosing.text())
                .contains("They would rather not have Noor Next", "Kit Keyworker said that they should not be")
                .doesNotContain("live near");
        council.does(noor, () -> {
            assertThat(new Rows(db, transactions).count("keywork.conflict")).isZero();
            assertThat(fits.mine(robin)).isEmpty();
        });
        council.does(council.keyWorker, () -> {
            fits.conflict(Ids.next(), robin, null);
            assertThat(fits.mine(robin)).isEmpty();
        });
    }

    @Test
    void what_was_said_in_a_record_that_is_joined_is_heard() {
        YoungPersonId second = council.meets("Rob Vale");
        council.does(council.keyWorker, () -> {
            fits.wish(Ids.next(), second, null, noor, true);
            fits.conflict(Ids.next(), second, Conflict.NEIGHBOURS);
        });
        council.does(council.manager, () -> {
            fits.need(Ids.next(), second, new WhoFits.Need(WhoFits.Weight.MUCH, TODAY, "Nights are hard"));
            merges.join(robin, second, "The same Robin");
            assertThat(fits.wishOf(robin)).map(WhoFits.Wish::ratherNot).contains(true);
            assertThat(fits.needOf(robin)).map(WhoFits.Need::weight).contains(WhoFits.Weight.MUCH);
            assertThat(suggestions.about(robin, TODAY))
                    .extracting(one -> one.weight())
                    .allMatch(weight -> weight.compareTo(new BigDecimal("1.5")) == 0);
        });
        assertThat(web.as(council.signedIn(council.manager))
                        .get(at + "/key-worker")
                        .text())
                .contains("They would rather not have Noor Next", "Kit Keyworker said that they should not be");
        council.does(council.keyWorker, () -> {
            assertThat(fits.mine(robin)).contains(Conflict.NEIGHBOURS);
            fits.conflict(Ids.next(), robin, null);
            assertThat(fits.mine(second)).isEmpty();
        });
    }

    @Test
    void somebody_who_takes_much_time_takes_more_of_a_workers_room() {
        council.does(council.manager, () -> {
            for (int i = 0; i < 4; i++) {
                YoungPersonId other = council.meets("Somebody " + i);
                allocations.allocate(NewAllocation.keyWorker(other, council.keyWorker, TODAY, "Met"));
                fits.need(Ids.next(), other, new WhoFits.Need(WhoFits.Weight.MUCH, TODAY, "Nights are hard"));
            }
        });
        assertThat(web.as(council.signedIn(council.manager))
                        .get(at + "/key-worker")
                        .text())
                .contains("Full: key-works 4, who take the time of 6, of about 6", "Has room: key-works 0 of about 6");
    }

    @Test
    void many_are_suggested_for_in_few_statements_and_each_first_thought_changes_the_next() {
        List<YoungPersonId> four = List.of("A One", "B Two", "C Three", "D Four").stream()
                .map(council::meets)
                .toList();
        council.does(council.manager, () -> {
            List<Said> said = TestDatabase.SQL.listen(() -> suggestions.forAll(four, TODAY));
            assertThat(said.stream().filter(one -> !one.sql().contains("platform.enter")))
                    .hasSizeLessThanOrEqualTo(6);
            List<WorkerId> firsts = suggestions.forAll(four, TODAY).values().stream()
                    .map(all -> all.get(0).worker().id())
                    .toList();
            assertThat(firsts).filteredOn(noor::equals).hasSize(2);
        });
    }

    @Test
    void who_is_away_or_whose_contract_ends_is_not_suggested_and_cannot_be_named() {
        UUID away = Ids.next();
        council.does(council.manager, () -> {
            absences.keep(new Away(away, noor, null, TODAY.minusDays(1), TODAY.plusDays(2), null), Absences.Kind.SICK);
            contracts.agree(Ids.next(), council.keyWorker, terms("18.5", TODAY.plusWeeks(11)));
        });
        var mo = web.as(council.signedIn(council.manager));
        assertThat(mo.get(at + "/key-worker").text())
                .contains("Noor Next is away now", "The contract of Kit Keyworker ends within twelve weeks")
                .doesNotContain("Has room", "Not well");
        NewAllocation named = NewAllocation.keyWorker(robin, noor, TODAY, "Met");
        council.does(
                council.manager,
                () -> assertThatThrownBy(() -> allocations.allocate(named)).isInstanceOf(Refusal.class));
        council.does(council.manager, () -> {
            absences.withdraw(noor, away);
            contracts.agree(Ids.next(), council.keyWorker, terms("18.5", null));
            allocations.allocate(named);
        });
        assertThat(mo.get("/hubs/" + council.hub + "/key-workers").status()).isEqualTo(200);
        YoungPersonId sam = council.meets("Sam Moor");
        assertThat(mo.get("/young-people/" + sam + "/key-worker").text())
                .contains("Has room: key-works 0 of about 3", "Works part of the week");
    }

    private static Terms terms(String hours, @Nullable LocalDate ends) {
        LocalDate from = ends == null ? TODAY.plusWeeks(11) : TODAY.minusYears(1);
        return new Terms(Contracts.Kind.PERMANENT, from, ends, new BigDecimal(hours), null);
    }

    @Test
    void who_may_not_write_of_them_says_nothing_for_them() {
        var elsewhere = council.joins("Ola Elsewhere", Role.HUB_MANAGER, council.opensHub("Other hub"));
        council.does(elsewhere, () -> {
            assertThatThrownBy(() -> fits.wish(Ids.next(), robin, "x", null, false))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> fits.conflict(Ids.next(), robin, Conflict.OTHER))
                    .isInstanceOf(NotFound.class);
        });
        council.does(
                council.keyWorker,
                () -> assertThatThrownBy(
                                () -> fits.need(Ids.next(), robin, new WhoFits.Need(WhoFits.Weight.LIGHT, TODAY, "x")))
                        .isInstanceOf(NotFound.class));
    }

    @Test
    void what_is_thought_of_is_written_on_one_page() {
        var mo = web.as(council.signedIn(council.manager));
        Document page = mo.get(at + "/who-fits").page();
        assertThat(mo.submit(page, "/wish", Map.of("ratherNot", "true", "words", "Nobody loud"))
                        .text())
                .contains("Choose whom they would rather not have", "Nobody loud");
        assertThat(mo.submit(page, "/wish", Map.of("ratherNot", "false", "words", "Nobody loud"))
                        .text())
                .contains("Saved.", "Nobody loud", "Noted by a worker");
        assertThat(mo.submit(page, "/need", Map.of("weight", "LIGHT", "because", "Steady", "from", "2026-11-16"))
                        .text())
                .contains("A little time", "Steady");
        assertThat(mo.submit(page, "/need", Map.of("weight", "HEAVY", "because", "x", "from", "2026-11-16"))
                        .status())
                .isEqualTo(422);
        assertThat(mo.submit(page, "/conflict", Map.of("conflict", "FAMILY")).text())
                .contains("Saved.");
    }
}
