package uk.onedoor.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.returns.StayEpisode.Ask;
import uk.onedoor.returns.StayEpisodes.Lived;
import uk.onedoor.returns.check.Checker;
import uk.onedoor.returns.check.Outcome.Kind;
import uk.onedoor.returns.reading.CollectionYear;
import uk.onedoor.returns.reading.LooseTable;
import uk.onedoor.returns.reading.ReadTable;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Roll;
import uk.onedoor.returns.rows.Setting;
import uk.onedoor.stays.LeftBecause;

/** Robin, 14, was with a foster family from 1 May 2025, in the hub from 10 June, and with another family from 20 July. */
class StayEpisodesTest {

    private static final CollectionYear YEAR = new CollectionYear(2026);
    private static final Setting SETTING = Setting.of(YEAR, "E10000023");
    private static final HomeId FIRST = new HomeId(new UUID(1, 1));
    private static final HomeId HUB = new HomeId(new UUID(1, 2));
    private static final HomeId LAST = new HomeId(new UUID(1, 3));
    private static final Map<String, String> STARTED = Map.ofEntries(
            Map.entry("CHILD", "101"),
            Map.entry("DECOM", "01/05/2025"),
            Map.entry("RNE", "S"),
            Map.entry("LS", "V2"),
            Map.entry("CIN", "N1"),
            Map.entry("PLACE", "U6"),
            Map.entry("PLACE_PROVIDER", "PR1"),
            Map.entry("DEC", "01/07/2025"),
            Map.entry("REC", "X1"),
            Map.entry("HOME_POST", "AB1 2CD"),
            Map.entry("PL_POST", "AB1 3EF"),
            Map.entry("URN", "1234567"));

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2025, month, day);
    }

    private static Lived lived(
            HomeId home, HomeOption option, LocalDate from, @Nullable LocalDate until, @Nullable LeftBecause because) {
        return new Lived(home, option, from, until, because);
    }

    private static final List<Lived> ROBIN = List.of(
            lived(
                    FIRST,
                    HomeOption.FOSTER_FAMILY_ELSEWHERE,
                    day(5, 1),
                    day(6, 10),
                    LeftBecause.CARERS_ASKED_HARD_TIMES),
            lived(HUB, HomeOption.HUB, day(6, 10), day(7, 20), LeftBecause.AS_PLANNED),
            lived(LAST, HomeOption.COMMUNITY_FOSTER_FAMILY, day(7, 20), null, null));

    /** What the return says: with a foster family all the time, under a care order from 1 July. */
    private static Child robin() {
        Map<String, String> ordered = new HashMap<>(STARTED);
        ordered.putAll(Map.of("DECOM", "01/07/2025", "RNE", "L", "LS", "C2", "DEC", "", "REC", ""));
        return child(STARTED, ordered);
    }

    @SafeVarargs
    private static Child child(Map<String, String>... episodes) {
        return roll(List.of(episodes)).children().get(0);
    }

    private static Roll roll(List<Map<String, String>> episodes) {
        Map<String, String> header =
                Map.of("CHILD", "101", "SEX", "M", "DOB", "14/05/2011", "ETHNIC", "WBRI", "UPN", "UN3");
        List<ReadTable> tables = List.of(LooseTable.of("Header", List.of(header)), LooseTable.of("Episodes", episodes));
        return Roll.of(tables, null, SETTING);
    }

    private static List<StayEpisode> told(List<Lived> lived) {
        return new StayEpisodes(robin(), YEAR).of(lived);
    }

    private static String line(StayEpisode episode) {
        return String.join(
                " ",
                List.of("DECOM", "RNE", "LS", "PLACE", "DEC", "REC", "REASON_PLACE_CHANGE").stream()
                        .map(column -> episode.says(column).isEmpty() ? "-" : episode.says(column))
                        .toList());
    }

    @Test
    void moves_and_a_new_legal_status_make_episodes_that_end_the_day_the_next_begins() {
        assertThat(told(ROBIN))
                .extracting(StayEpisodesTest::line)
                .containsExactly(
                        "01/05/2025 S V2 U6 10/06/2025 X1 CREQB",
                        "10/06/2025 P V2 K2 01/07/2025 X1 -",
                        "01/07/2025 L C2 K2 20/07/2025 X1 CARPL",
                        "20/07/2025 P C2 - - - -");
    }

    @Test
    void what_asks_for_more_than_we_know_is_left_to_be_answered_by_hand() {
        List<StayEpisode> told = told(ROBIN);
        assertThat(told.get(0).asks()).isEmpty();
        assertThat(told.get(1).asks()).containsExactly(Ask.POSTCODE, Ask.URN);
        assertThat(told.get(3).asks()).containsExactly(Ask.PLACE, Ask.PROVIDER, Ask.POSTCODE, Ask.URN);
    }

    @Test
    void where_the_return_says_of_no_legal_status_the_row_is_not_whole() {
        Lived before = lived(HUB, HomeOption.HUB, LocalDate.of(2025, 4, 10), day(4, 20), LeftBecause.OTHER);
        StayEpisode episode = told(List.of(before)).get(0);
        assertThat(episode.isWhole()).isFalse();
        assertThat(episode.asks()).contains(Ask.LEGAL_STATUS, Ask.REASON_CEASED);
    }

    @Test
    void what_the_return_says_otherwise_is_named() {
        List<StayEpisode> told = told(ROBIN);
        assertThat(told.get(0).differs()).containsExactly("DEC", "REASON_PLACE_CHANGE");
        assertThat(told.get(1).isInReturn()).isFalse();
        assertThat(told.get(2).differs()).contains("PLACE", "DEC");
    }

    @Test
    void a_day_visit_to_another_home_and_a_new_stay_in_the_same_home_make_no_episode() {
        List<Lived> stays = List.of(
                lived(FIRST, HomeOption.FOSTER_FAMILY_ELSEWHERE, day(5, 1), day(6, 1), LeftBecause.AS_PLANNED),
                lived(HUB, HomeOption.HUB, day(6, 1), day(6, 1), LeftBecause.OTHER),
                lived(FIRST, HomeOption.FOSTER_FAMILY_ELSEWHERE, day(6, 1), day(6, 20), LeftBecause.AS_PLANNED));
        assertThat(told(stays))
                .singleElement()
                .satisfies(one -> assertThat(one.says("DEC")).isEqualTo("20/06/2025"));
    }

    @Test
    void the_rows_pass_every_rule_about_episodes_and_their_order_once_what_was_asked_is_answered() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (StayEpisode episode : told(ROBIN)) {
            Map<String, String> row = new HashMap<>(STARTED);
            row.keySet().retainAll(List.of("PLACE", "PLACE_PROVIDER", "PL_POST", "URN"));
            row.putAll(episode.cells());
            rows.add(row);
        }
        assertThat(new Checker(new ForkJoinPool(2), hundredths -> {})
                        .check(roll(rows))
                        .codes(Kind.FAILED))
                .doesNotContain("141", "142", "143", "144", "145", "146", "147", "148", "149", "178", "1009")
                .doesNotContain(
                        "355", "356", "357", "385", "388", "431", "432", "433", "434", "435", "436", "501", "504")
                .doesNotContain("213", "225", "226", "526", "527", "528", "529", "530", "531", "550");
    }

    @ParameterizedTest
    @EnumSource(LeftBecause.class)
    void every_reason_is_a_code_of_the_year(LeftBecause because) {
        assertThat(SETTING.isCode("Episodes", "REASON_PLACE_CHANGE", PlaceCodes.reason(because)))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(HomeOption.class)
    void every_place_is_a_code_of_the_year(HomeOption option) {
        for (int year = 2023; year <= 2027; year++) {
            CollectionYear ends = new CollectionYear(year);
            assertThat(PlaceCodes.places(option, ends))
                    .isNotEmpty()
                    .allMatch(code -> Setting.of(ends, "E10000023").isCode("Episodes", "PLACE", code));
        }
    }
}
