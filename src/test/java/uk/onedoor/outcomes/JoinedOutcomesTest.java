package uk.onedoor.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

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
import uk.onedoor.keywork.SupportEpisode.HowEnded;
import uk.onedoor.keywork.SupportEpisodes;
import uk.onedoor.keywork.SupportEpisodes.StepAway;
import uk.onedoor.people.DueSource.Due;
import uk.onedoor.people.Merges;
import uk.onedoor.people.YoungPersonId;

/** Two records of one young person, joined: who is with us in the other one is asked from the kept one, and once. */
@OneDoorTest
class JoinedOutcomesTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    SupportEpisodes supports;

    @Autowired
    Merges merges;

    @Autowired
    OutcomesDue due;

    private TestCouncil.Council council;
    private YoungPersonId kept;
    private String at;
    private Visitor kit;

    @BeforeEach
    void robin_left_in_the_kept_record_and_is_with_us_in_the_other() {
        council = councils.make();
        kept = council.meets("Robin Vale");
        at = "/young-people/" + kept;
        YoungPersonId merged = council.meets("Rob Vale");
        council.does(council.manager, () -> {
            supports.begin(kept, council.hub, Facts.TODAY.minusMonths(8));
            StepAway left = new StepAway(Facts.TODAY.minusMonths(3), HowEnded.THEIR_WISH, null, true);
            supports.stepAway(kept, council.hub, left);
            supports.begin(merged, council.hub, Facts.TODAY.minusMonths(1));
            merges.join(kept, merged, "The same Robin");
        });
        kit = web.as(council.signedIn(council.keyWorker));
    }

    private List<String> asked() {
        return council.as(council.manager, () -> due.until(Facts.TODAY)).stream()
                .filter(one -> kept.equals(one.youngPerson()) && one.link().startsWith(at + "/"))
                .map(Due::titleKey)
                .toList();
    }

    @Test
    void the_state_on_arrival_is_written_down_from_the_kept_record() {
        assertThat(asked()).containsExactlyInAnyOrder("outcomes.due.baseline", "outcomes.due.followUp.WITH_US.1");
        Map<String, Object> typed = new LinkedHashMap<>(Facts.typed());
        typed.put("takenOn", Facts.TODAY);
        typed.put("source", "TOLD_BY_YOUNG_PERSON");
        Answer saved = kit.submit(kit.get(at + "/baseline").page(), "/baseline", typed);
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        assertThat(saved.text()).contains("Less shouting at home");
        assertThat(asked()).containsExactly("outcomes.due.followUp.WITH_US.1");
    }

    @Test
    void how_it_is_going_is_asked_from_the_kept_record() {
        String first = at + "/follow-ups/with-us/1";
        assertThat(kit.get(at + "/follow-ups").page().select("a[href=" + first + "]"))
                .isNotEmpty();
        Map<String, Object> typed =
                Map.of("result", "NOT_REACHED", "because", "Phone off", "tries", "3", "on", Facts.TODAY);
        Answer saved = kit.submit(kit.get(first).page(), first, typed);
        assertThat(saved.text()).contains("Phone off");
        assertThat(asked()).containsExactly("outcomes.due.baseline");
    }
}
