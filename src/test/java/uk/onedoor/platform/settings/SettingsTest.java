package uk.onedoor.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.time.KnownOn;
import uk.onedoor.platform.time.ProductClock;
import uk.onedoor.staff.WorkerId;

/** What a council chooses for itself: what holds, what held, who chose it, and who may. */
@OneDoorTest
class SettingsTest {

    private static final String OFFER = "family.rules.offer";
    private static final String BIRTHDAYS = "endings.rules.birthdays";
    private static final Instant MARCH = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T09:00:00Z");

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    Settings settings;

    @Autowired
    ProductClock clock;

    private Council council;
    private WorkerId ada;

    @BeforeEach
    void a_council_with_an_administrator() {
        council = councils.make();
        ada = council.joins("Ada Admin", Role.ADMINISTRATOR, null);
    }

    @Test
    void what_is_usual_holds_until_a_council_chooses_and_only_for_that_council() {
        choose(OFFER, 20);
        assertThat(holds(council, OFFER)).isEqualTo(20);
        assertThat(holds(councils.make(), OFFER)).isEqualTo(10);
    }

    @Test
    void a_page_of_the_past_reads_what_held_then() {
        clock.at(MARCH, () -> choose(OFFER, 20));
        clock.at(JUNE, () -> choose(OFFER, 30));
        assertThat(held("2026-03-01", OFFER)).isEqualTo(10);
        assertThat(held("2026-05-31", OFFER)).isEqualTo(20);
        assertThat(held("2026-06-01", OFFER)).isEqualTo(30);
    }

    @Test
    void a_list_is_chosen_whole_and_may_be_empty_where_that_means_something() {
        choose(BIRTHDAYS, 21, 18, 18);
        assertThat(chosen(BIRTHDAYS)).containsExactly(18, 21);
        choose(BIRTHDAYS);
        assertThat(chosen(BIRTHDAYS)).isEmpty();
        assertThatThrownBy(() -> choose("endings.rules.kinds")).isInstanceOf(DataAccessException.class);
    }

    @Test
    void the_database_keeps_the_bounds_and_who_may_choose() {
        assertThatThrownBy(() -> choose(OFFER, 61)).hasStackTraceContaining("out of its bounds");
        assertThatThrownBy(() -> council.does(council.manager, () -> settings.choose(Map.of(OFFER, List.of(20)))))
                .hasStackTraceContaining("row-level security");
        assertThat(holds(council, OFFER)).isEqualTo(10);
    }

    @Test
    void the_page_says_what_is_usual_and_who_chose_what_since_when() {
        clock.at(MARCH, () -> choose(OFFER, 20));
        Visitor page = web.as(council.signedIn(ada));
        assertThat(page.get("/family-rules").text())
                .contains("From 1 to 60. 10 until you choose.")
                .contains("2 March", "A family meeting is offered within how many working days? 20", "Ada Admin");
        Answer nothing = page.submit(page.get("/family-rules").page(), "/family-rules", Map.of("offer", "ten"));
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.text()).contains("Write a whole number from 1 to 60");
        assertThat(nothing.page().select("#offer").val()).isEqualTo("ten");
    }

    @Test
    void what_another_chose_in_the_meantime_is_shown_beside_and_never_lost() {
        Visitor one = web.as(council.signedIn(ada));
        Visitor other = web.as(council.signedIn(council.joins("Ben Admin", Role.ADMINISTRATOR, null)));
        Document late = other.get("/family-rules").page();
        one.submit(one.get("/family-rules").page(), "/family-rules", Map.of("offer", "20", "practise", "90"));
        Answer answer = other.submit(late, "/family-rules", Map.of("offer", "10", "practise", "60"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("Somebody else", "20");
        assertThat(holds(council, OFFER)).isEqualTo(20);
        assertThat(holds(council, "family.rules.practise")).isEqualTo(90);
    }

    private void choose(String name, Integer... numbers) {
        council.does(ada, () -> settings.choose(Map.of(name, List.of(numbers))));
    }

    private List<Integer> chosen(String name) {
        return council.as(ada, () -> settings.of(List.of(name)).get(0).now());
    }

    private int holds(Council where, String name) {
        return where.as(where.keyWorker, () -> settings.number(name));
    }

    private int held(String day, String name) {
        KnownOn.enter(KnownOn.read(day));
        try {
            return holds(council, name);
        } finally {
            KnownOn.leave();
        }
    }
}
