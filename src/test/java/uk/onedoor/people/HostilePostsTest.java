package uk.onedoor.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.people.Homes.HomeKind;
import uk.onedoor.platform.signin.PasswordSignIn;
import uk.onedoor.platform.signin.SignIns;

/** What nobody should send, sent: each is answered in plain words, nothing is saved, nothing breaks. */
@OneDoorTest
class HostilePostsTest {

    private static final String LONG = "x".repeat(60_000);

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    Network network;

    @Autowired
    Homes homes;

    @Autowired
    Voices voices;

    @Autowired
    AboutMe aboutMe;

    @Autowired
    People people;

    @Autowired
    OwnAccounts accounts;

    @Autowired
    PasswordSignIn codes;

    @Autowired
    SignIns signIns;

    private static Map<String, String> with(Map<String, String> good, String field, String bad) {
        Map<String, String> fields = new LinkedHashMap<>(good);
        fields.put(field, bad);
        return fields;
    }

    private static void refused(Answer answer, String what) {
        assertThat(answer.status()).as(what).isBetween(400, 499).isNotEqualTo(403);
        assertThat(answer.text())
                .as(what)
                .doesNotContain("java.")
                .doesNotContain("Exception")
                .doesNotContain("typeMismatch");
    }

    private void posts(Visitor visitor, String page, String action, Map<String, String> good, Object[][] bads) {
        var form = visitor.get(page).page();
        for (Object[] bad : bads) {
            String field = (String) bad[0];
            String value = (String) bad[1];
            String shown = field + "=" + value.substring(0, Math.min(40, value.length()));
            refused(visitor.submit(form, action, with(good, field, value)), page + " " + shown);
        }
    }

