package uk.onedoor.bonds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.onedoor.authorities.HubId;
import uk.onedoor.bonds.Spread.Band;
import uk.onedoor.bonds.Spread.Figure;
import uk.onedoor.bonds.Spread.Range;
import uk.onedoor.bonds.StickRepository.Counted;

class SpreadTest {

    private static final int COUNCILS = 300;

    @Test
    void everybody_lies_in_exactly_one_band_of_each_figure() {
        Random dice = new Random(3);
        for (int i = 0; i < COUNCILS; i++) {
            Counted one = somebody(dice, 1);
            for (String figure : List.of("same", "workers", "gap", "tried", "moves")) {
                assertThat(Arrays.stream(Spread.Bands.values())
                                .filter(band -> band.figure().equals(figure) && band.holds(one)))
                        .as("%s of %s", figure, one)
                        .hasSize(1);
            }
        }
    }

    @Test
    void of_fewer_than_ten_nothing_is_told_but_that() {
        assertThat(Spread.of(people(new Random(1), 1, 9), List.of()))
                .singleElement()
                .satisfies(spread -> {
                    assertThat(spread.people().isFew()).isTrue();
                    assertThat(spread.figures()).isEmpty();
                });
    }

    @Test
    void no_number_taken_from_another_leaves_one_that_is_few() {
        Random dice = new Random(5);
        for (int i = 0; i < COUNCILS; i++) {
            List<Counted> everybody = new ArrayList<>();
            for (int hub = dice.nextInt(3); hub >= 0; hub--) {
                everybody.addAll(people(dice, hub, 1 + dice.nextInt(60)));
            }
            List<Spread> told = Spread.of(everybody, rung(dice, everybody));
            for (Spread spread : told) {
                for (Figure figure : spread.figures()) {
                    for (Band band : figure.bands()) {
                        assertThat(possible(band.people(), spread.people(), others(figure.bands(), band)))
                                .isGreaterThanOrEqualTo(5);
                    }
                }
            }
            if (told.size() > 1) {
                List<Spread> hubs = told.subList(1, told.size());
                for (Spread hub : hubs) {
                    List<Range> rest = hubs.stream()
                            .filter(other -> other != hub)
                            .map(Spread::people)
                            .toList();
                    assertThat(possible(hub.people(), told.get(0).people(), rest))
                            .isGreaterThanOrEqualTo(5);
                }
            }
        }
    }

    @Test
    void six_figures_are_told_of_each_hub_and_who_was_told_of_no_crisis_is_what_is_left() {
        List<Counted> hub = people(new Random(2), 1, 35);
        List<FirstRung.Counted> rung = List.of(
                new FirstRung.Counted(hub.get(0).hub(), FirstRung.Whom.US, 12),
                new FirstRung.Counted(hub.get(0).hub(), FirstRung.Whom.OWN_PEOPLE, 3),
                new FirstRung.Counted(new HubId(new UUID(3, 9)), FirstRung.Whom.US, 30));
        List<Figure> figures = Spread.of(hub, rung).get(0).figures();
        assertThat(figures).hasSameSizeAs(StickFigure.values());
        assertThat(figures.get(figures.size() - 1).bands())
                .extracting(band -> band.people().from())
                .as("none, us, their own people, somebody else")
                .containsExactly(20, 10, 0, 0);
    }

    /** Of some people of each hub it was told who was rung first. */
    private static List<FirstRung.Counted> rung(Random dice, List<Counted> everybody) {
        List<FirstRung.Counted> rung = new ArrayList<>();
        for (HubId hub : everybody.stream().map(Counted::hub).distinct().toList()) {
            int left = (int)
                    everybody.stream().filter(one -> one.hub().equals(hub)).count();
            for (FirstRung.Whom whom : FirstRung.Whom.values()) {
                int some = dice.nextInt(left + 1);
                rung.add(new FirstRung.Counted(hub, whom, some));
                left -= some;
            }
        }
        return rung;
    }

    private static List<Range> others(List<Band> bands, Band but) {
        return bands.stream().filter(band -> band != but).map(Band::people).toList();
    }

    /** How many numbers it can still be for somebody who knows the whole and the rest, as they are told. */
    private static int possible(Range told, Range whole, List<Range> rest) {
        int restLeast = rest.stream().mapToInt(Range::from).sum();
        int restMost = rest.stream().mapToInt(range -> range.from() + 9).sum();
        int least = Math.max(told.from(), whole.from() - restMost);
        int most = Math.min(told.from() + 9, whole.from() + 9 - restLeast);
        return most - least + 1;
    }

    private static List<Counted> people(Random dice, int hub, int many) {
        List<Counted> people = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            people.add(somebody(dice, hub));
        }
        return people;
    }

    private static Counted somebody(Random dice, int hub) {
        int moves = dice.nextInt(3);
        return new Counted(
                new HubId(new UUID(3, hub)),
                "Hub " + hub,
                dice.nextInt(5) == 0 ? null : dice.nextInt(800),
                dice.nextInt(5),
                dice.nextInt(60),
                dice.nextInt(3),
                dice.nextInt(3),
                moves,
                moves == 0 ? 0 : dice.nextInt(moves + 1));
    }
}
