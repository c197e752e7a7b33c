package uk.onedoor.town;

import java.util.ArrayList;
import java.util.List;
import uk.onedoor.town.TownFact.Kind;

/** What weighs most in a life, from burdens.txt; nobody is their burden, and most have more than one. */
final class Burdens {

    private final List<Burden> burdens = new ArrayList<>();

    Burdens() {
        for (String line : Texts.lines("burdens.txt")) {
            String[] cells = Texts.cells(line);
            List<Kind> kinds = new ArrayList<>();
            List<Double> weights = new ArrayList<>();
            for (String each : cells[2].split(", ")) {
                kinds.add(Kind.valueOf(each.split(" ")[0]));
                weights.add(Double.valueOf(each.split(" ")[1]));
            }
            burdens.add(new Burden(Double.parseDouble(cells[1]), kinds, doubles(weights)));
        }
    }

    Burden any(Dice dice) {
        return burdens.get(
                dice.weighted(burdens.stream().mapToDouble(Burden::weight).toArray()));
    }

    private static double[] doubles(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Hard things that tend to come together, and how often each. */
    record Burden(double weight, List<Kind> kinds, double[] weights) {

        Kind any(Dice dice) {
            return kinds.get(dice.weighted(weights));
        }
    }
}
