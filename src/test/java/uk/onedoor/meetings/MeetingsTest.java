package uk.onedoor.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
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
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.safety.Incident.Began;
import uk.onedoor.safety.Incidents;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.WorkerId;

/** A hub's daily meeting: what there is to talk about, who is there, what was said, and who may see which of it. */
@OneDoorTest
class MeetingsTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    Database database;

    @Autowired
    Incidents incidents;

    @Autowired
    Clock clock;

    private Council council;
    private WorkerId police;
    private YoungPersonId robin;
    private YoungPersonId sasha;
    private Visitor manager;

    @BeforeEach
    void a_hub_with_two_who_are_not_back_one_of_whom_the_police_officer_may_not_see() {
        council = councils.make();
        police = council.joins("Pat Police", Role.POLICE_LIAISON, council.hub);
        robin = council.meets("Robin Vale");
        sasha = council.meets("Sasha Fell");
        plant("insert into platform.person_list (authority_id, id, young_person_id, account_id, kind, because, set_by)"
                + " values ('%s', gen_random_uuid(), '%s', '%s', 'NEVER', 'test', '%s')"
                        .formatted(council.code, robin, police, council.manager));
        notBack(robin);
        notBack(sasha);
        manager = web.as(council.signedIn(council.manager));
    }

    @Test
    void the_agenda_says_who_is_not_back_each_to_whoever_may_see_them() {
        String at = begins();
        assertThat(manager.get(at).text())
                .contains("Not back", "Robin Vale", "Sasha Fell", "not where we expected them since");
        assertThat(web.as(council.signedIn(police)).get(at).text())
                .contains("Sasha Fell")
                .doesNotContain("Robin");
        WorkerId stranger = council.joins("Ola Other", Role.HUB_MANAGER, council.opensHub("Another hub"));
        assertThat(web.as(council.signedIn(stranger)).get(at).status()).isEqualTo(404);
    }

    @Test
    void an_incident_is_talked_about_until_it_is_decided_and_is_on_no_screen_the_police_look_at() {
        council.does(
                council.manager,
                () -> incidents.begin(
                        sasha,
                        Ids.next(),
                        new Began(clock.instant().minus(Duration.ofHours(9)), "The kitchen", false, "A plate flew")));
        String at = begins();
        assertThat(manager.get(at).text()).contains("an incident on", "to decide what follows");
        assertThat(manager.get(at + "/room").text()).contains("an incident on");
        comes(at, Map.of("kind", "HERE", "worker", police.toString(), "name", "", "ofWhom", ""));
        assertThat(manager.get(at + "/room").text()).contains("Sasha Fell").doesNotContain("an incident on");
    }

    @Test
    void a_screen_that_a_police_officer_looks_at_shows_nobody_they_are_kept_from_until_they_left() {
        String at = begins();
        assertThat(manager.get(at + "/room").text()).contains("Robin Vale", "Sasha Fell");
        comes(at, Map.of("kind", "HERE", "worker", police.toString(), "name", "", "ofWhom", ""));
        Answer room = manager.get(at + "/room");
        assertThat(room.text()).contains("Sasha Fell", "Pat Police", "what everybody here may see");
        assertThat(room.body()).doesNotContain("Robin", robin.toString());
        assertThat(manager.get(at).text()).contains("Robin Vale", "Not on the shared screen");
        assertThat(manager.get(at + "/room/young-people/" + robin + "/minute").status())
                .isEqualTo(404);
        leaves(at, "Pat Police");
        assertThat(manager.get(at + "/room").text()).contains("Robin Vale", "Sasha Fell");
    }

    @Test
    void while_somebody_is_there_who_has_no_account_the_screen_shows_no_young_person() {
        String at = begins();
        says(at + "/minute", at + "/minute", "The boiler is mended");
        comes(at, Map.of("kind", "HERE", "worker", "", "name", "Head of Year", "ofWhom", "the school"));
        Answer room = manager.get(at + "/room");
        assertThat(room.text())
                .contains("Head of Year (the school)", "shows no young person", "The boiler is mended")
                .doesNotContain("Robin", "Sasha");
        assertThat(manager.get(at).text()).contains("Robin Vale", "Sasha Fell");
        leaves(at, "Head of Year");
        assertThat(manager.get(at + "/room").text()).contains("Robin Vale");
    }

    @Test
    void who_could_not_come_narrows_nothing() {
        String at = begins();
        comes(at, Map.of("kind", "APOLOGIES", "worker", police.toString(), "name", "", "ofWhom", ""));
        assertThat(manager.get(at + "/room").text()).contains("Robin Vale");
        assertThat(manager.get(at).text()).contains("Who could not come", "Pat Police");
    }

    @Test
    void what_was_said_of_somebody_is_part_of_their_record_and_read_by_those_who_may_read_it() {
        String at = begins();
        String form = at + "/young-people/" + robin + "/minute";
        assertThat(says(form, form, "Ask Nan whether he is there").status()).isEqualTo(200);
        manager.submit(manager.get(at).page(), at + "/end", Map.of());
        assertThat(manager.get(at).text())
                .contains("The meeting ended", "Robin Vale", "Ask Nan whether he is there", "Mo Manager")
                .doesNotContain("What there is to talk about");
        assertThat(web.as(council.signedIn(police)).get(at).body())
                .doesNotContain("Robin", "Ask Nan", robin.toString());
        assertThat(manager.get("/young-people/" + robin + "/story").text())
                .contains("Said at the daily meeting", "Ask Nan whether he is there");
    }

    @Test
    void what_is_agreed_about_somebody_is_a_promise_to_them_with_an_owner_and_a_day() {
        String at = begins();
        String form = at + "/young-people/" + robin + "/minute";
        assertThat(agrees(form, "Ring Nan", council.keyWorker.toString(), "").text())
                .contains("Give the day it is done by");
        assertThat(agrees(form, "Ring Nan", "", "2026-11-17").text()).contains("Choose who does it");
        agrees(form, "Ring Nan", council.keyWorker.toString(), "2026-11-17");
        assertThat(manager.get(at).text()).contains("Ring Nan", "Kit Keyworker, by Tuesday 17 November");
        assertThat(web.as(council.signedIn(council.keyWorker))
                        .get("/young-people/" + robin + "/who-does-what")
                        .text())
                .contains("Ring Nan");
    }

    @Test
    void what_the_hub_is_to_do_is_asked_about_at_the_next_meeting_until_it_is_done() {
        String first = begins();
        agrees(first + "/minute", "Mend the boiler", council.keyWorker.toString(), "2026-11-16");
        manager.submit(manager.get(first).page(), first + "/end", Map.of());
        String next = begins();
        Answer page = manager.get(next);
        assertThat(page.text()).contains("Mend the boiler", "Kit Keyworker, by Monday 16 November");
        String done = page.page().select("form[action$=/done]").attr("action");
        manager.submit(page.page(), done, Map.of());
        assertThat(manager.get(next).text()).doesNotContain("Mend the boiler");
        assertThat(manager.get(first).text()).contains("by Monday 16 November: done");
    }

    @Test
    void a_police_officer_attends_and_writes_what_they_may() {
        String at = begins();
        Visitor pat = web.as(council.signedIn(police));
        String theirs = at + "/young-people/" + sasha + "/minute";
        pat.submit(pat.get(theirs).page(), theirs, Map.of("words", "Seen in town at noon", "owner", "", "by", ""));
        assertThat(manager.get(at).text()).contains("Seen in town at noon");
        assertThat(pat.get(at + "/young-people/" + robin + "/minute").status()).isEqualTo(404);
        assertThat(pat.submit(
                                pat.get(theirs).page(),
                                theirs,
                                Map.of("words", "Ring", "owner", police.toString(), "by", "2026-11-17"))
                        .text())
                .contains("Your role writes no promises");
    }

    @Test
    void a_line_that_was_wrong_is_taken_back_with_why_and_stays_to_be_read() {
        String at = begins();
        says(at + "/minute", at + "/minute", "The boiler is mended");
        String back = manager.get(at).page().select("a[href$=/withdrawal]").attr("href");
        assertThat(manager.submit(manager.get(back).page(), "/withdrawal", Map.of("because", ""))
                        .status())
                .isEqualTo(422);
        manager.submit(manager.get(back).page(), "/withdrawal", Map.of("because", "It was the heater"));
        assertThat(manager.get(at).text()).contains("The boiler is mended", "Taken back:", "It was the heater");
    }

    @Test
    void a_hub_has_one_meeting_at_a_time_and_begins_another_when_it_is_over() {
        String first = begins();
        Visitor kit = web.as(council.signedIn(council.keyWorker));
        assertThat(kit.get("/meetings").text()).contains("A meeting is running since");
        assertThat(manager.submit(manager.get(first).page(), first + "/end", Map.of())
                        .text())
                .contains("The meeting is over");
        assertThat(manager.get(first + "/room").path()).isEqualTo(first);
        Answer second = kit.submit(kit.get("/meetings").page(), "/meetings", Map.of());
        assertThat(second.path()).startsWith("/meetings/").isNotEqualTo(first);
    }

    private String begins() {
        return manager.submit(manager.get("/meetings").page(), "/meetings", Map.of())
                .path();
    }

    private void comes(String at, Map<String, String> who) {
        assertThat(manager.submit(manager.get(at + "/attendance").page(), at + "/attendance", who)
                        .status())
                .isEqualTo(200);
    }

    private void leaves(String at, String name) {
        var page = manager.get(at + "/attendance").page();
        String action = page.select("li:contains(" + name + ") form").attr("action");
        manager.submit(page, action, Map.of());
    }

    private Answer agrees(String form, String words, String owner, String by) {
        return manager.submit(manager.get(form).page(), form, Map.of("words", words, "owner", owner, "by", by));
    }

    private Answer says(String form, String action, String words) {
        return manager.submit(manager.get(form).page(), action, Map.of("words", words, "owner", "", "by", ""));
    }

    private void notBack(YoungPersonId person) {
        plant(
                "insert into safety.missing_episode (authority_id, id, young_person_id, since_at, seen_where, seen_with, wearing,"
                        + " noticed_by, recorded_by, recorded_at) values ('%s', gen_random_uuid(), '%s', timestamptz '2026-01-01', 'at the bus stop', '', '',"
                                .formatted(council.code, person)
                        + " 'Jo', '%s', timestamptz '2026-01-01 01:00')".formatted(council.manager));
    }

    private void plant(String sql) {
        TestCouncil.asOwner(database, sql + " returning id::text");
    }
}
