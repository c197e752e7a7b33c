package uk.onedoor.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.people.AboutMe.SaidBy;
import uk.onedoor.people.AboutMe.Section;

/** What somebody types is kept until it is saved, for them alone. */
@OneDoorTest
class DraftsTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    AboutMe aboutMe;

    Council council;
    YoungPersonId robin;
    String page;

    @BeforeEach
    void settle() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        page = "/young-people/" + robin + "/about-me/strengths";
    }

    private Visitor kit() {
        return web.as(council.signedIn(council.keyWorker));
    }

    /** What a script sends a moment after somebody stopped typing. */
    private Answer typed(Visitor visitor, Document form, String words) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        form.select("main form input[type=hidden]")
                .forEach(hidden -> fields.put(hidden.attr("name"), List.of(hidden.val())));
        fields.put("words", List.of(words));
        fields.put("saidBy", List.of("YOUNG_PERSON"));
        fields.put("_quietly", List.of("true"));
        return visitor.post("/drafts", fields);
    }

    @Test
    void words_come_back_after_a_new_sign_in_with_every_choice_made() {
        Visitor before = kit();
        assertThat(typed(before, before.get(page).page(), "Draws com").status()).isEqualTo(204);
        Answer back = kit().get(page);
        assertThat(back.page().select("textarea[name=words]").text()).isEqualTo("Draws com");
        assertThat(back.page().select("input[name=saidBy][value=YOUNG_PERSON]").hasAttr("checked"))
                .isTrue();
        assertThat(back.page().select(".od-draft").text()).contains("have not saved");
    }

    @Test
    void nobody_else_is_shown_them() {
        Visitor kit = kit();
        typed(kit, kit.get(page).page(), "Draws com");
        Visitor manager = web.as(council.signedIn(council.manager));
        assertThat(manager.get(page).body()).doesNotContain("Draws com");
        assertThat(manager.get("/drafts").body()).doesNotContain("Draws com");
    }

    @Test
    void a_draft_goes_when_its_form_is_saved_and_does_not_come_back_late() {
        Visitor kit = kit();
        Document form = kit.get(page).page();
        typed(kit, form, "Draws com");
        kit.submit(form, "/about-me/strengths", Map.of("words", "Draws comics", "saidBy", "YOUNG_PERSON"));
        assertThat(typed(kit, form, "Draws comi").status()).isEqualTo(204);
        Answer after = kit.get(page);
        assertThat(after.page().select("textarea[name=words]").text()).isEqualTo("Draws comics");
        assertThat(after.page().select(".od-draft")).isEmpty();
        assertThat(kit.get("/drafts").text()).contains("Nothing waits");
    }

    @Test
    void a_button_keeps_a_draft_without_scripts_and_goes_back_to_the_page() {
        Visitor kit = kit();
        Document form = kit.get(page).page();
        assertThat(form.select("noscript").html()).contains("formaction=\"/drafts\"");
        Map<String, List<String>> fields = new LinkedHashMap<>();
        form.select("main form input[type=hidden]")
                .forEach(hidden -> fields.put(hidden.attr("name"), List.of(hidden.val())));
        fields.put("words", List.of("Draws com"));
        Answer kept = kit.post("/drafts", fields);
        assertThat(kept.path()).isEqualTo(page);
        assertThat(kept.text()).contains("kept as a draft");
        assertThat(kept.page().select("textarea[name=words]").text()).isEqualTo("Draws com");
    }

    @Test
    void a_draft_has_seen_only_what_its_first_page_had_seen() {
        Visitor kit = kit();
        typed(kit, kit.get(page).page(), "Draws com");
        council.does(
                council.manager, () -> aboutMe.say(robin, Section.STRENGTHS, "Kind to animals", SaidBy.WITH_WORKER));
        Answer saved = kit.submit(
                kit.get(page).page(), "/about-me/strengths", Map.of("words", "Draws comics", "saidBy", "YOUNG_PERSON"));
        assertThat(saved.status()).isEqualTo(409);
        assertThat(saved.page().select("#words-meanwhile").text()).contains("Kind to animals");
    }

    @Test
    void its_writer_throws_it_away() {
        Visitor kit = kit();
        typed(kit, kit.get(page).page(), "Draws com");
        Answer list = kit.get("/drafts");
        assertThat(list.text()).contains("Draws com");
        Answer gone = kit.submit(list.page(), "/drafts/ending", Map.of());
        assertThat(gone.text()).contains("The draft is gone").doesNotContain("Draws com");
    }

    @Test
    void an_address_that_is_none_of_ours_is_not_gone_back_to() {
        Visitor kit = kit();
        Document form = kit.get(page).page();
        for (String from : List.of("//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example", "")) {
            Map<String, List<String>> fields = new LinkedHashMap<>();
            fields.put("_csrf", List.of(form.select("input[name=_csrf]").first().val()));
            fields.put("_from", List.of(from));
            fields.put("words", List.of("x"));
            assertThat(kit.post("/drafts", fields).status()).as(from).isEqualTo(422);
        }
    }
}
