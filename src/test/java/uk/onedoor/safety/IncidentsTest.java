package uk.onedoor.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
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
import uk.onedoor.safety.Incident.Began;
import uk.onedoor.shared.Ids;

@OneDoorTest
class IncidentsTest {

    private static final Map<String, String> DECIDED = Map.of(
            "whoseRisk", "To Robin, if they are charged",
            "answer", "REPAIRED_AMONG_THEM",
            "words", "They mend the door together on Saturday");

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    Incidents incidents;

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
        at = "/young-people/" + robin + "/incidents";
    }

    /** Something that happened so long ago. */
    private String happened(Duration ago) {
        UUID id = Ids.next();
        Began began = new Began(clock.instant().minus(ago), "The kitchen", false, "A plate was thrown at the door");
        council.does(council.keyWorker, () -> incidents.begin(robin, id, began));
        return at + "/" + id;
    }

    private static Answer sends(Visitor who, String path, Map<String, String> typed) {
        return who.submit(who.get(path).page(), path, typed);
    }

    @Test
    void what_happened_is_written_at_once_and_decided_the_next_day_with_whose_risk_it_is() {
        assertThat(kit.get("/young-people/" + robin).page().select("a[href=" + at + "/new]"))
                .isNotEmpty();
        Answer begun = sends(kit, at + "/new", Map.of("words", "A plate was thrown", "place", "The kitchen"));
        assertThat(begun.text()).contains("A plate was thrown", "What follows is to be decided by");
        assertThat(kit.get(begun.path()).page().select("a[href$=/decided]")).isEmpty();
        assertThat(kit.get(begun.path() + "/decided").status()).isEqualTo(404);
        assertThat(mo.get("/incidents").text()).contains("Robin Vale");
        Answer decided = sends(mo, begun.path() + "/decided", DECIDED);
        assertThat(decided.text())
                .contains(
                        "Decided: It is put right among those it was between",
                        "They mend the door together on Saturday",
                        "Whose risk: To Robin, if they are charged")
                .doesNotContain("is to be decided by");
        assertThat(mo.get("/incidents").text()).doesNotContain("Robin Vale");
    }

    @Test
    void a_decision_says_whose_risk_it_is_and_is_made_once() {
        String page = happened(Duration.ofHours(2));
        DECIDED.keySet().forEach(left -> {
            Map<String, String> typed = new HashMap<>(DECIDED);
            typed.remove(left);
            Answer asked = sends(mo, page + "/decided", typed);
            assertThat(asked.status()).as(left).isEqualTo(422);
            assertThat(asked.page().select("#" + left + "-error")).as(left).hasSize(1);
        });
        Answer early = mo.get(page + "/decided");
        sends(mo, page + "/decided", DECIDED);
        Answer twice = mo.submit(early.page(), page + "/decided", DECIDED);
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.text()).contains("A colleague has written this already");
    }

    @Test
    void what_nobody_decided_is_late_on_today_the_day_after() {
        String page = happened(Duration.ofHours(60));
        assertThat(mo.get("/today").text()).contains("Nobody has decided what follows an incident");
        sends(mo, page + "/decided", DECIDED);
        assertThat(mo.get("/today").text()).doesNotContain("Nobody has decided");
    }

    @Test
    void each_call_to_the_police_is_counted_by_month_and_what_was_taken_back_is_not() {
        String page = happened(Duration.ofMinutes(40));
        Map<String, String> call = Map.of("name", "999", "words", "Robin was on the roof");
        sends(kit, page + "/police-called", call);
        sends(kit, page + "/police-called", call);
        assertThat(numbers()).containsExactly("1", "2", "0");
        sends(mo, page + "/decided", DECIDED);
        assertThat(numbers()).containsExactly("1", "2", "1");
        String back = kit.get(page).page().select("a[href*=/withdrawal]").get(1).attr("href");
        assertThat(sends(kit, back, Map.of("because", "Written twice")).text()).contains("Written twice");
        assertThat(numbers()).containsExactly("1", "1", "1");
    }

    private List<String> numbers() {
        return mo.get("/incidents").page().select("tbody tr").get(0).select("td").stream()
                .map(cell -> cell.text())
                .filter(cell -> cell.matches("\\d+"))
                .toList();
    }

    @Test
    void notice_of_a_serious_event_is_owed_to_ofsted_from_what_happened() {
        String page = happened(Duration.ofHours(30));
        sends(mo, page + "/notifiable", Map.of("answer", "ALLEGATION", "words", "Robin says they were pushed"));
        assertThat(mo.get("/today").text()).contains("Ofsted was not told of a serious event within 24 hours");
        sends(kit, page + "/told", Map.of("answer", "PARENTS", "name", "Their mother"));
        assertThat(mo.get("/today").text()).contains("Ofsted was not told");
        sends(mo, page + "/told", Map.of("answer", "OFSTED", "name", "The duty desk", "reference", "N-81"));
        assertThat(mo.get("/today").text()).doesNotContain("Ofsted was not told");
        assertThat(mo.get(page).text()).contains("Told: Parents", "Their mother", "The duty desk", "N-81");
    }

    @Test
    void what_was_written_stays_and_a_correction_is_asked_of_somebody_by_name() {
        String page = happened(Duration.ofHours(2));
        assertThat(kit.get(page + "/correction-asked").status()).isEqualTo(404);
        sends(mo, page + "/correction-asked", Map.of("name", "Kit Keyworker", "words", "Who was in the room?"));
        sends(kit, page + "/added", Map.of("words", "Ash was there too"));
        assertThat(mo.get(page).text())
                .contains("Kit Keyworker is asked to put something right", "Who was in the room?", "Ash was there too");
    }

    @Test
    void whoever_has_no_part_in_it_reads_none_of_it() {
        String page = happened(Duration.ofHours(2));
        Visitor coach = web.as(council.signedIn(council.joins("Lee Coach", Role.LIFE_COACH, council.hub)));
        assertThat(coach.get(page).text()).contains("A plate was thrown").doesNotContain("Add what became known");
        assertThat(coach.get(page + "/added").status()).isEqualTo(404);
        Visitor police = web.as(council.signedIn(council.joins("Pat Police", Role.POLICE_LIAISON, council.hub)));
        assertThat(police.get(page).status()).isEqualTo(404);
        assertThat(police.get("/incidents").text()).doesNotContain("Robin");
    }
}
