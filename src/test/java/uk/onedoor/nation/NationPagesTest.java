package uk.onedoor.nation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.platform.access.Role;

@OneDoorTest
class NationPagesTest {

    private static final String NORTH_YORKSHIRE = "?council=E06000065";

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    private Council council;
    private Visitor manager;

    @BeforeEach
    void a_council_the_figures_do_not_know() {
        council = councils.make();
        manager = web.as(council.signedIn(council.manager));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nation", "/nation/first-picture", "/nation/figures/outside"})
    void a_council_without_published_figures_is_told_so_and_may_look_at_another(String path) {
        Answer answer = manager.get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("know no council called Testshire", "Look at North Yorkshire");
        assertThat(answer.page().select("select[name=council] option")).hasSize(154);
        assertThat(answer.page().select(".od-links a").attr("href")).isEqualTo(path + NORTH_YORKSHIRE);
    }

    @Test
    void all_figures_of_a_council_stand_beside_its_neighbours_and_england() {
        Answer answer = manager.get("/nation" + NORTH_YORKSHIRE);
        assertThat(answer.page().select("tbody tr").eachText())
                .anyMatch(row -> row.matches("Outside the council's boundary 21% 41% 44% 116"));
        assertThat(answer.page().select("tbody tr")).hasSize(Measure.compared().size());
        assertThat(answer.page().select("tbody a"))
                .allMatch(link -> link.attr("href").endsWith(NORTH_YORKSHIRE));
        assertThat(answer.text()).contains("Open Government Licence v3.0", "Department for Education");
    }

    @Test
    void one_figure_has_a_sentence_a_picture_of_each_year_and_the_table_of_all_that_is_drawn() {
        Answer answer = manager.get("/nation/figures/outside" + NORTH_YORKSHIRE);
        assertThat(answer.text())
                .contains("116 of 561 children looked after by North Yorkshire lived outside its boundary: 21%.");
        assertThat(answer.page().select("svg[role=img]")).hasSize(5).allSatisfy(picture -> {
            assertThat(picture.select("circle.od-strip__own")).hasSize(1);
            assertThat(picture.select("circle.od-strip__neighbour")).hasSize(10);
            assertThat(picture.select("desc").text()).contains("England");
        });
        assertThat(answer.page().select("tbody tr th").eachText())
                .hasSize(16)
                .startsWith("North Yorkshire", "North Yorkshire, number of children", "Middle of its neighbours")
                .contains("Shropshire")
                .endsWith("Yorkshire and The Humber", "Middle half of all councils", "England");
        assertThat(answer.page().select("thead th").eachText())
                .containsExactly("Where", "2025", "2024", "2023", "2022", "2021");
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void each_measure_that_is_compared_has_a_page_and_no_other(Measure measure) {
        for (String code : List.of("E06000065", "E09000001", "E06000053", "E06000063")) {
            Answer answer = manager.get("/nation/figures/" + measure.slug() + "?council=" + code);
            assertThat(answer.status()).as(code).isEqualTo(measure.scale() == null ? 404 : 200);
            assertThat(answer.text()).doesNotContain("java.", "{0}", "{4}", "NaN");
        }
    }

    @ParameterizedTest
    @CsvSource({"looked-after-rate, 'in 10,000'", "outside, %", "missing-times, times each"})
    void the_middle_half_of_all_councils_is_told_from_its_lower_to_its_upper_end(String measure, String unit) {
        Answer answer = manager.get("/nation/figures/" + measure + NORTH_YORKSHIRE);
        assertThat(answer.page().select(".od-strip-key li").last().text())
                .matches("Middle half of all councils: [\\d.]+%? to [\\d.]+ ?" + unit);
    }

    @Test
    void a_withheld_figure_says_why_and_is_not_drawn() {
        Answer answer = manager.get("/nation/figures/for-adoption" + NORTH_YORKSHIRE);
        assertThat(answer.text()).contains("The number is withheld", "somebody could be made out");
        assertThat(answer.page().select("svg[role=img]").get(0).select(".od-strip__own"))
                .isEmpty();
    }

    @Test
    void the_first_picture_tells_ten_figures_with_neighbours_and_england() {
        Answer answer = manager.get("/nation/first-picture" + NORTH_YORKSHIRE);
        assertThat(answer.page().select(".od-first__part")).hasSize(10).allSatisfy(part -> {
            assertThat(part.text()).contains("North Yorkshire", "England is");
            assertThat(part.select("svg[role=img] title").text()).isNotEmpty();
        });
        assertThat(answer.text())
                .contains("189 of 561", "125 of 561", "44 of 561", "116 of 561", "194 of 561", "50 of 682")
                .contains("Open Government Licence v3.0")
                .doesNotContainIgnoringCase("worse", "better", "rank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"E10000006", "909"})
    void a_council_that_was_divided_leads_to_those_that_followed(String code) {
        Answer answer = manager.get("/nation?council=" + code);
        assertThat(answer.text()).contains("Cumbria is no more since 31 March 2023");
        assertThat(answer.page().select(".od-links a").eachText())
                .containsExactly("Look at Cumberland", "Look at Westmorland and Furness");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "E92000001", "%3Cscript%3E", "X00000000"})
    void a_code_nobody_has_is_answered_with_the_choice(String code) {
        Answer answer = manager.get("/nation?council=" + code);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("know no council by that code");
        assertThat(answer.body()).doesNotContain("<script>");
    }

    @Test
    void an_old_code_in_an_address_is_answered_by_the_council_of_today() {
        assertThat(manager.get("/nation?council=E10000023").page().select("h1").text())
                .startsWith("North Yorkshire");
    }

    @Test
    void directors_and_performance_officers_find_it_under_more_and_key_workers_do_not() {
        for (Role role : List.of(Role.DIRECTOR, Role.PERFORMANCE_OFFICER)) {
            Visitor visitor = web.as(council.signedIn(council.joins(role.name(), role, council.hub)));
            assertThat(visitor.get("/more").page().select("a[href^=/nation]")).hasSize(2);
            assertThat(visitor.get("/nation" + NORTH_YORKSHIRE).status()).isEqualTo(200);
        }
        Visitor worker = web.as(council.signedIn(council.keyWorker));
        assertThat(worker.get("/more").page().select("a[href^=/nation]")).isEmpty();
        assertThat(worker.get("/nation" + NORTH_YORKSHIRE).text()).doesNotContain("North Yorkshire");
    }
}
