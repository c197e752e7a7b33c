package uk.onedoor.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.returns.reading.SmallReturn;

/** One finding on its page and in the files that are handed on. */
@OneDoorTest
class FindingPagesTest {

    private static final String AT = "/returns/checks";

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    KeptReturns returns;

    @Autowired
    CheckRuns runs;

    Council council;
    Visitor manager;

    @BeforeEach
    void signIn() {
        council = councils.make();
        manager = web.as(council.signedIn(council.manager));
    }

    private String keep(SmallReturn small) {
        Answer now = Upload.of(small).send(manager, AT);
        for (int looks = 0; looks < 200 && !now.page().select("[data-comes]").isEmpty(); looks++)
            now = manager.get(now.path());
        assertThat(now.status()).as(now.text()).isEqualTo(200);
        return now.path();
    }

    /** A review with a code there never was, of a child with a number of our own. */
    private static SmallReturn reviewOf(String child) {
        return SmallReturn.whole().with("reviews.csv", SmallReturn.REVIEWS + child + ",14/05/2010,02/10/2025,PN9\n");
    }

    private Document finding(String at) {
        var link = manager.get(at + "?rule=167").page().selectFirst("a[href*=/findings/]");
        return manager.get(Objects.requireNonNull(link).attr("href")).page();
    }

    @Test
    void the_way_back_leads_to_the_child_whatever_its_number_is_made_of() {
        Document finding = finding(keep(reviewOf("A&rule=1 #")));
        assertThat(Objects.requireNonNull(finding.selectFirst("a.govuk-back-link"))
                        .attr("href"))
                .endsWith("?view=child&child=A%26rule%3D1+%23");
    }

    @Test
    void a_file_has_the_findings_that_are_wanted_and_nothing_else_of_their_stories() {
        SmallReturn small = SmallReturn.whole();
        String episodes = small.text("episodes.csv");
        small.with("episodes.csv", episodes.replace("U4,PR1,,,,ZZ1 1AA,ZZ1 3CC", "XX,,,,,ZZ1 1AA,ZZ1 3CC"));
        String at = keep(small);
        assertThat(manager.get(at + "?rule=526").text()).contains("146");
        assertThat(manager.get(at + "/findings.csv?rule=526").body().lines().skip(1))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains(",526,"));
    }

    @Test
    void a_check_that_is_not_ready_is_told_on_the_form_and_what_was_typed_stays() {
        String at = keep(reviewOf("000101"));
        Document finding = finding(at);
        UUID kept = UUID.fromString(at.substring(AT.length() + 1));
        Rolls.Key key = council.as(council.manager, () -> returns.rests(kept));
        runs.forget(kept);
        CheckRun unready = runs.of(key, () -> {
            throw new IllegalStateException("not now");
        });
        unready.await(Duration.ofSeconds(30));
        Answer told = manager.submit(finding, "/confirmation", Map.of("because", "The minutes say so"));
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text()).contains("The check is still under way");
        assertThat(told.page().select("textarea[name=because]").text()).isEqualTo("The minutes say so");
        runs.forget(kept);
        Answer again = manager.submit(told.page(), "/confirmation", Map.of("because", "The minutes say so"));
        assertThat(again.text()).contains("Marked as checked and correct", "The minutes say so");
    }
}
