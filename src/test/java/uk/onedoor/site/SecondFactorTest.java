package uk.onedoor.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestPhone;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.postgres.Database;

@OneDoorTest
class SecondFactorTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    Database database;

    @Autowired
    JdbcClient pages;

    @Autowired
    @Qualifier("gateClient")
    JdbcClient gate;

    @Test
    void codes_are_those_of_the_examples_in_rfc_6238() {
        Map<Long, String> examples = Map.of(
                59L, "94287082",
                1111111109L, "07081804",
                1111111111L, "14050471",
                1234567890L, "89005924",
                2000000000L, "69279037",
                20000000000L, "65353130");
        examples.forEach((second, code) -> assertThat(owner().sql("select platform.totp(:secret, :step, 8)")
                        .param("secret", "12345678901234567890".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                        .param("step", second / 30)
                        .query(String.class)
                        .single())
                .isEqualTo(code));
    }

    @Test
    void the_first_sign_in_sets_up_the_phone_and_shows_eight_codes_once() {
        var council = councils.make();
        Visitor mo = web.nobody();
        Answer shown = password(mo, council.username("mo"));
        assertThat(shown.text()).contains("Set up your second step");
        assertThat(shown.page().select("svg.od-square path").attr("d")).startsWith("M4 4h1v1h-1z");
        assertThat(mo.get("/accounts").path()).isEqualTo("/sign-in");
        Answer codes = TestPhone.setUp(mo, shown);
        assertThat(codes.page().select(".od-recovery li").eachText())
                .hasSize(8)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}"));
        assertThat(mo.get("/accounts").text()).contains("Mo Manager");
        assertThat(mo.get("/second-factor/recovery-codes").path()).isEqualTo("/");
    }

    @Test
    void afterwards_the_phone_is_asked_and_a_code_is_never_taken_twice() {
        var council = councils.make();
        TestPhone phone = enrolled(council.username("mo"));
        Visitor mo = web.nobody();
        Answer asked = password(mo, council.username("mo"));
        assertThat(asked.text()).contains("Your second step").doesNotContain("authenticator app on your phone, or");
        assertThat(asked.page().select(".od-key")).isEmpty();
        assertThat(code(mo, asked, phone.again()).status()).isEqualTo(422);
        assertThat(code(mo, asked, phone.next()).path()).isEqualTo("/");
        Visitor other = web.nobody();
        Answer again = password(other, council.username("mo"));
        assertThat(code(other, again, phone.again()).text()).contains("used already");
    }

    @Test
    void a_clock_may_be_one_step_off_and_no_more() {
        var council = councils.make();
        Visitor mo = web.nobody();
        Answer shown = password(mo, council.username("mo"));
        TestPhone phone = TestPhone.shown(shown.page());
        for (int off : List.of(-3, 3)) {
            assertThat(mo.submit(shown.page(), "/enrolment", Map.of("code", phone.off(off)))
                            .status())
                    .isEqualTo(422);
        }
        String late = phone.off(1);
        assertThat(mo.submit(shown.page(), "/enrolment", Map.of("code", late.substring(0, 3) + " " + late.substring(3)))
                        .path())
                .isEqualTo("/second-factor/recovery-codes");
    }

    @Test
    void five_wrong_codes_rest_the_account_even_for_the_right_one() {
        var council = councils.make();
        TestPhone phone = enrolled(council.username("kit"));
        Visitor kit = web.nobody();
        Answer asked = password(kit, council.username("kit"));
        for (int i = 0; i < 5; i++) {
            assertThat(code(kit, asked, "00000" + i).status()).isEqualTo(422);
        }
        assertThat(code(kit, asked, phone.next()).status()).isEqualTo(422);
        assertThat(password(kit, council.username("kit")).status()).isEqualTo(422);
    }

    @Test
    void a_recovery_code_lets_in_once() {
        var council = councils.make();
        Visitor mo = web.nobody();
        Answer codes = TestPhone.setUp(mo, password(mo, council.username("mo")));
        String code = codes.page().select(".od-recovery li").first().text();
        Visitor later = web.nobody();
        Answer in = code(later, password(later, council.username("mo")), code.toLowerCase());
        assertThat(in.path()).isEqualTo("/");
        assertThat(in.text()).contains("7 recovery codes left");
        Visitor again = web.nobody();
        assertThat(code(again, password(again, council.username("mo")), code).status())
                .isEqualTo(422);
    }

    @Test
    void neither_login_of_the_pages_nor_of_the_gate_reads_a_secret() {
        for (JdbcClient login : List.of(pages, gate)) {
            for (String table : List.of("second_factor", "recovery_code", "half_sign_in")) {
                assertThatThrownBy(() -> login.sql("select * from platform." + table)
                                .query((rs, row) -> true)
                                .list())
                        .rootCause()
                        .hasMessageContaining("permission denied");
            }
            assertThatThrownBy(() -> login.sql("select platform.totp('\\x00', 1)")
                            .query(String.class)
                            .list())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void what_is_kept_of_it_in_the_audit_tells_no_secret() {
        var council = councils.make();
        enrolled(council.username("mo"));
        assertThat(owner().sql("select became::text from platform.audit_entry where authority_id = :council"
                                + " and relation = 'platform.second_factor'")
                        .param("council", council.code)
                        .query(String.class)
                        .list())
                .containsExactly("{\"is\": \"enrolled\"}");
    }

    @Test
    void invented_people_of_the_demo_need_no_second_factor() {
        var council = councils.make();
        owner().sql("update platform.account set demo = true where id = :mo")
                .param("mo", council.manager.value())
                .update();
        Visitor mo = web.nobody();
        assertThat(password(mo, council.username("mo")).path()).isEqualTo("/");
        assertThat(mo.get("/accounts").text()).contains("Mo Manager");
    }

    @Test
    void without_a_password_first_there_is_no_second_step() {
        Visitor visitor = web.nobody();
        assertThat(visitor.get("/second-factor").path()).isEqualTo("/sign-in");
        visitor.cookie("onedoor_half", "made-up");
        assertThat(visitor.get("/second-factor").path()).isEqualTo("/sign-in");
    }

    @Test
    void an_administrator_lets_a_colleague_set_up_a_new_phone_and_that_is_told() {
        var council = councils.make();
        var ada = web.as(council.signedIn(council.joins("Ada Admin", Role.ADMINISTRATOR, null)));
        enrolled(council.username("kit"));
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        var account = ada.get("/accounts/" + council.keyWorker).page();
        assertThat(ada.submit(account, "/second-factor", Map.of()).text()).contains("set up a phone anew");
        assertThat(kit.get("/more").path()).isEqualTo("/sign-in");
        Visitor again = web.nobody();
        assertThat(password(again, council.username("kit")).text()).contains("Set up your second step");
        assertThat(owner().sql("select count(*) from platform.audit_entry where row_id = :kit and what = 'DELETE'"
                                + " and relation = 'platform.second_factor' and account_id <> :kit::uuid")
                        .param("kit", council.keyWorker.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nobody_alone_gives_a_password_and_a_phone() {
        var council = councils.make();
        var ada = web.as(council.signedIn(council.joins("Ada Admin", Role.ADMINISTRATOR, null)));
        enrolled(council.username("kit"));
        var account = ada.get("/accounts/" + council.keyWorker).page();
        ada.submit(account, "/set-up-code", Map.of());
        assertThat(ada.submit(account, "/second-factor", Map.of()).text()).contains("somebody else");
        var mo = web.as(council.signedIn(council.manager));
        assertThat(mo.get("/accounts/" + council.keyWorker).page().select("form[action$=/second-factor]"))
                .isEmpty();
    }

    private TestPhone enrolled(String username) {
        Visitor visitor = web.nobody();
        Answer shown = password(visitor, username);
        TestPhone phone = TestPhone.shown(shown.page());
        Answer codes = visitor.submit(shown.page(), "/enrolment", Map.of("code", phone.next()));
        assertThat(codes.path()).isEqualTo("/second-factor/recovery-codes");
        return phone;
    }

    private static Answer password(Visitor visitor, String username) {
        return visitor.submit(
                visitor.get("/sign-in").page(),
                "/sign-in",
                Map.of("username", username, "password", TestCouncil.PASSWORD));
    }

    private static Answer code(Visitor visitor, Answer asked, String code) {
        return visitor.submit(asked.page(), "/second-factor", Map.of("code", code));
    }

    private JdbcClient owner() {
        return JdbcClient.create(new DriverManagerDataSource(
                database.url(), database.owner().username(), database.owner().password()));
    }
}
