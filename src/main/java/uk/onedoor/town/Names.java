package uk.onedoor.town;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import uk.onedoor.town.TownYoungPerson.Pronouns;

/** Names as an English coastal county would have them, by the heritage of a family; combinations are invented. */
final class Names {

    private final List<Heritage> heritages = new ArrayList<>();
    private final double[] weights;

    Names() {
        Heritage current = null;
        for (String line : Texts.lines("names.txt")) {
            if (line.startsWith("@")) {
                String[] cells = Texts.cells(line.substring(1));
                current = new Heritage(
                        cells[0],
                        Double.parseDouble(cells[1]),
                        cells[2],
                        List.of(cells[3].split(", ")),
                        List.of(cells[4].split(", ")),
                        new HashMap<>());
                heritages.add(current);
            } else {
                int colon = line.indexOf(": ");
                Objects.requireNonNull(current)
                        .names()
                        .put(
                                line.substring(0, colon),
                                List.of(line.substring(colon + 2).split(", ")));
            }
        }
        weights = heritages.stream().mapToDouble(Heritage::weight).toArray();
    }

    Heritage any(Dice dice) {
        return heritages.get(dice.weighted(weights));
    }

    Heritage named(String key) {
        return heritages.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No heritage in names.txt is called " + key));
    }

    /** {@code kinWords} are what mum, dad, nan and grandad are called at home. */
    record Heritage(
            String key,
            double weight,
            String words,
            List<String> languages,
            List<String> kinWords,
            Map<String, List<String>> names) {

        String of(String list, Dice dice) {
            return dice.of(Objects.requireNonNull(names.get(list), () -> key + " has no names for " + list));
        }

        /** A first name with, after a slash, the short form some use. */
        String first(Pronouns pronouns, Dice dice) {
            boolean she = pronouns == Pronouns.SHE || (pronouns == Pronouns.THEY && dice.chance(0.5));
            return of(she ? "she" : "he", dice);
        }

        String last(Dice dice) {
            return of("last", dice);
        }

        String grown(boolean she, Dice dice) {
            return of(she ? "mums" : "dads", dice);
        }

        /** Grandparents' names where the list has them. */
        String old(boolean she, Dice dice) {
            String list = she ? "nans" : "grandads";
            return names.containsKey(list) ? of(list, dice) : grown(she, dice);
        }

        boolean alone() {
            return key.startsWith("alone");
        }
    }
}
