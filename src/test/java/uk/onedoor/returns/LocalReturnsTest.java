package uk.onedoor.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.platform.access.Role;
import uk.onedoor.returns.reading.SmallReturn;

@OneDoorTest
class LocalReturnsTest {

    private static final AtomicInteger NEXT = new AtomicInteger(10);

    @Autowired
    TestCouncil councils;

    @Autowired
    LocalReturns returns;

    @Autowired
    Returns readings;

    @Autowired
    ReturnRows rows;

    @Test
    void the_reading_is_traced_to_whoever_it_was_read_as() {
        Council council = councils.make();
        List<String> said = read(SmallReturn.whole(), council.code, null, council.username("mo"));
        assertThat(said).last().isEqualTo(LocalReturns.READ);
        Reading reading = council.as(council.manager, () -> readings.newest()).get(0);
        assertThat(reading.readBy()).isEqualTo(council.manager.value());
        assertThat(reading.way()).isEqualTo(Reading.Way.COMMAND);
    }

    @Test
    void every_bad_cell_is_told_by_file_row_and_column() {
        Council council = councils.make();
        SmallReturn small = SmallReturn.whole();
        small.with("missing.csv", small.text("missing.csv").replace("M,30/10/2025", "Q,30/10/2025"));
        assertThat(read(small, council.code, null, council.username("mo")))
                .anyMatch(line -> line.startsWith("-  missing.csv, row 3, MISSING: \"Q\" is not a code"));
    }

    @Test
    void who_may_not_read_returns_or_is_of_another_council_is_refused() {
        Council council = councils.make();
        Council other = councils.make();
        var before = rows.counts(council.code);
        for (String user :
                List.of(council.username("kit"), other.username("mo"), "nobody at all", "", "x".repeat(61))) {
            List<String> said = read(SmallReturn.whole(), council.code, null, user);
            assertThat(said).as(user).contains("-Nothing was read and nothing was kept.");
            assertThat(said).last().isEqualTo(LocalReturns.NOT_READ);
        }
        assertThat(rows.counts(council.code)).isEqualTo(before);
    }

    @Test
    void an_administrator_and_a_performance_officer_may() {
        Council council = councils.make();
        council.joins("Ada", Role.ADMINISTRATOR, null);
        council.joins("Perry", Role.PERFORMANCE_OFFICER, null);
        for (String user : List.of("ada", "perry")) {
            assertThat(read(SmallReturn.whole(), council.code, null, council.username(user)))
                    .last()
                    .isEqualTo(LocalReturns.READ);
        }
    }

    @Test
    void a_new_council_is_made_with_its_first_administrator_only_when_its_return_is_read() {
        String code = "Y%08d".formatted(NEXT.incrementAndGet());
        var nothing = rows.counts(code);
        read(SmallReturn.whole().without("header.csv"), code, null, "first-" + code.toLowerCase(java.util.Locale.ROOT));
        assertThat(rows.counts(code)).isEqualTo(nothing);
        List<String> said = read(SmallReturn.whole(), code, "Newshire " + code, "first-" + code);
        assertThat(said).last().isEqualTo(LocalReturns.READ);
        assertThat(said).anyMatch(line -> line.contains("was new and has been made"));
        assertThat(rows.counts(code))
                .containsEntry("authorities.authority", 1L)
                .containsEntry("platform.role_held", 2L);
    }

    @Test
    void names_and_codes_nobody_could_mean_are_refused_with_nothing_made() {
        Council council = councils.make();
        String code = "Y%08d".formatted(NEXT.incrementAndGet());
        for (String name : List.of("Testshire " + council.username("").strip(), "", "x".repeat(61), "\u0416")) {
            List<String> said = read(SmallReturn.whole(), code, name, "first-" + code);
            assertThat(said).as(name).last().isEqualTo(LocalReturns.NOT_READ);
            assertThat(rows.counts(code).get("authorities.authority")).isZero();
        }
        assertThat(read(SmallReturn.whole(), "nine", null, "somebody")).last().isEqualTo(LocalReturns.NOT_READ);
    }

    private List<String> read(SmallReturn files, String code, @Nullable String name, String user) {
        List<String> said = new ArrayList<>();
        returns.read(new LocalReturns.Asked(null, code, name, user), files.files(), said::add);
        return said;
    }
}
