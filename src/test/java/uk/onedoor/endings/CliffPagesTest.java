package uk.onedoor.endings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.keywork.Allocations;
import uk.onedoor.keywork.ContactMode;
import uk.onedoor.keywork.NewAllocation;
import uk.onedoor.keywork.NewNote;
import uk.onedoor.keywork.Notes;
import uk.onedoor.keywork.SupportEpisodes;
import uk.onedoor.people.AboutMe.SaidBy;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.settings.Settings;
import uk.onedoor.shared.Ids;

@OneDoorTest
class CliffPagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    SupportEpisodes support;

    @Autowired
    Allocations allocations;

    @Autowired
    Tapers tapers;

    @Autowired
    CliffBook cliffs;

    @Autowired
    Notes notes;

    private TestCouncil.Council council;
    private YoungPersonId robin;
    private Visitor kit;
    private Visitor mo;
    private String at;

    @BeforeEach
    void robin_is_with_us() {
        council = councils.make();
        robin = council.meets("Robin Vale"); // born on 5 May 2011
        at = "/young-people/" + robin;
        council.does(council.manager, () -> {
            support.begin(robin, council.hub, TODAY.minusDays(200));
            allocations.allocate(NewAllocation.keyWorker(robin, council.keyWorker, TODAY.minusDays(200), "Met"));
        });
        kit = web.as(council.signedIn(council.keyWorker));
        mo = web.as(council.signedIn(council.manager));
    }

    private void agreed(LocalDate from, int minutes) {
        council.does(
                council.keyWorker,
                () -> tapers.agree(new NewStep(
                        Ids.next(),
                        robin,
                        from,
                        SupportKind.minutes(minutes, 0, 0, 0, 0, 0),
                        "Robin",
                        SaidBy.WITH_WORKER,
                        "So it is agreed",
                        "Robin asked")));
    }

    @Test
    void a_tenancy_near_a_step_is_asked_about_until_somebody_says_what_holds() {
        agreed(TODAY.minusWeeks(1), 300);
        agreed(TODAY.plusWeeks(4), 240);
        Answer noted = kit.submit(
                kit.get(at + "/cliffs/new").page(),
                "/cliffs/new",
                Map.of("kind", "TENANCY", "on", "2026-12-20", "words", "Her own flat in Mill Road"));
        assertThat(noted.text()).contains("A tenancy begins: Sunday 20 December", "Support grows less close to it");
        assertThat(noted.page().select("svg .od-taper__mark")).isNotEmpty();
        for (Visitor one : List.of(kit, mo)) {
            assertThat(one.get("/today").text()).contains("A tenancy begins on Sunday 20 December, and support grows");
        }
        Answer asked = kit.get(at + "/cliffs/answer");
        Answer answered = kit.submit(
                asked.page(),
                "/cliffs/answer",
                Map.of("about", "TENANCY 2026-12-20", "words", "Kit comes twice that week"));
        assertThat(answered.text()).contains("What we do about it", "Kit comes twice that week");
        assertThat(kit.get("/today").text()).doesNotContain("A tenancy begins");
    }

    @Test
    void a_day_that_was_not_so_is_taken_back() {
        council.does(
                council.keyWorker,
                () -> cliffs.note(Ids.next(), robin, CliffKind.SCHOOL_ENDS, TODAY.plusWeeks(3), "College"));
        String back = kit.get(at + "/taper")
                .page()
                .select("a[href*=/cliffs/][href$=/withdrawal]")
                .attr("href");
        Answer done = kit.submit(kit.get(back).page(), "/withdrawal", Map.of("because", "She stays another year"));
        assertThat(done.text())
                .contains("Taken back.", "Taken back: She stays another year")
                .doesNotContain("Support grows less close to it");
    }

    @Test
    void what_happens_is_told_when_it_falls_off_the_plan() {
        agreed(TODAY.minusWeeks(6), 240);
        council.does(council.keyWorker, () -> notes.write(together(TODAY.minusWeeks(2), 90)));
        assertThat(kit.get(at + "/taper").text()).contains("notes tell of only 1.5 of the 16 hours");
        Visitor pol = web.as(council.signedIn(council.joins("Pol Liaison", Role.POLICE_LIAISON, council.hub)));
        assertThat(pol.get(at + "/taper").text())
                .contains("4 hours a week is agreed")
                .doesNotContain("notes tell of only");
        assertThat(pol.get(at).text()).doesNotContain("fallen off the plan");
        assertThat(kit.get("/today").text()).contains("1.5 of 16 agreed hours in four weeks");
        kit.submit(
                kit.get(at + "/cliffs/answer").page(),
                "/cliffs/answer",
                Map.of("about", "OFF_PLAN 2026-11-16", "words", "Kit was ill; Dee takes Thursdays"));
        assertThat(kit.get("/today").text()).doesNotContain("agreed hours in four weeks");
    }

    private NewNote together(LocalDate on, int minutes) {
        Instant at = on.atTime(12, 0).toInstant(java.time.ZoneOffset.UTC);
        return new NewNote(Ids.next(), List.of(robin), at, ContactMode.FACE, minutes, null, "Walked", null, null, null);
    }

    private Answer stepsAway(String how, String despite) {
        Map<String, Object> away =
                new LinkedHashMap<>(Map.of("on", "2026-11-16", "how", how, "words", "Goes well", "stayClose", "true"));
        away.put("despite", despite);
        return mo.submit(mo.get(at + "/stepping-away").page(), "/stepping-away", away);
    }

    @Test
    void stepping_away_at_once_asks_for_words_and_keeps_them() {
        assertThat(mo.get(at + "/stepping-away").text()).contains("Support did not grow less before this");
        Answer refused = stepsAway("GOALS_HELD", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#despite-error").text()).contains("the right day all the same");
        assertThat(stepsAway("GOALS_HELD", "She has Nan and a job").text()).contains("Robin stepped away");
        assertThat(TestCouncil.asOwner(
                        database,
                        "select about || ' ' || words from endings.alarm_answer where young_person_id = '" + robin
                                + "'"))
                .containsExactly("SOONER She has Nan and a job");
    }

    @Autowired
    Database database;

    @Test
    void their_own_wish_is_not_asked_about_for_being_sudden_and_is_for_a_cliff() {
        council.does(
                council.keyWorker,
                () -> cliffs.note(Ids.next(), robin, CliffKind.TENANCY, TODAY.plusWeeks(2), "Own flat"));
        assertThat(mo.get(at + "/stepping-away").text()).contains("A tenancy begins on Monday 30 November: Own flat");
        assertThat(stepsAway("THEIR_WISH", "").status()).isEqualTo(422);
        assertThat(stepsAway("DIED", "").text()).doesNotContain("the right day all the same");
    }

    @Test
    void their_own_wish_without_a_cliff_is_never_stopped() {
        assertThat(stepsAway("THEIR_WISH", "").text()).contains("Robin stepped away");
    }

    @Test
    void who_grew_used_to_less_over_seven_weeks_is_not_asked() {
        agreed(TODAY.minusWeeks(12), 300);
        agreed(TODAY.minusWeeks(7), 240);
        assertThat(mo.get(at + "/stepping-away").page().select("#despite")).isEmpty();
        assertThat(stepsAway("GOALS_HELD", "").text()).contains("Robin stepped away");
    }

    @Test
    void what_nobody_meant_is_answered_in_plain_words() {
        var page = kit.get(at + "/cliffs/new").page();
        for (Map<String, String> wrong : List.of(
                Map.of("kind", "BIRTHDAY", "on", "2026-12-20", "words", "x"),
                Map.of("kind", "NOTHING", "on", "2026-12-20", "words", "x"),
                Map.of("kind", "MOVE", "on", "2099-12-20", "words", "x"),
                Map.of("kind", "MOVE", "on", "2026-12-20", "words", " "))) {
            Answer refused = kit.submit(page, "/cliffs/new", wrong);
            assertThat(refused.status()).as(wrong.toString()).isEqualTo(422);
            assertThat(refused.text()).doesNotContain("java.");
        }
    }

    @Test
    void a_tenancy_and_the_end_of_school_without_any_taper_ring_on_today() {
        council.does(council.keyWorker, () -> {
            cliffs.note(Ids.next(), robin, CliffKind.TENANCY, TODAY.plusWeeks(3), "Own flat");
            cliffs.note(Ids.next(), robin, CliffKind.SCHOOL_ENDS, TODAY.plusWeeks(9), "College");
        });
        for (Visitor one : List.of(kit, mo)) {
            assertThat(one.get("/today").text())
                    .contains("A tenancy begins on Monday 7 December, and nothing is agreed about how support goes on")
                    .doesNotContain("School or college ends");
        }
        assertThat(kit.get(at + "/taper").text()).contains("Nothing is agreed yet about how support goes on");
        kit.submit(
                kit.get(at + "/cliffs/answer").page(),
                "/cliffs/answer",
                Map.of("about", "TENANCY 2026-12-07", "words", "Kit comes twice that week"));
        assertThat(kit.get("/today").text()).doesNotContain("A tenancy begins");
    }

    @Test
    void a_birthday_and_a_key_worker_who_leaves_ring_without_any_taper_by_the_councils_own_numbers() {
        council.does(
                council.joins("Ada Admin", Role.ADMINISTRATOR, null),
                () -> settings.choose(
                        Map.of("endings.rules.cliff", List.of(26), "endings.rules.birthdays", List.of(16))));
        TestCouncil.rewrite(
                database,
                "staff.worker",
                "update staff.worker set leaves_on = '2026-12-18' where id = '" + council.keyWorker + "'");
        assertThat(mo.get("/today").text())
                .contains("Turns 16 on 5 May 2027, and nothing is agreed about how support goes on past it")
                .contains("Their key worker leaves on Friday 18 December, and nothing is agreed");
    }

    @Autowired
    Settings settings;
}
