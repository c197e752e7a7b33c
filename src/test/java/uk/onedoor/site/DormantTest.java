package uk.onedoor.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.staff.WorkerId;

/** Accounts nobody signs in to. */
@OneDoorTest
class DormantTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    Database database;

    @Autowired
    CloseDormantAccounts job;

    @Test
    void an_account_unused_for_ninety_days_closes_and_a_manager_opens_it_again() {
        var council = councils.make();
        unused(council.keyWorker, 91);
        job.run();
        assertThat(password(council, "kit").status()).isEqualTo(422);
        Visitor mo = web.as(council.signedIn(council.manager));
        var closed = mo.get("/accounts/unused");
        assertThat(closed.text()).contains("Kit Keyworker", "Open again");
        var again = mo.submit(closed.page(), "/" + council.keyWorker, Map.of());
        String code = again.page().select(".od-code").text();
        Visitor kit = web.nobody();
        kit.submit(kit.get("/set-up").page(), "/set-up", Map.of("code", code, "password", "kettle otter violin"));
        assertThat(password(council, "kit").status()).isEqualTo(422);
        job.run();
        assertThat(web.as(council.signedIn(council.keyWorker)).get("/more").path())
                .isEqualTo("/more");
    }

    @Test
    void two_weeks_before_the_manager_reads_who_it_will_be() {
        var council = councils.make();
        unused(council.keyWorker, 75);
        Visitor mo = web.as(council.signedIn(council.manager));
        assertThat(mo.get("/accounts").text()).contains("Everybody has signed in lately");
        unused(council.keyWorker, 77);
        assertThat(mo.get("/accounts").page().select(".od-lines").text()).contains("Kit Keyworker closes");
        job.run();
        assertThat(mo.get("/accounts/unused").text()).contains("Closed for want of use None.");
    }

    @Test
    void the_administrator_says_after_how_long() {
        var council = councils.make();
        Visitor ada = web.as(council.signedIn(council.joins("Ada Admin", Role.ADMINISTRATOR, null)));
        var page = ada.get("/accounts/unused").page();
        assertThat(ada.submit(page, "/days", Map.of("days", "7")).text()).contains("from 30 to 365");
        assertThat(ada.submit(page, "/days", Map.of("days", "40")).text()).contains("for 40 days");
        unused(council.keyWorker, 41);
        job.run();
        assertThat(password(council, "kit").status()).isEqualTo(422);
        Visitor mo = web.as(council.signedIn(council.manager));
        assertThat(mo.get("/accounts/unused").page().select("form[action$=/days]"))
                .isEmpty();
    }

    @Test
    void the_last_administrator_stays_and_so_does_who_owns_a_door() {
        var council = councils.make();
        WorkerId ada = council.joins("Ada Admin", Role.ADMINISTRATOR, null);
        WorkerId ben = council.joins("Ben Admin", Role.ADMINISTRATOR, null);
        unused(ada, 200);
        unused(ben, 100);
        unused(council.manager, 200);
        job.run();
        assertThat(closedAccounts(council)).isEqualTo("Ada Admin");
    }

    @Test
    void invented_people_and_whoever_left_are_none_of_these() {
        var council = councils.make();
        unused(council.keyWorker, 200);
        owner().sql("update platform.account set demo = true where id = :id")
                .param("id", council.keyWorker.value())
                .update();
        job.run();
        assertThat(closedAccounts(council)).isEqualTo("");
        Visitor mo = web.as(council.signedIn(council.manager));
        mo.submit(mo.get("/accounts/" + council.keyWorker).page(), "/leaving", Map.of());
        var page = mo.get("/accounts/new");
        assertThat(mo.get("/accounts/unused").text()).doesNotContain("Kit Keyworker");
        String csrf = page.page().select("input[name=_csrf]").val();
        assertThat(mo.post("/accounts/unused/" + council.keyWorker, Map.of("_csrf", java.util.List.of(csrf)))
                        .status())
                .isEqualTo(404);
    }

    private void unused(WorkerId worker, int days) {
        owner().sql("update platform.account set opened_at = now() - interval '2 years',"
                        + " last_signed_in_at = now() - make_interval(days => :days) where id = :id")
                .param("days", days)
                .param("id", worker.value())
                .update();
    }

    private String closedAccounts(Council council) {
        return owner().sql(
                        "select coalesce(string_agg(display_name, ', ' order by display_name), '') from platform.account"
                                + " where authority_id = :council and closed_because = 'DORMANT'")
                .param("council", council.code)
                .query(String.class)
                .single();
    }

    private TestWeb.Answer password(Council council, String first) {
        Visitor visitor = web.nobody();
        return visitor.submit(
                visitor.get("/sign-in").page(),
                "/sign-in",
                Map.of("username", council.username(first), "password", TestCouncil.PASSWORD));
    }

    private JdbcClient owner() {
        return JdbcClient.create(new DriverManagerDataSource(
                database.url(), database.owner().username(), database.owner().password()));
    }
}
