package uk.onedoor.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
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

/** Where young people were, with whom, and what their times have in common, on its pages. */
@OneDoorTest
class PatternPagesTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    private Council council;
    private YoungPersonId robin;
    private Visitor kit;
    private Visitor mo;
    private String night;

    @BeforeEach
    void robin_is_not_back() {
        council = councils.make();
        robin = council.meets("Robin Vale");
        kit = web.as(council.signedIn(council.keyWorker));
        mo = web.as(council.signedIn(council.manager));
        night = isMissed(robin);
    }

    private String isMissed(YoungPersonId who) {
        Answer form = kit.get("/young-people/" + who + "/missing/new");
        return kit.submit(form.page(), form.path(), Map.of("seenWhere", "The kitchen", "noticedBy", "Kit"))
                .path();
    }

    private Answer names(String where, String kind, String name, String handling, String words) {
        Answer form = kit.get(where + "/whereabouts");
        Map<String, String> typed =
                new HashMap<>(Map.of("kind", kind, "name", name, "handling", handling, "words", words));
        return kit.submit(form.page(), form.path(), typed);
    }

    @Test
    void one_leads_from_the_episode_to_where_they_were_and_each_says_who_may_be_told() {
        assertThat(kit.get(night)
                        .page()
                        .select("a[href=" + night + "/whereabouts]")
                        .text())
                .isEqualTo("Where they were, and with whom");
        Answer saved = names(night, "PERSON", "Jay from the quay", "ASK_FIRST", "Ask the police coordinator");
        assertThat(saved.text())
                .contains("Jay from the quay", "Ask somebody first", "Ask the police coordinator", "Kit Keyworker");
    }

    @Test
    void who_else_may_be_told_is_asked_and_why() {
        Answer without = names(night, "PERSON", "Jay", "STAYS_HERE", "");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.page().select("#words-error").text()).contains("why nobody else may be told");
        assertThat(without.page().select("#name").val()).isEqualTo("Jay");
        Answer form = kit.get(night + "/whereabouts");
        Answer person = kit.submit(
                form.page(),
                form.path(),
                Map.of("kind", "PERSON", "name", "Jay", "postcode", "YO7 1AA", "handling", "MAY_SHARE"));
        assertThat(person.page().select("#postcode-error").text()).contains("Only a place has a postcode");
        Answer wrong = kit.submit(
                form.page(),
                form.path(),
                Map.of("kind", "PLACE", "name", "The quay", "postcode", "the sea", "handling", "MAY_SHARE"));
        assertThat(wrong.page().select("#postcode-error").text()).contains("Type a postcode in the right form");
    }

    @Test
    void what_was_named_wrongly_is_taken_back_with_a_reason() {
        Answer saved = names(night, "PLACE", "The quay", "MAY_SHARE", "");
        String at = saved.page().select("a[href$=/withdrawal]").attr("href");
        Answer asked = kit.get(at);
        assertThat(kit.submit(asked.page(), at, Map.of("because", "")).status()).isEqualTo(422);
        assertThat(kit.submit(asked.page(), at, Map.of("because", "It was somebody else"))
                        .page()
                        .select("main ul.od-lines")
                        .text())
                .doesNotContain("The quay");
        assertThat(kit.get(at).status()).isEqualTo(404);
    }

    @Test
    void whoever_runs_the_hub_sees_who_shares_somebody_and_how_many_times_stand_behind_it() {
        YoungPersonId sam = council.meets("Sam Hill");
        names(night, "PERSON", "Jay from the quay", "MAY_SHARE", "");
        names(isMissed(sam), "PERSON", "jay from the Quay", "STAYS_HERE", "Sam asked us not to");
        Answer hub = mo.get("/missing/patterns");
        assertThat(hub.text())
                .contains("2 times of those you may see", "jay from the Quay", "Robin Vale", "Sam Hill")
                .contains("Nobody else", "Sam asked us not to");
        assertThat(hub.page().select("svg .od-with__line")).hasSize(2);
        assertThat(mo.get("/missing").page().select("a[href=/missing/patterns]"))
                .hasSize(1);
        Answer one = mo.get("/young-people/" + robin + "/missing/patterns");
        assertThat(one.text())
                .contains("What the times of Robin have in common", "One time in the last twelve months")
                .contains("In the three days before")
                .doesNotContain("Sam Hill", "Sam asked us not to");
    }

    @Test
    void the_police_role_sees_them_and_a_key_worker_does_not() {
        names(night, "PERSON", "Jay from the quay", "MAY_SHARE", "");
        Visitor liaison = web.as(council.signedIn(council.joins("Lou Liaison", Role.POLICE_LIAISON, council.hub)));
        assertThat(liaison.get("/missing/patterns").text()).contains("Jay from the quay");
        assertThat(liaison.get("/young-people/" + robin + "/missing/patterns").status())
                .isEqualTo(200);
        assertThat(kit.get("/missing/patterns").status()).isEqualTo(404);
        assertThat(kit.get("/young-people/" + robin + "/missing/patterns").status())
                .isEqualTo(404);
        assertThat(kit.get("/missing").page().select("a[href=/missing/patterns]"))
                .isEmpty();
    }

    @Test
    void nobody_reads_of_whom_they_may_not_see() {
        names(night, "PERSON", "Jay from the quay", "MAY_SHARE", "");
        Council other = councils.make();
        Visitor stranger = web.as(other.signedIn(other.manager));
        assertThat(stranger.get("/missing/patterns").text())
                .contains("Nobody was missing")
                .doesNotContain("Jay");
        assertThat(stranger.get(night + "/whereabouts").status()).isEqualTo(404);
    }
}