    @Test
    void hostile_people_around_are_refused() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        Map<String, String> good = Map.of("name", "Nan", "circle", "FAMILY", "relationship", "Nan", "closeness", "1");
        posts(kit, "/young-people/" + robin + "/people/new", "/people", good, new Object[][] {
            {"name", ""},
            {"name", LONG},
            {"name", "\u0000"},
            {"circle", "ENEMY"},
            {"circle", ""},
            {"closeness", "0"},
            {"closeness", "99999999999"},
            {"closeness", "near"},
            {"relationship", LONG},
            {"phone", "<script>"},
            {"mayKnow", LONG},
            {"from", "yesterday"},
            {"from", "+999999999-12-31"},
            {"from", "2999-01-01"},
            {"member", "not-an-id"},
            {"atThree", "perhaps"}
        });
        council.does(council.keyWorker, () -> assertThat(network.of(robin)).isEmpty());
    }

    @Test
    void hostile_moves_are_refused() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        Map<String, String> good = Map.of("kind", "HUB_BED", "from", "2026-11-02");
        posts(kit, "/young-people/" + robin + "/home/new", "/home", good, new Object[][] {
            {"kind", "PRISON"},
            {"kind", ""},
            {"from", ""},
            {"from", "02/11/2026"},
            {"from", "0001-01-01"},
            {"from", "2027-01-01"},
            {"words", LONG},
            {"home", "1; drop table"}
        });
        council.does(council.keyWorker, () -> assertThat(homes.history(robin)).isEmpty());
    }

    @Test
    void hostile_words_about_somebody_are_refused() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        String at = "/young-people/" + robin + "/about-me/how-to-talk-with-me";
        posts(kit, at, at, Map.of("words", "Text", "saidBy", "WORKER"), new Object[][] {
            {"words", LONG}, {"words", "y".repeat(201)}, {"saidBy", "GOD"}, {"saidBy", ""}
        });
        var form = kit.get(at).page();
        form.select("form[action$=how-to-talk-with-me]").attr("action", at + "-or-not");
        refused(kit.submit(form, "or-not", Map.of("words", "Text", "saidBy", "WORKER")), "unknown section");
        council.does(council.keyWorker, () -> assertThat(aboutMe.of(robin)).isEmpty());
    }

    @Test
    void hostile_records_are_refused() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        Map<String, String> good = Map.of("nameUsed", "Eve", "firstName", "Eve");
        posts(kit, "/young-people/" + robin + "/record", "/record", good, new Object[][] {
            {"nameUsed", ""}, {"nameUsed", LONG}, {"firstName", "\u0000\u0000"}, {"lastName", LONG},
            {"otherNames", LONG}, {"pronouns", LONG}, {"dateOfBirth", "2011-13-45"}, {"dateOfBirth", "2999-01-01"},
            {"dateOfBirth", "-999999999-01-01"}
        });
        council.does(
                council.keyWorker,
                () -> assertThat(people.get(robin).nameUsed()).isEqualTo("Robin"));
    }

    @Test
    void odd_letters_are_kept_as_they_were_written() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        String odd = "Zo\u0000ë \u202e\ud83e\udd8a <b>'\";--";
        Answer saved = kit.submit(
                kit.get("/young-people/" + robin + "/record").page(),
                "/record",
                Map.of("nameUsed", odd, "firstName", "Zoë"));
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.page().select(".od-pinned__name").text())
                .contains("Zoë")
                .contains("<b>'\";--");
    }

    @Test
    void records_that_are_not_there_are_not_joined_and_not_parted() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        YoungPersonId sam = council.meets("Sam Fell");
        Visitor mo = web.as(council.signedIn(council.manager));
        String at = "/young-people/" + robin + "/merge";
        var form = mo.get(at + "?other=" + sam).page();
        form.select("form[method=get]").remove();
        for (Map<String, String> bad : List.of(
                Map.of("because", ""),
                Map.of("because", LONG),
                Map.of("because", "same", "other", ""),
                Map.of("because", "same", "other", UUID.randomUUID().toString()),
                Map.of("because", "same", "other", robin.toString()),
                Map.of("because", "same", "other", "x"))) {
            refused(mo.submit(form, "/merge", bad), bad.toString());
        }
        assertThat(council.as(council.manager, () -> people.all())).hasSize(2);
    }

    @Test
    void hostile_answers_are_refused() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        Visitor own = own(council, robin);
        own.submit(own.get("/me/say").page(), "/me/say", Map.of("kind", "CALL_ME"));
        Visitor mo = web.as(council.signedIn(council.manager));
        String voice = mo.get("/voices").page().select(".od-person__name a").attr("href");
        posts(mo, voice, voice, Map.of("words", "Yes"), new Object[][] {{"words", ""}, {"words", LONG}, {"answer", "x"}
        });
        council.does(council.manager, () -> assertThat(voices.waiting()).hasSize(1));
    }

    private Visitor own(Council council, YoungPersonId who) {
        String code = council.as(council.keyWorker, () -> accounts.give(who));
        String token = codes.withCode(code).orElseThrow();
        return web.as(new uk.onedoor.platform.access.CurrentViewer.SignedIn(
                signIns.find(token).orElseThrow(), token, "/me"));
    }

    @Test
    void hostile_posts_from_a_young_persons_page_are_refused() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        Visitor own = own(council, robin);
        posts(own, "/me/say", "/me/say", Map.of("kind", "CALL_ME"), new Object[][] {
            {"kind", "SHOUT"},
            {"kind", ""},
            {"kind", "SOMETHING_TO_SAY"},
            {"words", LONG},
            {"said", "x"},
            {"about", "x"}
        });
        posts(own, "/me/look", "/me/look", Map.of("colour", "plum", "pattern", "dots"), new Object[][] {
            {"colour", "#000"}, {"colour", ""}, {"pattern", LONG}
        });
        posts(own, "/me/about-me/strengths", "/strengths", Map.of(), new Object[][] {{"words", LONG}});
        council.does(council.manager, () -> assertThat(voices.of(robin)).isEmpty());
    }

    @Test
    void strangers_members_homes_and_moments_are_not_found() {
        var council = councils.make();
        YoungPersonId robin = council.meets("Robin Vale");
        YoungPersonId sam = council.meets("Sam Fell");
        var nan = council.as(
                council.keyWorker, () -> network.add(sam, NetworkTest.around("Nan", 1, LocalDate.of(2011, 5, 5))));
        var home =
                council.as(council.keyWorker, () -> homes.moved(sam, HomeKind.OTHER, null, LocalDate.of(2026, 5, 1)));
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        String at = "/young-people/" + robin;
        for (String path : List.of(
                "/people/" + nan,
                "/people/x",
                "/home/" + home + "/withdrawal",
                "/story?before=x",
                "/story?strand=ALL",
                "/about-me/secrets")) {
            assertThat(kit.get(at + path).status()).as(path).isEqualTo(404);
        }
        for (String path : List.of(
                "/story?before=%2B1000000000-12-31T23:59:59.999999999Z", "/story?before=-1000000000-01-01T00:00:00Z")) {
            assertThat(kit.get(at + path).status()).as(path).isEqualTo(200);
        }
        assertThat(kit.get("/young-people/not-an-id").status()).isEqualTo(404);
        assertThat(kit.get("/search?q=" + "%00%25%5F%5C".repeat(50)).status()).isEqualTo(200);
    }
}
