package uk.onedoor.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.people.Homes.HomeKind;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.staff.WorkerId;

/** An open emergency is said on each page it opens; and a director, who sees nobody, sees somebody in one. */
@OneDoorTest
class EmergencyMarkTest {

    private static final String MARK = "You are seeing somebody in an emergency until";

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    Homes homes;

    @Autowired
    People people;

    @Autowired
    Database database;

    Council council;
    YoungPersonId robin;
    String page;

    @BeforeEach
    void somebody_of_the_hub() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        page = "/young-people/" + robin;
        council.does(
                council.manager, () -> homes.moved(robin, HomeKind.WITH_KIN, "with Nan", LocalDate.of(2026, 5, 1)));
    }

    @Test
    void each_page_of_an_emergency_says_so_and_no_other_page() {
        HubWorker ella = elsewhere();
        Visitor visitor = ella.visitor();
        assertThat(visitor.get("/young-people/" + ella.own()).text()).doesNotContain(MARK);
        open(visitor, List.of("HOME"));
        for (String part : List.of("", "/home", "/story", "/record", "/team", "/emergencies")) {
            Answer answer = visitor.get(page + part);
            assertThat(answer.status()).as(part).isEqualTo(200);
            assertThat(answer.page().select(".od-emergency").text())
                    .as(part)
                    .matches(MARK + " \\d\\d:\\d\\d\\. Each page is traced\\.");
        }
        assertThat(visitor.get("/young-people/" + ella.own()).text()).doesNotContain(MARK);
        assertThat(visitor.get("/more").text()).doesNotContain(MARK);
        assertThat(web.as(council.signedIn(council.keyWorker)).get(page).text()).doesNotContain(MARK);
    }

    @Test
    void a_part_that_was_not_opened_says_so_in_place_of_nobody_yet_and_nothing_is_written_there() {
        Visitor visitor = elsewhere().visitor();
        open(visitor, List.of("HOME"));
        for (String part : List.of("/people", "/about-me", "/about-me/what-matters")) {
            Answer answer = visitor.get(page + part);
            assertThat(answer.text())
                    .as(part)
                    .contains("You did not open this part")
                    .doesNotContain("yet");
            assertThat(answer.page().select("main form, main a[href$=/new]"))
                    .as(part)
                    .isEmpty();
        }
        assertThat(visitor.get(page + "/home").text()).contains("with Nan").doesNotContain("did not open");
        for (String closed : List.of("/people/new", "/home/new")) {
            assertThat(visitor.get(page + closed).status()).as(closed).isEqualTo(404);
        }
    }

    @Test
    void the_mark_stands_exactly_where_the_trace_has_it() {
        HubWorker ella = elsewhere();
        open(ella.visitor(), List.of("HOME"));
        for (String address :
                List.of(page, "/young-people", "/search?q=Robin", "/young-people/" + ella.own(), "/today")) {
            String before = lastTrace(ella.worker());
            boolean marked = ella.visitor().get(address).text().contains(MARK);
            assertThat(lastTrace(ella.worker())).isNotEqualTo(before);
            assertThat(lastTrace(ella.worker()).endsWith("platform.glass"))
                    .as(address)
                    .isEqualTo(marked);
        }
    }

    @Test
    void a_director_sees_in_an_emergency_what_they_picked_and_else_nobody() {
        Visitor dora = director();
        assertThat(dora.get(page).status()).isEqualTo(404);
        assertThat(dora.get("/young-people").text()).doesNotContain("Robin");
        assertThat(dora.get("/search?q=Robin").text()).doesNotContain("Vale");
        assertThat(dora.get("/more").page().select("a[href=/emergency]")).hasSize(1);
        assertThat(open(dora, List.of("HOME", "NOTES")).text()).contains("Robin", MARK);
        assertThat(dora.get(page + "/home").text()).contains("with Nan");
        assertThat(glass()).containsExactly("{CORE,HOME}");
        over();
        assertThat(dora.get(page).status()).isEqualTo(404);
        assertThat(dora.get("/young-people").text()).doesNotContain("Robin");
    }

    @Test
    void a_director_has_numbers_in_place_of_today_and_neither_writes_nor_asks() {
        Visitor dora = director();
        assertThat(dora.get("/today").path()).isEqualTo("/hub");
        for (String closed :
                List.of("/notes/new", "/asking-to-see", "/referrals/new", "/referrals", "/unusual-looks")) {
            assertThat(dora.get(closed).status()).as(closed).isEqualTo(404);
        }
        open(dora, List.of("HOME", "LIFE"));
        assertThat(dora.get(page + "/home/new").status()).isEqualTo(404);
        assertThat(dora.get("/more").page().select("nav a[href=/young-people]")).isEmpty();
    }

    @Test
    void no_relationship_opens_anything_to_a_director() {
        WorkerId dora = council.joins("Dora Director", Role.DIRECTOR, null);
        asOwner(
                "insert into platform.link (authority_id, id, young_person_id, account_id, kind, from_at, because) values ('"
                        + council.code + "', gen_random_uuid(), '" + robin + "', '" + dora
                        + "', 'TEAM', '2026-01-05', 'planted') returning id::text");
        assertThat(council.as(dora, () -> people.find(robin))).isEmpty();
        assertThat(web.as(council.signedIn(dora)).get(page).status()).isEqualTo(404);
    }

    /** Somebody of another hub, with a young person of their own. */
    private record HubWorker(WorkerId worker, Visitor visitor, YoungPersonId own) {}

    private HubWorker elsewhere() {
        var far = council.opensHub("Far hub");
        WorkerId worker = council.joins("Ella Elsewhere", Role.HUB_MANAGER, far);
        YoungPersonId own = council.as(
                worker, () -> people.meet(NewPerson.named("Sky Field", null), far, People.KnownFrom.DOOR, "test"));
        return new HubWorker(worker, web.as(council.signedIn(worker)), own);
    }

    private Visitor director() {
        return web.as(council.signedIn(council.joins("Dora Director", Role.DIRECTOR, null)));
    }

    private Answer open(Visitor visitor, List<String> sections) {
        Map<String, Object> fields =
                new HashMap<>(Map.of("record", page, "reason", "DANGER_NOW", "sections", sections));
        fields.put("words", "She rang from the station and is alone");
        fields.put("again", TestCouncil.PASSWORD);
        Answer opened = visitor.submit(visitor.get("/emergency").page(), "/emergency", fields);
        assertThat(opened.path()).isEqualTo(page);
        return opened;
    }

    private List<String> glass() {
        return asOwner("select sections::text from platform.glass where young_person_id = '" + robin + "'");
    }

    private void over() {
        String times =
                " set from_at = now() - interval '2 hours', until_at = now() - interval '1 hour' where young_person_id = '"
                        + robin + "' and from_at > now() - interval '1 hour'";
        asOwner("update platform.glass" + times + " returning id::text");
        asOwner("update platform.link" + times + " and kind = 'BREAK_GLASS' returning id::text");
    }

    private String lastTrace(WorkerId who) {
        return asOwner(
                        "select at::text || ' ' || coalesce(relation, '') from platform.audit_entry where what = 'SHOWN' and account_id = '"
                                + who + "' order by at desc limit 1")
                .get(0);
    }

    private List<String> asOwner(String sql) {
        return TestCouncil.asOwner(database, sql);
    }
}
