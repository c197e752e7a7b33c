package uk.onedoor.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestPhone;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.signin.SignIns;

/** One's own password and sign-ins, and how sign-ins end. */
@OneDoorTest
class OwnAccountTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    Database database;

    @Autowired
    SignIns signIns;

    @Test
    void another_password_is_chosen_with_the_old_one_and_everywhere_else_is_signed_out() {
        var council = councils.make();
        Visitor elsewhere = web.as(council.signedIn(council.keyWorker));
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        assertThat(change(kit, "not the old one", "kettle otter violin").text()).contains("not the password you have");
        assertThat(change(kit, TestCouncil.PASSWORD, "password12345").text()).contains("first that are guessed");
        assertThat(elsewhere.get("/more").path()).isEqualTo("/more");
        assertThat(change(kit, TestCouncil.PASSWORD, "kettle otter violin").text())
                .contains("Your password is changed");
        signedOut(elsewhere);
        assertThat(kit.get("/more").path()).isEqualTo("/more");
        assertThat(password(web.nobody(), council.username("kit"), TestCouncil.PASSWORD)
                        .status())
                .isEqualTo(422);
        assertThat(password(web.nobody(), council.username("kit"), "kettle otter violin")
                        .path())
                .isEqualTo("/second-factor");
    }

    @Test
    void a_reset_code_lets_choose_a_password_and_leaves_the_second_factor() {
        var council = councils.make();
        Visitor kit = web.nobody();
        TestPhone.setUp(kit, password(kit, council.username("kit"), TestCouncil.PASSWORD));
        Visitor mo = web.as(council.signedIn(council.manager));
        var given = mo.submit(mo.get("/accounts/" + council.keyWorker).page(), "/set-up-code", Map.of());
        assertThat(given.text()).contains("for 24 hours");
        String code = given.page().select(".od-code").text();
        assertThat(kit.get("/more").path()).isEqualTo("/more");
        Visitor again = web.nobody();
        assertThat(setUp(again, code, "testshire1234").text()).contains("first that are guessed");
        assertThat(setUp(again, code, "kettle otter violin").path()).isEqualTo("/sign-in");
        signedOut(kit);
        Answer asked = password(again, council.username("kit"), "kettle otter violin");
        assertThat(asked.text()).contains("Your second step").doesNotContain("Set up your second step");
        assertThat(setUp(web.nobody(), code, "another violin otter").status()).isEqualTo(422);
    }

    @Test
    void nobody_gives_themselves_a_code() {
        var council = councils.make();
        Visitor mo = web.as(council.signedIn(council.manager));
        var own = mo.get("/accounts/" + council.manager).page();
        assertThat(mo.submit(own, "/set-up-code", Map.of()).text()).contains("A code is for somebody else");
    }

    @Test
    void a_reset_code_is_over_after_a_day() {
        var council = councils.make();
        Visitor mo = web.as(council.signedIn(council.manager));
        var given = mo.submit(mo.get("/accounts/" + council.keyWorker).page(), "/set-up-code", Map.of());
        assertThat(owner().sql(
                                "select setup_until < now() + interval '24 hours 1 minute' from platform.account where id = :id")
                        .param("id", council.keyWorker.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        owner().sql("update platform.account set setup_until = now() where id = :id")
                .param("id", council.keyWorker.value())
                .update();
        String code = given.page().select(".od-code").text();
        assertThat(setUp(web.nobody(), code, "kettle otter violin").status()).isEqualTo(422);
    }

    @Test
    void somebody_sees_where_they_are_signed_in_and_ends_it_there() {
        var council = councils.make();
        Visitor elsewhere = web.as(council.signedIn(council.keyWorker));
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        Answer list = kit.get("/my-sign-ins");
        assertThat(list.text()).contains("(here, now)", "With password and phone");
        assertThat(list.page().select("form[action$=/ended]")).hasSize(1);
        assertThat(kit.submit(list.page(), "/ended", Map.of()).text()).contains("Signed out there");
        signedOut(elsewhere);
        assertThat(kit.get("/my-sign-ins").page().select("form[action$=/ended]"))
                .isEmpty();
    }

    @Test
    void nobody_ends_the_sign_in_of_somebody_else() {
        var council = councils.make();
        Visitor mo = web.as(council.signedIn(council.manager));
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        String others = owner().sql(
                        "select id::text from platform.sign_in where account_id = :mo order by began_at desc limit 1")
                .param("mo", council.manager.value())
                .query(String.class)
                .single();
        council.signedIn(council.keyWorker);
        kit.submit(kit.get("/my-sign-ins").page(), "/ended", Map.of("signIn", others));
        assertThat(mo.get("/my-sign-ins").path()).isEqualTo("/my-sign-ins");
        assertThat(kit.get("/my-sign-ins").text()).doesNotContain(others);
    }

    @Test
    void signing_in_makes_a_new_token_and_ends_the_one_before() {
        var council = councils.make();
        Visitor browser = web.nobody();
        TestPhone.setUp(browser, password(browser, council.username("kit"), TestCouncil.PASSWORD));
        assertThat(browser.get("/more").text()).contains("Kit Keyworker");
        TestPhone.setUp(browser, password(browser, council.username("mo"), TestCouncil.PASSWORD));
        assertThat(browser.get("/more").text()).contains("Mo Manager");
        assertThat(owner().sql("select count(*) from platform.sign_in where account_id = :kit and ended_at is null")
                        .param("kit", council.keyWorker.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_sign_in_left_alone_for_four_hours_is_over_and_so_is_one_of_twelve() {
        var council = councils.make();
        for (String late :
                java.util.List.of("last_seen_at = now() - interval '4 hours 1 minute'", "expires_at = now()")) {
            String token = signIns.begin(council.keyWorker.value(), SignIns.Method.PASSWORD, Duration.ofHours(12));
            owner().sql("update platform.sign_in set " + late + " where token_hash = sha256(:token::bytea)")
                    .param("token", token)
                    .update();
            assertThat(signIns.find(token)).as(late).isEmpty();
        }
        assertThat(owner().sql(
                                "select max(expires_at - began_at) <= interval '12 hours' from platform.sign_in s"
                                        + " join platform.account a on a.id = s.account_id where s.method = 'PASSWORD' and a.id = :kit")
                        .param("kit", council.keyWorker.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private void signedOut(Visitor visitor) {
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(visitor.get("/more").path()).isEqualTo("/sign-in"));
    }

    private static Answer change(Visitor visitor, String old, String password) {
        return visitor.submit(
                visitor.get("/my-password").page(), "/my-password", Map.of("oldPassword", old, "password", password));
    }

    private static Answer setUp(Visitor visitor, String code, String password) {
        return visitor.submit(visitor.get("/set-up").page(), "/set-up", Map.of("code", code, "password", password));
    }

    private static Answer password(Visitor visitor, String username, String password) {
        return visitor.submit(
                visitor.get("/sign-in").page(), "/sign-in", Map.of("username", username, "password", password));
    }

    private JdbcClient owner() {
        return JdbcClient.create(new DriverManagerDataSource(
                database.url(), database.owner().username(), database.owner().password()));
    }
}
