package uk.onedoor.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestPhone;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.platform.access.Role;
import uk.onedoor.staff.Staff;
import uk.onedoor.staff.WorkerId;

@OneDoorTest
class SignInTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    Staff staff;

    @Test
    void a_manager_signs_in_with_a_password_and_out_again() {
        var council = councils.make();
        Visitor visitor = web.nobody();
        var in = signIn(visitor, council.username("mo"), TestCouncil.PASSWORD);
        assertThat(in.path()).isEqualTo("/");
        assertThat(visitor.get("/accounts").text()).contains("Mo Manager");
        visitor.submit(visitor.get("/accounts").page(), "/sign-out", Map.of());
        assertThat(visitor.get("/accounts").path()).isEqualTo("/sign-in");
    }

    @Test
    void a_wrong_password_is_answered_in_plain_words_and_the_name_is_kept() {
        var answer = signIn(web.nobody(), "nobody-here", "wrong");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("The username or password is not right");
        assertThat(answer.page().select("#username").val()).isEqualTo("nobody-here");
        assertThat(answer.page().select("#password").val()).isEmpty();
    }

    @Test
    void five_wrong_tries_rest_the_account_even_for_the_right_password() {
        var council = councils.make();
        Visitor visitor = web.nobody();
        for (int i = 0; i < 5; i++) {
            signIn(visitor, council.username("kit"), "wrong " + i);
        }
        assertThat(signIn(visitor, council.username("kit"), TestCouncil.PASSWORD)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_leaver_is_out_at_once_and_what_they_had_open_saves_nothing() {
        var council = councils.make();
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        assertThat(kit.get("/more").path()).isEqualTo("/more");
        var open = kit.get("/my-password").page();
        council.does(council.manager, () -> staff.leave(council.keyWorker));
        // Their records are out of reach in the next transaction; the pages themselves within the second.
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(kit.get("/more").path()).isEqualTo("/sign-in"));
        var words = Map.of("oldPassword", TestCouncil.PASSWORD, "password", "kettle otter violin");
        assertThat(kit.submit(open, "/my-password", words).path()).isEqualTo("/sign-in");
    }

    @Test
    void a_joiner_chooses_their_own_password_with_a_code_that_works_once() {
        var council = councils.make();
        Visitor manager = web.as(council.signedIn(council.manager));
        var joined = manager.submit(
                manager.get("/accounts/new").page(),
                "/accounts",
                Map.of(
                        "name",
                        "Jo Joiner",
                        "username",
                        council.username("jo"),
                        "role",
                        "KEY_WORKER",
                        "hub",
                        council.hub));
        String code = joined.page().select(".od-code").text();
        assertThat(code).matches("[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}");
        Visitor jo = web.nobody();
        var page = jo.get("/set-up").page();
        jo.submit(page, "/set-up", Map.of("code", code.toLowerCase(), "password", "three ordinary words"));
        assertThat(signIn(jo, council.username("jo"), "three ordinary words").path())
                .isEqualTo("/");
        assertThat(web.nobody()
                        .submit(page, "/set-up", Map.of("code", code, "password", "another password"))
                        .status())
                .isIn(403, 422);
    }

    @Test
    void nobody_gives_themselves_a_role() {
        var council = councils.make();
        Visitor manager = web.as(council.signedIn(council.manager));
        var own = manager.get("/accounts/" + council.manager).page();
        var answer = manager.submit(own, "/role", Map.of("role", "ADMINISTRATOR", "hub", ""));
        assertThat(answer.status()).isEqualTo(422);
        council.does(
                council.manager,
                () -> assertThat(staff.get(council.manager).roles()).containsExactly(Role.HUB_MANAGER));
    }

    @Test
    void not_allowed_and_not_there_look_the_same() {
        var council = councils.make();
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        var notAllowed = kit.get("/accounts");
        var notThere = kit.get("/no-such-page");
        var foreign = kit.get("/accounts/" + new WorkerId(java.util.UUID.randomUUID()));
        assertThat(notAllowed.status())
                .isEqualTo(404)
                .isEqualTo(notThere.status())
                .isEqualTo(foreign.status());
        assertThat(plain(notAllowed)).isEqualTo(plain(notThere)).isEqualTo(plain(foreign));
    }

    @Test
    void nobody_is_sent_elsewhere_after_signing_in() {
        var council = councils.make();
        Visitor visitor = web.nobody();
        var page = visitor.get("/sign-in?next=//elsewhere.example/").page();
        var in = visitor.submit(
                page, "/sign-in", Map.of("username", council.username("mo"), "password", TestCouncil.PASSWORD));
        assertThat(in.page().select("input[name=next]").val()).isEqualTo("/");
    }

    private static String plain(TestWeb.Answer answer) {
        return answer.body().replaceAll("(?:value|nonce)=\"[^\"]*\"", "").replaceAll("href=\"[^\"]*lang=[^\"]*\"", "");
    }

    private static TestWeb.Answer signIn(Visitor visitor, String username, String password) {
        var answer = visitor.submit(
                visitor.get("/sign-in").page(), "/sign-in", Map.of("username", username, "password", password));
        if (!answer.path().equals("/second-factor")) {
            return answer;
        }
        TestPhone.setUp(visitor, answer);
        return visitor.get("/");
    }
}
