package uk.onedoor.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.time.KnownOn;
import uk.onedoor.platform.time.ProductClock;
import uk.onedoor.staff.WorkerId;

/** The record as it was known on an earlier day: asked for, shown, kept from whom it is kept now, and traced. */
@OneDoorTest
class KnownOnPagesTest {

    private static final Instant LONG_AGO = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant LATER = Instant.parse("2026-06-01T09:00:00Z");

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    People people;

    @Autowired
    ProductClock clock;

    @Autowired
    Database database;

    private Council council;
    private String robin;
    private YoungPersonId id;
    private Visitor kit;

    @BeforeEach
    void somebody_whose_name_changed() {
        clock.at(LONG_AGO, () -> {
            council = councils.make();
            id = council.meets("Robin Vale");
        });
        clock.at(LATER, () -> council.does(council.manager, () -> people.revise(id, named("Rowan"))));
        robin = "/young-people/" + id;
        kit = web.as(council.signedIn(council.keyWorker));
    }

    private static NewPerson named(String name) {
        return NewPerson.named(name + " Vale", LocalDate.of(2011, 5, 5));
    }

    @Test
    void the_record_is_shown_as_it_was_and_says_so() {
        Answer then = kit.get(robin + "?known_on=2026-05-31");
        assertThat(then.status()).isEqualTo(200);
        assertThat(then.text())
                .contains("Robin", "As it was known on 31 May 2026.")
                .doesNotContain("Rowan");
        assertThat(then.page().title()).contains("as it was known on 31 May 2026");
        assertThat(kit.get(robin + "?known_on=2026-06-01T08:00").text()).contains("Robin", "1 June 2026, 08:00");
        assertThat(kit.get(robin + "?known_on=2026-06-01").text()).contains("Rowan");
        assertThat(kit.get(robin).text()).contains("Rowan").doesNotContain("As it was known on");
    }

    @Test
    void before_anything_was_known_there_is_nothing() {
        assertThat(kit.get(robin + "?known_on=2026-03-01").status()).isEqualTo(404);
    }

    @Test
    void its_pages_lead_to_each_other_in_the_past_and_one_link_leads_back() {
        Answer then = kit.get(robin + "?known_on=2026-05-31");
        assertThat(then.page().select("nav a[href^=" + robin + "]").eachAttr("href"))
                .isNotEmpty()
                .allMatch(link -> link.matches(".*[?&]known_on=2026-05-31"));
        assertThat(then.page().select(".od-past a").eachAttr("href"))
                .containsExactly(robin + "/recorded-later?since=2026-05-31", robin);
        assertThat(kit.get(robin + "/story?strand=HOME&known_on=2026-05-31")
                        .page()
                        .select(".od-past a")
                        .eachAttr("href"))
                .endsWith(robin + "/story?strand=HOME");
    }

