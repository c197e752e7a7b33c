package uk.onedoor.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.platform.access.Role;

/** What somebody chooses on their own page, and what an administrator reads of the post. */
@OneDoorTest
class MyNoticesTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    Wishes wishes;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient db;

    private Council council;
    private Visitor kit;

    @BeforeEach
    void kitLooks() {
        council = councils.make();
        kit = web.as(council.signedIn(council.keyWorker));
    }

    private Wish wish() {
        return council.as(
                council.keyWorker, () -> java.util.Objects.requireNonNull(wishes.of(council.keyWorker.value())));
    }

    @Test
    void somebody_chooses_one_message_a_day_and_when_to_be_left_alone() {
        var page = kit.get("/my-notices");
        assertThat(page.page().select("input[name=from]").val()).isEqualTo("21:00");
        var done = kit.submit(
                page.page(), "/my-notices", Map.of("way", "DIGEST", "from", "20:30", "until", "08:15", "wake", "true"));
        assertThat(done.text()).contains("Saved. It holds from now on.");
        assertThat(wish().way()).isEqualTo(Way.DIGEST);
        assertThat(wish().wake()).isTrue();
        assertThat(wish().quiet().toString()).contains("20:30", "08:15");
        assertThat(kit.get("/my-notices").page().select("input[name=wake]").hasAttr("checked"))
                .isTrue();
    }

    @Test
    void an_hour_that_is_none_is_asked_again() {
        var page = kit.get("/my-notices");
        var again = kit.submit(page.page(), "/my-notices", Map.of("way", "APP", "from", "25:99", "until", "07:00"));
        assertThat(again.status()).isEqualTo(422);
    }

    @Test
    void an_address_is_given_confirmed_by_its_code_and_taken_away() {
        var asked = kit.get("/my-notices/address");
        var code = kit.submit(asked.page(), "/my-notices/address", Map.of("email", "kit@hub.example"));
        assertThat(code.path()).isEqualTo("/my-notices/code");
        assertThat(kit.submit(code.page(), "/my-notices/code", Map.of("code", "0000-0000-0000"))
                        .text())
                .contains("That is not the code we sent last");
        assertThat(kit.get("/my-notices").text()).contains("kit@hub.example", "It is not used yet");
        String right =
                council.asSystem(() -> outbox.code(outbox.take().orElseThrow().address()));
        assertThat(kit.submit(code.page(), "/my-notices/code", Map.of("code", right.toLowerCase(java.util.Locale.ROOT)))
                        .text())
                .contains("We use this address from now on")
                .doesNotContain("It is not used yet");
        var mine = kit.get("/my-notices");
        assertThat(kit.submit(mine.page(), "/taken-away", Map.of()).text()).contains("No e-mail goes to you");
        assertThat(kit.get("/my-notices").text()).doesNotContain("kit@hub.example");
    }

    @Test
    void no_more_than_five_messages_with_a_code_go_out_in_a_day() {
        for (int i = 0; i < 5; i++) {
            kit.submit(
                    kit.get("/my-notices/address").page(),
                    "/my-notices/address",
                    Map.of("email", "kit" + i + "@hub.example"));
        }
        var sixth = kit.submit(
                kit.get("/my-notices/address").page(), "/my-notices/address", Map.of("email", "kit6@hub.example"));
        assertThat(sixth.status()).isEqualTo(422);
        assertThat(sixth.text()).contains("five addresses in a day");
    }

    @Test
    void what_is_no_address_is_asked_again_with_what_was_typed() {
        for (String typed : new String[] {"kit", "kit@", "a b@hub.example", "kit@hub.example, mo@hub.example"}) {
            var again =
                    kit.submit(kit.get("/my-notices/address").page(), "/my-notices/address", Map.of("email", typed));
            assertThat(again.status()).as(typed).isEqualTo(422);
            assertThat(again.page().select("input[name=email]").val()).isEqualTo(typed);
        }
    }

    @Test
    void an_administrator_reads_how_the_post_stands_and_nobodys_address() {
        kit.submit(kit.get("/my-notices/address").page(), "/my-notices/address", Map.of("email", "kit@hub.example"));
        var ada = web.as(council.signedIn(council.joins("Ada Admin", Role.ADMINISTRATOR, null)));
        assertThat(ada.get("/notices/post").text())
                .contains("One message waits for the mail server", "was not told of a mail server")
                .doesNotContain("kit@hub.example", "Kit");
        assertThat(web.as(council.signedIn(council.manager))
                        .get("/notices/post")
                        .status())
                .isEqualTo(404);
    }
}
