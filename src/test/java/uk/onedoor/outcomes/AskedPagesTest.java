package uk.onedoor.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.keywork.SupportEpisode.HowEnded;
import uk.onedoor.keywork.SupportEpisodes;
import uk.onedoor.keywork.SupportEpisodes.StepAway;
import uk.onedoor.outcomes.Planned.Phase;
import uk.onedoor.people.OwnAccounts;
import uk.onedoor.people.SupportSource.Support;
import uk.onedoor.people.YoungPersonId;

/** What staff and the young person read of what we asked, and of what we ask next. */
@OneDoorTest
class AskedPagesTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    SupportEpisodes supports;

    @Autowired
    Baselines baselines;

    @Autowired
    FollowUps followUps;

    @Autowired
    OwnAccounts accounts;

    private TestCouncil.Council council;
    private YoungPersonId robin;
    private String at;
    private Visitor kit;
    private Visitor own;

    @BeforeEach
    void robin_has_been_with_us_for_twenty_days_and_reads_their_own_pages() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        at = "/young-people/" + robin;
        council.does(council.manager, () -> supports.begin(robin, council.hub, Facts.TODAY.minusDays(20)));
        kit = web.as(council.signedIn(council.keyWorker));
        own = web.nobody();
        String code = council.as(council.keyWorker, () -> accounts.give(robin));
        own.submit(own.get("/code").page(), "/code", Map.of("code", code));
    }

    @Test
    void what_happens_next_is_told_to_the_young_person_in_words_of_their_own() {
        String next = own.get("/me").text();
        assertThat(next)
                .contains("We talk about how things were when you came Soon")
                .contains("After a month with us, we ask you how it is going")
                .contains("You get a key worker: one person who sticks with you Soon")
                .doesNotContain("State on arrival", "Follow-up", "Nothing is planned");
    }

    @Test
    void what_happens_next_is_told_in_welsh_too() {
        assertThat(own.get("/me?lang=cy").text())
                .contains("Byddwn ni'n siarad am sut oedd pethau pan ddest ti Cyn hir");
    }

    @Test
    void what_we_asked_is_on_the_story_and_leads_to_its_page() {
        Support support = new Support(robin, council.hub, Facts.TODAY.minusDays(20), null);
        council.does(council.keyWorker, () -> {
            baselines.take(Facts.baseline(robin, Facts.TODAY.minusDays(20), Facts.TODAY.minusDays(3)));
            followUps.record(NewFollowUp.notReached(support, Phase.WITH_US, 1, Facts.TODAY, "Phone off", 3));
        });
        var story = kit.get(at + "/story").page();
        assertThat(story.text()).contains("State on arrival written down", "Follow-up, not reached: 1 month with us");
        assertThat(story.select(".moj-timeline a").eachAttr("href")).contains(at + "/baseline", at + "/follow-ups");
        String theirs = own.get("/me/story").text();
        assertThat(theirs)
                .contains("We talked about how things were when you came", "did not reach you")
                .doesNotContain("Phone off", "State on arrival");
    }

    @Test
    void whoever_is_back_is_not_asked_as_one_who_left() {
        var again = Facts.TODAY.minusDays(2);
        council.does(council.manager, () -> {
            supports.stepAway(
                    robin, council.hub, new StepAway(Facts.TODAY.minusDays(19), HowEnded.THEIR_WISH, null, true));
            assertThat(dueOn(kit)).anyMatch(title -> title.contains("after leaving"));
            supports.welcomeBack(robin, council.hub, again, "Rang us");
        });
        assertThat(dueOn(kit)).contains("State on arrival").noneMatch(title -> title.contains("after leaving"));
    }

    @Test
    void a_state_on_arrival_nobody_wrote_down_is_not_overdue_once_they_stepped_away() {
        council.does(
                council.manager,
                () -> supports.stepAway(
                        robin, council.hub, new StepAway(Facts.TODAY, HowEnded.THEIR_WISH, null, true)));
        assertThat(dueOn(kit)).doesNotContain("State on arrival");
        assertThat(kit.get(at + "/baseline").text())
                .contains("They stepped away before anybody wrote this down")
                .doesNotContain("was to be written down by");
        assertThat(kit.get(at).page().select("a[href$=/baseline]")).isEmpty();
    }

    private List<String> dueOn(Visitor who) {
        return who.get(at)
                .page()
                .select(".od-panel:has(h2:contains(next)) li a")
                .eachText();
    }
}
