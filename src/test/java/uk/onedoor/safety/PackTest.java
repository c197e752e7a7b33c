package uk.onedoor.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
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
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.shared.Ids;

@OneDoorTest
class PackTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    MissingEpisodes episodes;

    @Autowired
    Database database;

    @Autowired
    Clock clock;

    private Council council;
    private YoungPersonId robin;
    private Visitor kit;
    private String at;

    @BeforeEach
    void robinIsKnown() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        kit = web.as(council.signedIn(council.keyWorker));
        at = "/young-people/" + robin + "/missing/pack";
    }

    private Answer writes(Visitor who, String topic, String words) {
        Answer form = who.get(at + "/" + topic);
        return who.submit(form.page(), form.path(), Map.of("words", words));
    }

    private static String told(Answer page, String topic) {
        return page.page()
                .select(".govuk-summary-list__row:has(dt:containsOwn(" + topic + ")) .govuk-summary-list__value")
                .text();
    }

    /** A line that was written so many days ago. */
    private void wrote(PackTopic topic, String words, int daysAgo) {
        TestCouncil.asOwner(database, """
                insert into safety.pack_line (authority_id, id, young_person_id, topic, words, recorded_by, recorded_at)
                values ('%s', '%s', '%s', '%s', '%s', '%s', timestamptz '%s') returning 'written'""".formatted(
                        council.code,
                        Ids.next(),
                        robin,
                        topic,
                        words,
                        council.keyWorker,
                        clock.instant().minus(Duration.ofDays(daysAgo))));
    }

    @Test
    void one_leads_from_their_page_to_what_the_police_would_need_and_each_line_says_who_looked_at_it_last() {
        Answer now = kit.get("/young-people/" + robin);
        assertThat(now.page().select("a[href=" + at + "]").text()).contains("What the police would need to know");
        assertThat(told(kit.get(at), "Phones")).isEqualTo("Nothing written yet");
        Answer written = writes(kit, "PHONES", "07700 900123, mostly off at night");
        assertThat(written.status()).isEqualTo(200);
        assertThat(told(written, "Phones"))
                .contains("07700 900123", "by Kit Keyworker")
                .doesNotContain("Look at it again");
    }

    @Test
    void what_nobody_looked_at_for_long_asks_to_be_and_one_tap_answers() {
        wrote(PackTopic.PHONES, "07700 900123", 29);
        wrote(PackTopic.PLACES, "The skate park", 29);
        wrote(PackTopic.MONEY, "A card", 5);
        Answer old = kit.get(at);
        assertThat(told(old, "Money")).doesNotContain("Look at it again");
        assertThat(told(old, "Phones")).contains("Look at it again");
        assertThat(kit.get("/young-people/" + robin).text())
                .contains("Look again at what the police would need to know: 2 things");
        String phones = old.page()
                .select("button[name=line]:contains(Still right: Phones)")
                .attr("value");
        Visitor manager = web.as(council.signedIn(council.manager));
        Answer checked = manager.submit(manager.get(at).page(), at, Map.of("line", phones));
        assertThat(checked.status()).isEqualTo(200);
        assertThat(told(checked, "Phones")).doesNotContain("Look at it again").doesNotContain("by Kit");
        assertThat(kit.get("/young-people/" + robin).text())
                .contains("Look again at what the police would need to know: one thing");
    }

    @Test
    void nobody_writes_over_what_a_colleague_wrote_meanwhile() {
        writes(kit, "PLACES", "The skate park");
        Answer early = kit.get(at + "/PLACES");
        Visitor manager = web.as(council.signedIn(council.manager));
        writes(manager, "PLACES", "The skate park and the quay");
        Answer late = kit.submit(early.page(), early.path(), Map.of("words", "The bus station"));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.page().select("#words-error").text()).contains("wrote something newer", "the quay");
        assertThat(late.page().select("#words").text()).isEqualTo("The bus station");
        Answer both =
                kit.submit(late.page(), early.path(), Map.of("words", "The skate park, the quay, the bus station"));
        assertThat(told(both, "Where they may be")).contains("the quay, the bus station");
    }

    @Test
    void a_line_that_was_replaced_is_not_said_to_be_still_right() {
        writes(kit, "MONEY", "A card");
        Answer early = kit.get(at);
        String line = early.page().select("button[name=line]").attr("value");
        writes(web.as(council.signedIn(council.manager)), "MONEY", "No card any more");
        Answer late = kit.submit(early.page(), at, Map.of("line", line));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("wrote something newer");
    }

    @Test
    void the_sheet_of_a_night_has_what_was_written_beforehand_and_what_stands_since() {
        writes(kit, "DESCRIPTION", "Tall, red hair");
        UUID episode = Ids.next();
        Beginning began =
                new Beginning(clock.instant().minus(Duration.ofHours(2)), "At the bus stop", "", "Grey hood", "Kit");
        MissingFact heard = new MissingFact(Ids.next(), clock.instant(), new MissingFact.Update(), "Seen in town");
        MissingFact wrong = new MissingFact(Ids.next(), clock.instant(), new MissingFact.Update(), "Seen in Leeds");
        council.does(council.keyWorker, () -> {
            episodes.begin(robin, episode, began, "");
            episodes.add(robin, episode, heard);
            episodes.add(robin, episode, wrong);
            episodes.withdraw(robin, episode, wrong.id(), "It was somebody else");
        });
        Answer page = kit.get("/young-people/" + robin + "/missing/" + episode);
        Answer sheet = kit.get(
                page.page().select("a:contains(The sheet for the police)").attr("href"));
        assertThat(sheet.status()).isEqualTo(200);
        assertThat(sheet.text())
                .contains(
                        "Robin Vale: for the police", "Tall, red hair", "At the bus stop", "Grey hood", "Seen in town")
                .contains("years old", "Nothing is written down of:")
                .doesNotContain("Leeds");
    }

    @Test
    void whoever_has_no_part_in_looking_for_somebody_reads_and_writes_none_of_it() {
        writes(kit, "PHONES", "07700 900123");
        Visitor coach = web.as(council.signedIn(council.joins("Lee Coach", Role.LIFE_COACH, council.hub)));
        assertThat(coach.get(at).text()).contains("07700 900123").doesNotContain("Still right");
        assertThat(coach.get(at + "/PHONES").status()).isEqualTo(404);
        Visitor advocate = web.as(council.signedIn(council.joins("Ada Advocate", Role.ADVOCATE, council.hub)));
        assertThat(advocate.get(at).status()).isEqualTo(404);
        assertThat(kit.get(at + "/NOTHING").status()).isIn(400, 404);
    }
}
