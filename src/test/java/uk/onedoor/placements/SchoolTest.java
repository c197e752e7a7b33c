package uk.onedoor.placements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.placements.PairSource.Told;
import uk.onedoor.placements.Reason.Bearing;
import uk.onedoor.placements.Reason.Why;
import uk.onedoor.postcodes.Location;

class SchoolTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);
    private static final YoungPersonId ROBIN = new YoungPersonId(UUID.nameUUIDFromBytes(new byte[] {1}));
    private static final YoungPersonId ASH = new YoungPersonId(UUID.nameUUIDFromBytes(new byte[] {2}));

    private static School school(YoungPersonId who, @Nullable String words, @Nullable String postcode) {
        return new School(who, words, postcode, null, MARCH);
    }

    private static List<String> keys(List<Told> told) {
        return told.stream().map(one -> one.reason().told().text()).toList();
    }

    @Test
    void the_same_postcode_or_the_same_name_is_the_same_school_and_neither_good_nor_bad() {
        for (List<School> both : List.of(
                List.of(school(ROBIN, null, "YO7 1PX"), school(ASH, "Thirsk School", "YO7 1PX")),
                List.of(school(ROBIN, "thirsk  SCHOOL", null), school(ASH, "Thirsk School", "YO7 1PX")))) {
            assertThat(School.of(ROBIN, both.get(0), ASH, both.get(1)))
                    .singleElement()
                    .satisfies(told -> {
                        Why why = Objects.requireNonNull(told.reason().why());
                        assertThat(told.reason().bearing()).isEqualTo(Bearing.NOT_KNOWN);
                        assertThat(why.section()).isEqualTo("ADDRESS");
                        assertThat(why.about()).isNull();
                    });
        }
        assertThat(School.of(ROBIN, school(ROBIN, null, "YO7 1PX"), ASH, school(ASH, null, "YO8 4AA")))
                .isEmpty();
    }

    @Test
    void what_may_be_told_of_it_never_names_the_school() {
        List<Told> told = School.of(
                ROBIN, school(ROBIN, "Thirsk School", "YO7 1PX"), ASH, school(ASH, "Thirsk School", "YO7 1PX"));
        assertThat(told.get(0).reason().toldOnly().toString()).doesNotContain("Thirsk", "YO7");
    }

    @Test
    void where_it_is_known_of_one_alone_it_is_said_to_be_unknown_and_of_neither_nothing_is_said() {
        assertThat(keys(School.of(ROBIN, null, ASH, school(ASH, null, "YO7 1PX"))))
                .containsExactly("placements.mix.school.unknown");
        assertThat(School.of(ROBIN, null, ASH, null)).isEmpty();
    }

    @Test
    void whoever_is_named_first_the_same_is_told_and_never_without_a_reason() {
        for (int seed = 0; seed < 10_000; seed++) {
            Random dice = new Random(seed);
            School robin = any(ROBIN, dice);
            School ash = any(ASH, dice);
            List<Told> told = School.of(ROBIN, robin, ASH, ash);
            assertThat(told).isEqualTo(School.of(ASH, ash, ROBIN, robin));
            assertThat(told)
                    .allSatisfy(one -> assertThat(
                                    Objects.requireNonNull(one.reason().why())
                                            .words()
                                            .text())
                            .isNotBlank());
            assertThat(told.stream().anyMatch(one -> one.reason().told().text().endsWith("school.told")))
                    .isEqualTo(robin != null && ash != null && ash.isSameAs(robin));
        }
    }

    private static @Nullable School any(YoungPersonId who, Random dice) {
        return dice.nextInt(4) == 0
                ? null
                : new School(
                        who,
                        dice.nextBoolean() ? null : dice.nextBoolean() ? "Thirsk School" : "The mill",
                        dice.nextBoolean() ? null : "YO7 " + dice.nextInt(3) + "PX",
                        dice.nextBoolean() ? null : new Location(400_000 + dice.nextInt(2), 400_000),
                        MARCH.plusDays(dice.nextInt(9)));
    }
}