    @Test
    void what_a_browser_sends_from_it_all_the_same_is_not_saved() {
        Visitor mo = web.as(council.signedIn(council.manager));
        Answer answer = mo.submit(
                mo.get(robin + "/record?known_on=2026-05-31").page(),
                "/record",
                Map.of("nameUsed", "Sent anyhow", "firstName", "Sent", "lastName", "Vale"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("nothing was saved");
        assertThat(kit.get(robin).text()).doesNotContain("Sent anyhow");
    }

    @Test
    void an_address_in_capitals_is_about_the_past_too() {
        String capitals = "/young-people/" + id.toString().toUpperCase(java.util.Locale.ROOT);
        assertThat(kit.get(capitals + "?known_on=2026-05-31").text()).contains("As it was known on 31 May 2026.");
    }

    @Test
    void nothing_on_it_can_be_sent() {
        Answer then = web.as(council.signedIn(council.manager)).get(robin + "/record?known_on=2026-05-31");
        assertThat(then.page().select("main form[method=post]")).isNotEmpty().allMatch(form -> form.hasAttr("inert"));
        assertThat(then.page().selectFirst("input[name=nameUsed]").val()).isEqualTo("Robin");
    }

    @Test
    void a_page_that_is_only_about_now_leads_there() {
        Answer answer = kit.get(robin + "/looked?known_on=2026-05-31&month=2026-05");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select(".od-past")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-02-30",
                "2031-01-01",
                "2026-11-16T10:11",
                "0000-01-01",
                "-0001-01-01",
                "%00",
                "'; drop table"
            })
    void a_moment_nobody_can_mean_is_told_in_plain_words(String moment) {
        Answer answer = kit.get(
                robin + "?known_on=" + java.net.URLEncoder.encode(moment, java.nio.charset.StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).doesNotContain("Exception").doesNotContain("Rowan");
    }

    @Test
    void this_day_is_known_as_far_as_it_has_come() {
        assertThat(kit.get(robin + "?known_on=2026-11-16").text()).contains("Rowan", "16 November 2026, 10:10");
    }

    @Test
    void who_may_not_see_now_may_not_see_then() {
        WorkerId stranger = council.joins("Ola Elsewhere", Role.KEY_WORKER, council.opensHub("Elsewhere"));
        Visitor ola = web.as(council.signedIn(stranger));
        Answer theirs = ola.get(robin + "?known_on=2026-05-31");
        Answer nobody = ola.get("/young-people/" + UUID.randomUUID() + "?known_on=2026-05-31");
        assertThat(theirs.status()).isEqualTo(404);
        assertThat(theirs.text()).isEqualTo(nobody.text());
    }

    @Test
    void the_database_tells_what_was_only_to_who_may_read_what_is() throws SQLException {
        WorkerId stranger = council.joins("Ola Elsewhere", Role.KEY_WORKER, council.opensHub("Elsewhere"));
        String row = council.as(council.keyWorker, () -> people.get(id)).id().toString();
        assertThat(before(council.signedIn(council.keyWorker), row)).containsExactly("UPDATE Robin");
        assertThat(before(council.signedIn(stranger), row)).isEmpty();
    }

    private List<String> before(SignedIn who, String youngPerson) throws SQLException {
        try (var pages = DriverManager.getConnection(
                        database.url(),
                        database.web().username(),
                        database.web().password());
                var owner = DriverManager.getConnection(
                        database.url(),
                        database.owner().username(),
                        database.owner().password())) {
            pages.setAutoCommit(false);
            try (var enter = pages.prepareStatement(
                    "select platform.enter(?, '/x'), set_config('onedoor.known_on', '2026-05-31', true)")) {
                enter.setString(1, who.token());
                enter.execute();
            }
            var first = owner.createStatement()
                    .executeQuery(
                            "select id from people.identity where superseded_at is not null and young_person_id = '"
                                    + youngPerson + "'");
            first.next();
            var told = pages.prepareStatement(
                    "select what || ' ' || (was).name_used from past_people.identity_before(?, ?)");
            told.setString(1, council.code);
            told.setString(2, first.getString(1));
            var rows = told.executeQuery();
            return rows.next() ? List.of(rows.getString(1)) : List.of();
        }
    }

    @Test
    void nothing_can_be_written_into_the_past() {
        KnownOn.enter(LATER);
        try {
            assertThatThrownBy(() -> council.does(council.manager, () -> people.revise(id, named("Never"))))
                    .isInstanceOf(org.springframework.dao.DataAccessException.class);
        } finally {
            KnownOn.leave();
        }
        assertThat(kit.get(robin).text()).doesNotContain("Never");
    }

    @Test
    void looking_at_the_past_leaves_its_trace_with_the_day() throws SQLException {
        kit.get(robin + "?known_on=2026-05-31");
        try (var owner = DriverManager.getConnection(
                database.url(), database.owner().username(), database.owner().password())) {
            var rows = owner.createStatement()
                    .executeQuery("select count(*) from platform.audit_entry where what = 'SHOWN' and page = '" + robin
                            + "?known_on=2026-05-31' and '" + id + "' = any (subjects)");
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "day=&time=14:00            | Choose a day",
                "day=2030-01-01&time=       | Choose a day and time that have come",
                "day=2026-11-16&time=10:11  | Choose a day and time that have come",
                "day=2026-03-01&time=       | Choose Monday 2 March or a later day",
                "day=31/05/2026&time=       | day",
                "day=%2B999999999-01-01&time= | Check the year",
            })
    void a_day_that_cannot_be_is_told_by_the_field(String asked, String words) {
        Answer answer = kit.get(robin + "/known-on?" + asked);
        assertThat(answer.path()).endsWith("/known-on");
        assertThat(Objects.requireNonNull(answer.page().selectFirst(".govuk-error-summary"))
                        .text())
                .containsIgnoringCase(words);
    }

    @Test
    void a_day_leads_to_the_record_as_it_was() {
        assertThat(kit.get(robin + "/record").page().select("a[href=" + robin + "/known-on]"))
                .hasSize(1);
        assertThat(kit.get(robin + "/known-on").page().select(".govuk-error-summary"))
                .isEmpty();
        assertThat(kit.get(robin + "/known-on?day=2026-05-31&time=").text())
                .contains("As it was known on 31 May 2026.");
        assertThat(kit.get(robin + "/known-on?day=2026-05-31&time=12:30").text())
                .contains("31 May 2026, 12:30");
    }
}
