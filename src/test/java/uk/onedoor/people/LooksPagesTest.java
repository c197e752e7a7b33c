package uk.onedoor.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
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
import uk.onedoor.people.WhoMaySee.ListKind;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.staff.WorkerId;

/** Who has looked: told to the young person and to those who work with them, and to nobody else. */
@OneDoorTest
class LooksPagesTest {

    /** The trace bears the database's own time, whatever the tests' clock says. */
    private static final String NOW = "?month=" + YearMonth.now(ZoneOffset.UTC);

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    OwnAccounts accounts;

    @Autowired
    Audit audit;

    @Autowired
    WhoMaySee whoMaySee;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_young_person_reads_who_looked_when_and_at_what() {
        Council council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        kit.get("/young-people/" + robin);
        kit.get("/young-people/" + robin);
        kit.get("/young-people/" + robin + "/story");
        Answer mine = signsIn(council, robin).get("/me/looked" + NOW);
        assertThat(mine.status()).isEqualTo(200);
        assertThat(mine.text())
                .contains("Who has looked at my record", "Kit Keyworker Key worker")
                .contains("The first page, 2 times", "The story, once")
                .doesNotContain("/young-people/", "Young person");
    }

    @Test
    void in_welsh_it_is_all_in_welsh() {
        Council council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        web.as(council.signedIn(council.keyWorker)).get("/young-people/" + robin);
        Answer mine = signsIn(council, robin).get("/me/looked" + NOW + "&lang=cy");
        assertThat(mine.text())
                .contains("Pwy sydd wedi edrych ar fy nghofnod", "Gweithiwr allweddol", "Y dudalen gyntaf, unwaith")
                .doesNotContain("Key worker");
    }

    @Test
    void my_own_looks_are_not_told_to_anybody() {
        Council council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        Visitor me = signsIn(council, robin);
        me.get("/me");
        assertThat(me.get("/me/looked" + NOW).page().select("main .od-panel").text())
                .doesNotContain("Robin");
        Answer kit = web.as(council.signedIn(council.keyWorker)).get("/young-people/" + robin + "/looked" + NOW);
        assertThat(kit.page().select("main .od-panel").text()).doesNotContain("Robin Vale");
    }

    @Test
    void a_key_worker_and_a_manager_read_it_and_a_look_at_it_is_told_as_well() {
        Council council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        web.as(council.signedIn(council.manager)).get("/young-people/" + robin + "/record");
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        assertThat(kit.get("/young-people/" + robin + "/looked" + NOW).text())
                .contains("Who has looked at Robin's record", "Mo Manager Hub manager", "Names and dates, once");
        assertThat(kit.get("/young-people/" + robin + "/looked" + NOW).text())
                .contains("Kit Keyworker", "Who has looked, once");
        assertThat(kit.get("/young-people/" + robin + "/record").page().select("a[href$=/looked]"))
                .hasSize(1);
    }

    @Test
    void nobody_else_reads_it() {
        Council council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        var police = council.joins("Pat Police", Role.POLICE_LIAISON, council.hub);
        var elsewhere = council.joins("Ola Elsewhere", Role.KEY_WORKER, council.opensHub("Elsewhere"));
        var other = councils.make();
        String address = "/young-people/" + robin + "/looked";
        assertThat(web.as(council.signedIn(police))
                        .get("/young-people/" + robin)
                        .status())
                .isEqualTo(200);
        assertThat(web.as(council.signedIn(police)).get(address).status()).isEqualTo(404);
        assertThat(web.as(council.signedIn(elsewhere)).get(address).status()).isEqualTo(404);
        assertThat(web.as(other.signedIn(other.manager)).get(address).status()).isEqualTo(404);
        YoungPersonId sam = council.meets("Sam Other");
        assertThat(signsIn(council, sam).get(address).status()).isEqualTo(404);
    }

    @Test
    void a_list_closes_it_as_it_closes_all_else() {
        Council council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        YoungPersonId sam = council.meets("Sam Reed");
        WorkerId deputy = council.joins("Dee Deputy", Role.DEPUTY_MANAGER, council.hub);
        assertThat(whoLooked(council, deputy, robin)).isTrue();
        council.does(council.manager, () -> {
            whoMaySee.name(robin, ListKind.NEVER, List.of(deputy), "A neighbour");
            whoMaySee.name(sam, ListKind.ONLY, List.of(council.manager), "Asked for by Sam");
        });
        for (WorkerId kept : List.of(deputy, council.keyWorker)) {
            assertThat(whoLooked(council, kept, sam)).isFalse();
        }
        assertThat(whoLooked(council, deputy, robin)).isFalse();
        assertThat(whoLooked(council, council.keyWorker, robin)).isTrue();
        assertThat(whoLooked(council, council.manager, sam)).isTrue();
    }

    /** Asked of the database itself, past the page. */
    private boolean whoLooked(Council council, WorkerId who, YoungPersonId whom) {
        try {
            council.as(
                    who,
                    () -> transaction.execute(status -> db.sql(
                                    "select count(*) from platform.who_looked(array[:whom], date '2026-11-01', 'UTC')")
                            .param("whom", whom.value())
                            .query(Integer.class)
                            .single()));
            return true;
        } catch (DataAccessException refused) {
            assertThat(refused).hasStackTraceContaining("Not yours to read");
            return false;
        }
    }

    @Test
    void whom_the_young_person_does_not_know_is_named_by_role_only() {
        Council council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        var far = council.joins("Fay Far", Role.KEY_WORKER, council.opensHub("Far"));
        council.does(
                far,
                () -> audit.page(() -> {
                    audit.shown(robin.value());
                    return true;
                }));
        assertThat(signsIn(council, robin).get("/me/looked" + NOW).text())
                .contains("Somebody who works for the council Key worker")
                .doesNotContain("Fay Far");
        assertThat(web.as(council.signedIn(council.keyWorker))
                        .get("/young-people/" + robin + "/looked" + NOW)
                        .text())
                .contains("Fay Far");
    }

    @Test
    void an_impossible_month_is_answered_plainly() {
        Council council = councils.make();
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        String address = "/young-people/" + council.meets("Robin Vale") + "/looked?month=";
        assertThat(kit.get(address + "1066-10").status()).isEqualTo(200);
        assertThat(kit.get(address + "%2B999999999-01").status()).isEqualTo(200);
        assertThat(kit.get(address + "soon").status()).isBetween(400, 404);
    }

    private Visitor signsIn(Council council, YoungPersonId who) {
        String code = council.as(council.keyWorker, () -> accounts.give(who));
        Visitor visitor = web.nobody();
        visitor.submit(visitor.get("/code").page(), "/code", Map.of("code", code));
        return visitor;
    }
}
