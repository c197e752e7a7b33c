package uk.onedoor.placements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.onedoor.homes.HomeId;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.placements.KnownOfBoth.Known;
import uk.onedoor.placements.KnownOfBoth.Lived;
import uk.onedoor.placements.KnownOfBoth.Named;
import uk.onedoor.placements.PairSource.Told;
import uk.onedoor.placements.Reason.Bearing;

class KnownOfBothTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);

    private final HomeId rowan = new HomeId(UUID.randomUUID());

    private static Known known(String name, @Nullable Integer age, List<Named> around, List<Lived> lived) {
        YoungPersonId who =
                new YoungPersonId(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return new Known(who, age, List.of(KnownOfBoth.plain(name)), around, lived);
    }

    private static Known aged(String name, @Nullable Integer age) {
        return known(name, age, List.of(), List.of());
    }

    private static List<String> keys(List<Told> told) {
        return told.stream()
                .map(one -> Objects.requireNonNull(one.reason().why()).words().text())
                .toList();
    }

    @Test
    void four_years_apart_is_a_worry_and_three_are_none() {
        assertThat(keys(KnownOfBoth.of(aged("Robin Vale", 12), aged("Ash Field", 16))))
                .containsExactly("placements.mix.age.apart");
        assertThat(KnownOfBoth.of(aged("Robin Vale", 13), aged("Ash Field", 16)))
                .isEmpty();
    }

    @Test
    void somebody_grown_up_beside_somebody_who_is_not_is_said_whatever_lies_between() {
        assertThat(keys(KnownOfBoth.of(aged("Robin Vale", 17), aged("Ash Field", 18))))
                .containsExactly("placements.mix.age.grown");
    }

    @Test
    void an_age_nobody_knows_is_said_to_be_unknown() {
        assertThat(KnownOfBoth.of(aged("Robin Vale", null), aged("Ash Field", 16)))
                .singleElement()
                .satisfies(told -> assertThat(told.reason().bearing()).isEqualTo(Bearing.NOT_KNOWN));
    }

    @Test
    void a_brother_by_name_is_a_tie_that_rests_on_the_network_of_who_named_him() {
        Known robin = known("Robin Vale", 14, List.of(new Named("ash  FIELD", "brother", true)), List.of());
        assertThat(KnownOfBoth.of(robin, aged("Ash Field", 15))).singleElement().satisfies(told -> {
            var why = Objects.requireNonNull(told.reason().why());
            assertThat(told.reason().bearing()).isEqualTo(Bearing.GOOD);
            assertThat(why.section()).isEqualTo("NETWORK");
            assertThat(why.about()).isEqualTo(robin.who());
        });
        Known first = known("Robin Vale", 14, List.of(new Named("Ash", "friend", false)), List.of());
        assertThat(KnownOfBoth.of(first, aged("Ash Field", 15))).isEmpty();
    }

    @Test
    void a_home_they_shared_is_told_and_one_after_the_other_is_not() {
        Known robin = known("Robin Vale", 14, List.of(), List.of(new Lived(rowan, "Rowan", MARCH, MARCH.plusDays(5))));
        Known with = known(
                "Ash Field", 14, List.of(), List.of(new Lived(rowan, "Rowan", MARCH.plusDays(4), MARCH.plusDays(9))));
        Known after = known(
                "Ash Field", 14, List.of(), List.of(new Lived(rowan, "Rowan", MARCH.plusDays(5), MARCH.plusDays(9))));
        assertThat(keys(KnownOfBoth.of(robin, with))).containsExactly("placements.mix.together");
        assertThat(KnownOfBoth.of(robin, after)).isEmpty();
    }

    @Test
    void whoever_is_named_first_the_same_is_told() {
        for (int seed = 0; seed < 10_000; seed++) {
            Random dice = new Random(seed);
            Known robin = any("Robin Vale", "Ash Field", dice);
            Known ash = any("Ash Field", "Robin Vale", dice);
            assertThat(KnownOfBoth.of(robin, ash)).hasSameElementsAs(KnownOfBoth.of(ash, robin));
        }
    }

    private Known any(String name, String other, Random dice) {
        LocalDate from = MARCH.plusDays(dice.nextInt(30));
        return known(
                name,
                dice.nextInt(10) == 0 ? null : 10 + dice.nextInt(10),
                dice.nextBoolean() ? List.of() : List.of(new Named(other, "friend", dice.nextBoolean())),
                dice.nextBoolean()
                        ? List.of()
                        : List.of(new Lived(rowan, "Rowan", from, from.plusDays(dice.nextInt(20)))));
    }
}
