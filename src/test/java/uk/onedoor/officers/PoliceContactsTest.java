package uk.onedoor.officers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.notices.PostOffice;
import uk.onedoor.notices.SendNow;
import uk.onedoor.platform.time.ProductClock;

/** Whom of the police a council knows, and by which address they are really reached. */
@OneDoorTest
class PoliceContactsTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    Contacts contacts;

    @Autowired
    ApplicationContext product;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    private Council council;
    private Visitor mo;

    @BeforeEach
    void mo_runs_the_hub() {
        council = councils.make();
        mo = web.as(council.signedIn(council.manager));
    }

    private Answer adds(String name, String email) {
        Answer asked = mo.get("/police-contacts/new");
        return mo.submit(
                asked.page(),
                "/police-contacts",
                Map.of("name", name, "force", "Fellshire Police", "duty", "MISSING_COORDINATOR", "email", email));
    }

    private Answer types(Answer page, String code) {
        return mo.submit(page.page(), "/code", Map.of("code", code));
    }

    private PoliceContact only() {
        List<PoliceContact> all = council.as(council.manager, contacts::all);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @Test
    void an_address_of_the_police_is_used_once_the_code_that_went_there_came_back() {
        Answer code = adds("Pip Constable", "pip@fellshire.example");
        assertThat(only().confirmed()).isFalse();
        assertThat(types(code, "0000-0000-0000").text()).contains("That is not the code we sent to them");
        assertThat(only().confirmed()).isFalse();
        String right = council.asSystem(() -> contacts.code(only().id()));
        assertThat(types(code, right.toLowerCase(Locale.ROOT)).text()).contains("We use this address from now on");
        assertThat(only().confirmed()).isTrue();
        assertThat(mo.get("/police-contacts").text())
                .contains("Pip Constable", "Coordinator for missing people", "the code came back to us");
    }

    @Test
    void the_code_goes_by_e_mail_to_the_contact_and_the_message_names_nobody() {
        adds("Pip Constable", "pip@fellshire.example");
        String right = council.asSystem(() -> contacts.code(only().id()));
        try (PostOffice office = new PostOffice()) {
            String sent = SendNow.by(office, product, council);
            assertThat(sent)
                    .contains("To: pip@fellshire.example", right.replaceAll("(.{4})(?!$)", "$1-"))
                    .doesNotContain("Pip", "Constable", "Mo ", council.code);
        }
    }

    @Test
    void a_code_older_than_a_day_confirms_nothing() {
        Answer code = adds("Pip Constable", "pip@fellshire.example");
        String right = council.asSystem(() -> contacts.code(only().id()));
        ((ProductClock) clock)
                .at(
                        clock.instant().plus(Duration.ofHours(25)),
                        () -> assertThat(council.<Boolean>as(
                                        council.manager, () -> contacts.confirm(only().id(), right)))
                                .isFalse());
        assertThat(code.status()).isEqualTo(200);
        assertThat(only().confirmed()).isFalse();
    }

    @Test
    void the_code_of_one_contact_confirms_no_other_and_nobody_but_the_product_can_ask_for_it() {
        adds("Pip Constable", "pip@fellshire.example");
        String ofPip = council.asSystem(() -> contacts.code(only().id()));
        Answer other = adds("Control room", "control@fellshire.example");
        assertThat(types(other, ofPip).status()).isEqualTo(422);
        PoliceContact pip = council.as(council.manager, contacts::all).get(1);
        assertThat(council.<Boolean>as(
                        council.manager,
                        () -> db.sql("select officers.code_to_send(:id) is null")
                                .param("id", pip.id())
                                .query(Boolean.class)
                                .single()))
                .isTrue();
    }

    @Test
    void a_contact_that_is_stood_down_is_gone_from_the_list_and_may_be_added_anew() {
        adds("Pip Constable", "pip@fellshire.example");
        assertThat(adds("Pip again", "PIP@fellshire.example").text()).contains("is there already");
        Answer list = mo.get("/police-contacts");
        assertThat(mo.submit(list.page(), "/stood-down", Map.of()).text())
                .contains("Stood down")
                .doesNotContain("pip@fellshire.example");
        assertThat(adds("Pip again", "PIP@fellshire.example").path()).endsWith("/code");
    }

    @Test
    void only_whoever_runs_a_hub_of_this_council_sees_them() {
        adds("Pip Constable", "pip@fellshire.example");
        assertThat(council.as(council.keyWorker, contacts::all)).isEmpty();
        assertThat(web.as(council.signedIn(council.keyWorker))
                        .get("/police-contacts")
                        .status())
                .isIn(403, 404);
        Council other = councils.make();
        Visitor stranger = web.as(other.signedIn(other.manager));
        assertThat(stranger.get("/police-contacts/" + only().id() + "/code").status())
                .isEqualTo(404);
        assertThat(stranger.get("/police-contacts").text()).doesNotContain("Pip");
    }
}
