package uk.onedoor.returns;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.platform.access.Role;
import uk.onedoor.returns.reading.SmallReturn;

/** The page of a baseline, as somebody without scripts meets it. */
@OneDoorTest
class BaselinePagesTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    private Council council;
    private Visitor officer;
    private String at;

    @BeforeEach
    void a_return_is_kept() {
        council = councils.make();
        officer = web.as(council.signedIn(council.joins("Perry Officer", Role.PERFORMANCE_OFFICER, null)));
        Answer kept = Upload.of(SmallReturn.whole()).send(officer, "/returns/checks");
        assertThat(kept.status()).isEqualTo(200);
        at = kept.path() + "/baseline";
    }

    private static Element measure(Answer answer, String slug) {
        Element measure = answer.page().getElementById(slug);
        assertThat(measure).as(slug).isNotNull();
        return measure;
    }

    @Test
    void every_measure_has_its_meaning_its_picture_and_its_table() {
        Answer answer = officer.get(at);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select(".od-measure"))
                .hasSize(uk.onedoor.returns.baseline.MeasureKind.values().length)
                .allSatisfy(measure ->
                        assertThat(measure.select(".od-measure__means").text()).isNotBlank());
        Element groups = measure(answer, "cla-31march-by-placement-group");
        assertThat(groups.select(".od-bars li")).hasSameSizeAs(groups.select("tbody tr"));
        assertThat(answer.text()).contains("No postcodes are loaded").doesNotContain("java.");
    }

    @Test
    void each_number_opens_its_rows() {
        Answer answer = officer.get(at);
        Element line = measure(answer, "cla-31march").selectFirst("tbody a");
        Answer rows = officer.get(line.attr("href"));
        assertThat(rows.status()).isEqualTo(200);
        int number = Integer.parseInt(
                measure(answer, "cla-31march").select("tbody td strong").text());
        assertThat(rows.page().select("table").first().select("tbody tr")).hasSize(number);
        assertThat(rows.page().select("thead th").eachText()).contains("Child", "Table", "Row", "DECOM");
    }

    @Test
    void ages_are_picked_by_a_link_or_from_one_year_to_another() {
        Answer tens = officer.get(at + "?ages=10%2B");
        assertThat(tens.text()).contains("Aged 10+", "Published figures are of all ages together");
        Answer other = officer.get(at + "?from=15&to=13");
        assertThat(other.text()).contains("Aged 13-15");
        assertThat(other.page().select("#from option[selected]").text()).isEqualTo("13");
        assertThat(officer.get(at + "?from=0&to=17").text()).contains("All ages");
    }

    @Test
    void shares_stand_beside_published_ones_of_a_council_that_is_chosen() {
        Answer answer = officer.get(at + "?council=E06000065");
        Element groups = measure(answer, "cla-31march-by-usual-placement-group");
        assertThat(groups.select("svg.od-strip")).isNotEmpty();
        assertThat(groups.text()).contains("With foster carers", "England", "the middle half of all councils");
        assertThat(officer.get(at).page().select("svg.od-strip")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?ages=old",
                "?ages=17-12",
                "?from=a&to=3",
                "/never-heard-of",
                "/cla-31march?part=zz",
                "/cla-31march-by-age?part=%3Cscript%3E",
                "/cla-31march?sheet=x"
            })
    void what_nobody_can_mean_is_not_there(String odd) {
        Answer answer = officer.get(at + odd);
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.text()).doesNotContain("java.", "Exception");
    }

    @Test
    void only_who_sees_returns_sees_it() {
        Visitor worker = web.as(council.signedIn(council.keyWorker));
        assertThat(worker.get(at).status()).isIn(403, 404);
        Council other = councils.make();
        assertThat(web.as(other.signedIn(other.manager)).get(at).status()).isEqualTo(404);
    }
}
