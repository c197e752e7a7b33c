package uk.onedoor.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.safety.Intervention.Began;
import uk.onedoor.shared.Ids;

@OneDoorTest
class InterventionsTest {

    private static final Map<String, String> WHOLE = Map.of(
            "leadUp", "Robin ran for the road",
            "triedFirst", "Talked, and walked beside them",
            "measure", "Held by both arms",
            "minutes", "2",
            "effect", "Robin sat down",
            "harm", "Nobody was hurt");

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    Interventions interventions;

    @Autowired
    Clock clock;

    private Council council;
    private YoungPersonId robin;
    private Visitor kit;
    private Visitor mo;
    private String at;

    @BeforeEach
    void robinIsKnown() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        kit = web.as(council.signedIn(council.keyWorker));
        mo = web.as(council.signedIn(council.manager));
        at = "/young-people/" + robin + "/interventions";
    }

    /** One that was used so long ago. */
    private String used(Duration ago) {
        UUID id = Ids.next();
        Began began = new Began(clock.instant().minus(ago), "The hall", "Kit");
        council.does(council.keyWorker, () -> interventions.begin(robin, id, began));
        return at + "/" + id;
    }

    private static Answer sends(Visitor who, String path, Map<String, String> typed) {
        return who.submit(who.get(path).page(), path, typed);
    }

    @Test
    void one_leads_from_their_page_to_three_clocks_that_each_step_ends() {
        assertThat(kit.get("/young-people/" + robin).page().select("a[href=" + at + "/new]"))
                .isNotEmpty();
        Answer begun = sends(kit, at + "/new", Map.of("place", "The hall", "usedBy", "Kit"));
        assertThat(begun.text()).contains("The record is to be made by", "Staff are to be spoken to", "Robin is to be");
        Answer recorded = sends(kit, begun.path() + "/record", WHOLE);
        assertThat(recorded.text())
                .contains("Robin ran for the road", "2 minutes", "Nobody else", "Nobody was hurt")
                .doesNotContain("The record is to be made");
        Answer signed = sends(mo, begun.path() + "/staff", Map.of("words", "We went through it"));
        assertThat(signed.text()).contains("Staff spoken to, and signed").doesNotContain("Staff are to be spoken to");
        Answer heard = sends(kit, begun.path() + "/child", Map.of("words", "I was scared"));
        assertThat(heard.text()).contains("I was scared").doesNotContain("is to be");
    }

    @Test
    void what_is_late_says_so_on_today_and_stays_until_it_is_done() {
        String page = used(Duration.ofHours(49));
        assertThat(mo.get("/today").text())
                .contains("The record of a physical intervention was not made within 24 hours")
                .contains("Nobody spoke with staff within 48 hours");
        assertThat(mo.get(page).text()).contains("It is not there.", "Robin is to be spoken to by");
        sends(kit, page + "/record", WHOLE);
        assertThat(mo.get("/today").text()).doesNotContain("not made within 24 hours");
    }

    @Test
    void whoever_answers_for_the_home_signs_and_nobody_else() {
        String page = used(Duration.ofHours(2));
        assertThat(kit.get(page).page().select("a[href$=/staff]")).isEmpty();
        assertThat(mo.get(page).page().select("a[href$=/staff]")).hasSize(1);
        Answer no = sends(kit, page + "/staff", Map.of("words", "We talked"));
        assertThat(no.status()).isEqualTo(422);
        assertThat(no.text()).contains("Whoever answers for the home signs this");
        assertThat(no.page().select("#words").text()).isEqualTo("We talked");
    }

    @Test
    void the_record_asks_for_what_the_regulation_asks_for_and_is_made_once() {
        String page = used(Duration.ofHours(2));
        WHOLE.keySet().forEach(left -> {
            Map<String, String> typed = new HashMap<>(WHOLE);
            typed.put(left, "");
            Answer asked = sends(kit, page + "/record", typed);
            assertThat(asked.status()).as(left).isEqualTo(422);
            assertThat(asked.page().select("#" + left + "-error")).as(left).hasSize(1);
        });
        Answer early = mo.get(page + "/record");
        sends(kit, page + "/record", WHOLE);
        Answer twice = mo.submit(early.page(), page + "/record", WHOLE);
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.text()).contains("A colleague has written this already");
    }

    @Test
    void what_is_wrong_is_taken_back_with_why_and_what_is_known_later_is_added_by_name() {
        String page = used(Duration.ofHours(2));
        sends(kit, page + "/addition", Map.of("words", "Ash saw it too"));
        assertThat(kit.get(page).text()).contains("Added later", "Ash saw it too", "Kit Keyworker");
        String back = kit.get(page).page().select("a[href*=/withdrawal]").get(0).attr("href");
        Answer taken = sends(kit, back, Map.of("because", "It was somebody else"));
        assertThat(taken.text()).contains("It was somebody else", "Ash saw it too");
        assertThat(mo.get("/today").text()).doesNotContain("physical intervention");
    }

    @Test
    void whoever_has_no_part_in_it_reads_none_of_it() {
        String page = used(Duration.ofHours(2));
        Visitor coach = web.as(council.signedIn(council.joins("Lee Coach", Role.LIFE_COACH, council.hub)));
        assertThat(coach.get(page).text()).contains("Used by Kit").doesNotContain("Write the record");
        assertThat(coach.get(page + "/record").status()).isEqualTo(404);
        Visitor police = web.as(council.signedIn(council.joins("Pat Police", Role.POLICE_LIAISON, council.hub)));
        assertThat(police.get(page).status()).isEqualTo(404);
    }
}
