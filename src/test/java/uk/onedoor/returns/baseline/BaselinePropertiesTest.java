package uk.onedoor.returns.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.onedoor.returns.baseline.MeasureKind.BED_NIGHTS;
import static uk.onedoor.returns.baseline.MeasureKind.BED_NIGHTS_BY_PLACEMENT_GROUP_AND_PROVIDER;
import static uk.onedoor.returns.baseline.MeasureKind.BED_NIGHTS_BY_PROVIDER;
import static uk.onedoor.returns.baseline.MeasureKind.CLA_31MARCH;
import static uk.onedoor.returns.baseline.MeasureKind.CLA_31MARCH_BY_AGE;
import static uk.onedoor.returns.baseline.MeasureKind.CLA_31MARCH_BY_LEGAL_STATUS;
import static uk.onedoor.returns.baseline.MeasureKind.CLA_31MARCH_BY_PLACEMENT_GROUP;
import static uk.onedoor.returns.baseline.MeasureKind.CLA_31MARCH_BY_PLACE_CODE;
import static uk.onedoor.returns.baseline.MeasureKind.DISTANCE_31MARCH;
import static uk.onedoor.returns.baseline.MeasureKind.LOCALITY_DISTANCE_31MARCH;
import static uk.onedoor.returns.baseline.MeasureKind.LOCATION_31MARCH;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every return, however wrong: a few hundred children with episodes drawn at random. */
class BaselinePropertiesTest {
    private static final DateTimeFormatter BRITISH = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<String> PLACES = List.of("U4", "K2", "K3", "T1", "P1", "R5", "Q9", "A6", "-");
    private static final List<String> REASONS = List.of("S", "P", "L", "T", "B", "U", "-");
    private static final List<String> ENDS = List.of("X1", "E4A", "-");
    private static final int CHILDREN = 200;
    private static final int DAYS_OF_THE_YEAR = 365;

    private static String pick(Random random, List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static SmallRoll drawn(long seed, int children) {
        Random random = new Random(seed);
        SmallRoll roll = new SmallRoll().place("HOME", 0, "E10000020").place("FAR", 60, "E10000003");
        for (int child = 0; child < children; child++) {
            roll.born("c" + child, day(random, LocalDate.of(2008, 1, 1), 6000));
            int episodes = 1 + random.nextInt(5);
            for (int i = 0; i < episodes; i++)
                roll.episode("c%d %s %s %s %s PR%d %s %s - %s %s"
                        .formatted(
                                child,
                                day(random, LocalDate.of(2024, 12, 1), 500),
                                pick(random, REASONS),
                                random.nextInt(9) == 0 ? "V4" : "C2",
                                pick(random, PLACES),
                                random.nextInt(6),
                                random.nextInt(3) == 0 ? "-" : day(random, LocalDate.of(2025, 1, 1), 500),
                                pick(random, ENDS),
                                pick(random, List.of("HOME", "-")),
                                pick(random, List.of("HOME", "FAR", "LOST"))));
        }
        return roll;
    }

    private static String day(Random random, LocalDate from, int days) {
        return random.nextInt(40) == 0 ? "31/02/2025" : BRITISH.format(from.plusDays(random.nextInt(days)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void parts_add_up_to_the_children_on_31_march(long seed) {
        for (String ages : List.of("all", "10+", "12-17")) {
            Baseline baseline = Baseline.of(drawn(seed, CHILDREN).roll(), AgeRange.of(ages));
            double children = baseline.measure(CLA_31MARCH).value();
            assertThat(children).isPositive();
            for (MeasureKind kind : List.of(
                    CLA_31MARCH_BY_AGE,
                    CLA_31MARCH_BY_PLACEMENT_GROUP,
                    CLA_31MARCH_BY_PLACE_CODE,
                    CLA_31MARCH_BY_LEGAL_STATUS,
                    LOCATION_31MARCH,
                    DISTANCE_31MARCH,
                    LOCALITY_DISTANCE_31MARCH))
                assertThat(baseline.measure(kind).total()).as(kind.name()).isEqualTo(children);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nights_are_the_same_however_they_are_told(long seed) {
        Baseline baseline = Baseline.of(drawn(seed, CHILDREN).roll(), AgeRange.ALL);
        double nights = baseline.measure(BED_NIGHTS).total();
        assertThat(baseline.measure(BED_NIGHTS_BY_PROVIDER).total()).isEqualTo(nights);
        assertThat(baseline.measure(BED_NIGHTS_BY_PLACEMENT_GROUP_AND_PROVIDER).total())
                .isEqualTo(nights);
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7, 8, 9})
    void nobody_has_more_nights_than_the_year_and_ages_share_them_out(long seed) {
        for (int child = 0; child < 50; child++) {
            SmallRoll one = drawn(seed * 1000 + child, 1);
            double nights = one.measure(BED_NIGHTS).total();
            assertThat(nights).isLessThanOrEqualTo(DAYS_OF_THE_YEAR);
            if (one.roll().children().get(0).header().dob().isDate())
                assertThat(one.measure(BED_NIGHTS, "0-11").total()
                                + one.measure(BED_NIGHTS, "12-15").total()
                                + one.measure(BED_NIGHTS, "16+").total())
                        .isEqualTo(nights);
        }
    }
}
