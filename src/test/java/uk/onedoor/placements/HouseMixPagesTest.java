package uk.onedoor.placements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.TestWeb.Visitor;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.people.OwnAccounts;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Ids;
import uk.onedoor.stays.Stays;

@OneDoorTest
class HouseMixPagesTest {

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    OurHomes homes;

    @Autowired
    Stays stays;

    @Autowired
    OwnAccounts accounts;

    @Autowired
    Clock clock;

    private TestCouncil.Council council;
    private MixHouse rowan;
    private YoungPersonId robin;
    private YoungPersonId ash;
    private Visitor mo;
    private String at;
    private LocalDate today;

    @BeforeEach
    void ash_and_kim_live_with_a_family_and_robin_may_come() {
        today = London.today(clock);
        council = councils.make();
        robin = council.meets("Robin Vale");
        ash = council.meets("Ash Field");
        rowan = MixHouse.of(council, homes, stays, clock);
        rowan.lives(ash, "the blue room");
        rowan.lives(council.meets("Kim Brook"), "the green room");
        mo = web.as(council.signedIn(council.manager));
        at = "/young-people/" + robin;
    }

    private Map<String, Object> fact(Map<String, ?> instead) {
        Map<String, Object> fields = new LinkedHashMap<>(Map.of(
                "other", ash,
                "bearing", "WORRY",
                "topic", "LINK",
                "comesFrom", "BOTH",
                "words", "Both were found in the flat in Mill Lane",
                "section", "POLICE",
                "about", "OTHER",
                "told", "Not out together after dark",
                "noted", today));
        fields.putAll(instead);
        return fields;
    }

    private Answer writes(Map<String, ?> instead) {
        return mo.submit(mo.get(at + "/pair-facts/new").page(), "/pair-facts", fact(instead));
    }

    private String mix() {
        return at + "/house-mix/" + rowan.id();
    }

    /** Kept, with the same answer to every worry. */
    private Answer decides(String decision, String willDo) {
        Document form = mo.get(mix() + "/decision").page();
        Map<String, Object> fields = new LinkedHashMap<>(Map.of(
                "decision", decision, "because", "They steady each other", "answer", "We would, with two on at night"));
        form.select("textarea[name^=willDo]").forEach(worry -> fields.put(worry.attr("name"), willDo));
        return mo.submit(form, "/decision", fields);
    }

    @Test
    void what_is_written_on_one_page_stands_on_the_other_and_in_the_mix() {
        assertThat(writes(Map.of()).text()).contains("Saved. It stands with both of them.", "Mill Lane");
        assertThat(mo.get("/young-people/" + ash + "/house-mix").text()).contains("Robin", "Mill Lane");
        assertThat(mo.get(mix()).text()).contains("Robin and Ash", "Not out together after dark", "Mill Lane", "Kim");
        assertThat(mo.get("/young-people/" + robin + "/home").text()).contains("House mix");
    }

    @Test
    void a_carer_is_told_what_to_do_and_not_what_it_rests_on() {
        writes(Map.of());
        decides("YES_WITH", "One of us goes along");
        Visitor cas = web.as(council.signedIn(council.joins("Cas Carer", Role.RESIDENTIAL_WORKER, council.hub)));
        String kept =
                mo.get(at + "/house-mix").page().select("a[href*=house-mixes]").attr("href");
        for (String page : List.of(mix(), at + "/house-mix", kept, kept + "/sheet")) {
            assertThat(cas.get(page).body())
                    .as(page)
                    .doesNotContain("Mill Lane", "same people around them", "It rests on");
        }
        assertThat(cas.get(kept + "/sheet").text()).contains("Not out together after dark", "One of us goes along");
        assertThat(cas.get(mix() + "/decision").status()).isEqualTo(404);
    }

    @Test
    void the_sheet_for_the_wall_says_only_what_may_be_told_also_to_who_may_read_more() {
        writes(Map.of());
        Answer kept = decides("YES_WITH", "One of us goes along");
        assertThat(kept.text()).contains("Mill Lane", "They steady each other", "Yes, with what we will do");
        assertThat(mo.get(kept.path() + "/sheet").text())
                .contains("Not out together after dark", "One of us goes along")
                .doesNotContain("Mill Lane", "They steady each other", "It rests on");
    }

    @Test
    void a_yes_without_an_answer_to_a_worry_is_asked_again_and_keeps_what_was_typed() {
        writes(Map.of());
        Answer again = decides("YES", "");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Say what will be done about this worry", "They steady each other");
        assertThat(decides("YES", "x".repeat(1001)).status()).isEqualTo(422);
        assertThat(decides("NOT_HERE", "").text()).contains("Not here");
    }

    @Test
    void what_if_somebody_moved_is_the_same_mix_without_them() {
        writes(Map.of());
        String link =
                mo.get(mix()).page().select("a:contains(What if Ash moves)").attr("href");
        Answer without = mo.get(link);
        assertThat(without.text()).contains("if Ash had moved", "Robin and Kim");
        assertThat(without.text()).doesNotContain("Mill Lane", "Robin and Ash");
        assertThat(mo.get(without.page().select("a:contains(With Ash again)").attr("href"))
                        .text())
                .contains("Robin and Ash");
    }

    @Test
    void hostile_input_is_told_in_plain_words_and_saves_nothing() {
        assertThat(writes(Map.of("words", "x".repeat(2001))).status()).isEqualTo(422);
        assertThat(writes(Map.of("told", "x".repeat(301))).status()).isEqualTo(422);
        assertThat(writes(Map.of("topic", "AGE")).status()).isEqualTo(422);
        assertThat(writes(Map.of("bearing", "NOT_KNOWN")).status()).isEqualTo(422);
        assertThat(writes(Map.of("topic", "nonsense")).status()).isEqualTo(422);
        assertThat(writes(Map.of("section", "TRACE")).status()).isEqualTo(422);
        assertThat(writes(Map.of("noted", today.plusDays(1))).status()).isEqualTo(422);
        assertThat(writes(Map.of("other", robin)).status()).isEqualTo(422);
        assertThat(writes(Map.of("other", Ids.next())).status()).isEqualTo(404);
        assertThat(mo.get(mix() + "?from=yesterday").status()).isBetween(400, 404);
        assertThat(mo.get(at + "/house-mix/" + Ids.next()).status()).isEqualTo(404);
        assertThat(mo.get(at + "/house-mixes/" + Ids.next()).status()).isEqualTo(404);
        assertThat(mo.get(at + "/house-mix").text()).doesNotContain("Mill Lane").contains("Nothing was weighed yet");
    }

    @Test
    void neither_of_them_reads_any_of_it() {
        writes(Map.of());
        Answer kept = decides("YES_WITH", "One of us goes along");
        String code = council.as(council.keyWorker, () -> accounts.give(robin));
        Visitor themselves = web.nobody();
        themselves.submit(themselves.get("/code").page(), "/code", Map.of("code", code));
        for (String page : List.of(mix(), at + "/house-mix", kept.path())) {
            assertThat(themselves.get(page).status()).as(page).isIn(403, 404);
        }
        assertThat(themselves.get("/me").text()).doesNotContain("House mix", "after dark");
    }
}
