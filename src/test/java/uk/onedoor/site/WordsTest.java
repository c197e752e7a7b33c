package uk.onedoor.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.people.OwnAccounts;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;

@OneDoorTest
class WordsTest {

    private static final String KEY = "layout.own.product";

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    OwnAccounts ownAccounts;

    @Test
    void a_council_puts_young_peoples_own_words_in_place_of_ours() {
        var council = councils.make();
        Visitor admin = web.as(council.signedIn(council.joins("Ad Min", Role.ADMINISTRATOR, null)));
        var page = admin.get("/words/" + KEY).page();
        admin.submit(page, "/words/" + KEY, Map.of("language", "ENGLISH", "words", "My corner"));
        assertThat(youngPerson(council).get("/me").text()).contains("My corner");
        assertThat(youngPerson(councils.make()).get("/me").text()).doesNotContain("My corner");
    }

    @Test
    void a_place_that_is_filled_in_cannot_be_lost() {
        var council = councils.make();
        Visitor admin = web.as(council.signedIn(council.joins("Ad Min", Role.ADMINISTRATOR, null)));
        var page = admin.get("/words/" + KEY).page();
        var answer = admin.submit(page, "/words/" + KEY, Map.of("language", "ENGLISH", "words", "My {0}"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#words").val()).isEqualTo("My {0}");
    }

    @Test
    void words_staff_read_are_not_a_councils_to_change() {
        var council = councils.make();
        Visitor admin = web.as(council.signedIn(council.joins("Ad Min", Role.ADMINISTRATOR, null)));
        assertThat(admin.get("/words/site.today.title").status()).isEqualTo(404);
    }

    private Visitor youngPerson(TestCouncil.Council council) {
        YoungPersonId robin = council.meets("Robin Vale");
        String code = council.as(council.manager, () -> ownAccounts.give(robin));
        Visitor visitor = web.nobody();
        visitor.submit(visitor.get("/code").page(), "/code", Map.of("code", code));
        return visitor;
    }
}
