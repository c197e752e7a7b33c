package uk.onedoor.placements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.placements.Mix.Beside;
import uk.onedoor.placements.PairSource.Told;
import uk.onedoor.placements.Reason.Bearing;
import uk.onedoor.placements.Reason.Topic;
import uk.onedoor.placements.Reason.Why;

/** What always holds of a mix, whoever comes, whoever lives there and whatever is known: 10,000 made-up houses a rule. */
class MixTest {

    private static final int HOUSES = 10_000;

    /** A house: somebody who would come, who lives there (some named twice), and what is told of any two in town. */
    private record House(YoungPersonId newcomer, List<YoungPersonId> residents, List<Told> told) {

        Mix mix() {
            return Mix.of(newcomer, residents, told);
        }
    }

    private static void inEveryHouse(BiConsumer<House, Random> rule) {
        for (int seed = 0; seed < HOUSES; seed++) {
            Random dice = new Random(seed);
            rule.accept(house(dice), dice);
        }
    }

    private static House house(Random dice) {
        List<YoungPersonId> town = new ArrayList<>();
        for (int i = 0; i < 2 + dice.nextInt(8); i++) {
            town.add(new YoungPersonId(new UUID(dice.nextLong(), dice.nextLong())));
        }
        List<YoungPersonId> residents = new ArrayList<>();
        for (int i = 0; i < dice.nextInt(12); i++) {
            residents.add(town.get(dice.nextInt(town.size())));
        }
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < dice.nextInt(20); i++) {
            told.add(told(town, dice));
        }
        return new House(town.get(0), residents, told);
    }

    private static Told told(List<YoungPersonId> town, Random dice) {
        int one = dice.nextInt(town.size());
        int other = (one + 1 + dice.nextInt(town.size() - 1)) % town.size();
        Pair pair = Pair.of(town.get(one), town.get(other));
        YoungPersonId from = dice.nextBoolean() ? null : dice.nextBoolean() ? pair.first() : pair.second();
        Why why = new Why(
                Topic.values()[dice.nextInt(Topic.values().length)],
                from,
                Phrase.written("because " + dice.nextInt(5)),
                Phrase.of("a.source"),
                null,
                dice.nextBoolean() ? "MIX" : "POLICE",
                from);
        Bearing bearing = Bearing.values()[dice.nextInt(Bearing.values().length)];
        return new Told(
                pair, new Reason(bearing, Phrase.written("told " + dice.nextInt(5)), dice.nextBoolean() ? why : null));
    }

    @Test
    void a_pair_says_the_same_from_either_side() {
        inEveryHouse((house, dice) -> house.mix().beside().forEach(here -> {
            YoungPersonId resident = here.pair().beside(house.newcomer());
            Mix fromTheirs = Mix.of(resident, List.of(house.newcomer()), house.told());
            assertThat(fromTheirs.beside()).containsExactly(here);
        }));
    }

    @Test
    void the_order_in_which_people_and_reasons_are_named_makes_no_difference() {
        inEveryHouse((house, dice) -> {
            List<YoungPersonId> residents = new ArrayList<>(house.residents());
            List<Told> told = new ArrayList<>(house.told());
            Collections.shuffle(residents, dice);
            Collections.shuffle(told, dice);
            assertThat(Mix.of(house.newcomer(), residents, told)).isEqualTo(house.mix());
        });
    }

    @Test
    void no_pair_stands_without_a_reason_and_nobody_beside_themselves() {
        inEveryHouse((house, dice) -> {
            Mix mix = house.mix();
            assertThat(mix.beside())
                    .allSatisfy(pair -> assertThat(pair.reasons()).isNotEmpty());
            assertThat(mix.residents())
                    .doesNotHaveDuplicates()
                    .doesNotContain(house.newcomer())
                    .containsExactlyInAnyOrderElementsOf(house.residents().stream()
                            .filter(resident -> !resident.equals(house.newcomer()))
                            .distinct()
                            .toList());
        });
    }

    @Test
    void everything_told_of_the_newcomer_and_a_resident_is_there_once_and_nothing_of_anybody_else() {
        inEveryHouse((house, dice) -> {
            Mix mix = house.mix();
            List<Told> shown = mix.beside().stream()
                    .flatMap(pair -> pair.reasons().stream().map(reason -> new Told(pair.pair(), reason)))
                    .filter(told -> !told.reason().told().text().equals("placements.mix.nothing.known"))
                    .toList();
            assertThat(shown)
                    .containsExactlyInAnyOrderElementsOf(house.told().stream()
                            .filter(told -> told.pair().has(house.newcomer()))
                            .filter(told -> mix.residents().contains(told.pair().beside(house.newcomer())))
                            .distinct()
                            .toList());
        });
    }

    @Test
    void if_somebody_moved_the_others_stay_as_they_are() {
        inEveryHouse((house, dice) -> {
            Mix mix = house.mix();
            for (YoungPersonId moving : mix.residents()) {
                List<YoungPersonId> left = mix.residents().stream()
                        .filter(resident -> !resident.equals(moving))
                        .toList();
                assertThat(mix.without(moving)).isEqualTo(Mix.of(house.newcomer(), left, house.told()));
                assertThat(mix.with(moving)).map(Beside::pair).hasValue(Pair.of(moving, house.newcomer()));
            }
            assertThat(mix.without(house.newcomer())).isEqualTo(mix);
        });
    }

    @Test
    void a_reason_about_two_names_nobody_else() {
        YoungPersonId one = new YoungPersonId(UUID.randomUUID());
        Why why = new Why(
                Topic.LINK,
                new YoungPersonId(UUID.randomUUID()),
                Phrase.written("the same flat"),
                Phrase.of("a.source"),
                null,
                "POLICE",
                null);
        Reason reason = new Reason(Bearing.WORRY, Phrase.written("Not out together at night"), why);
        Pair pair = Pair.of(one, new YoungPersonId(UUID.randomUUID()));
        assertThatThrownBy(() -> new Told(pair, reason)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Pair.of(one, one)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Phrase.written("  ")).isInstanceOf(IllegalArgumentException.class);
    }
}
