package uk.onedoor.town;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The town's lists of words (slots.txt) and the filling of {curly} places in a sentence from them. */
final class Slots {

    /** [one way / another way / a third]: any of them will do. */
    private static final Pattern EITHER = Pattern.compile("(?<!\\[)\\[([^\\[\\]]+)](?!])");

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z0-9.-]+)}");

    private final Map<String, List<String>> lists = new HashMap<>();

    Slots() {
        for (String line : Texts.lines("slots.txt")) {
            int equals = line.indexOf(" = ");
            List<String> words = lists.computeIfAbsent(line.substring(0, equals), any -> new ArrayList<>());
            words.addAll(List.of(Texts.cells(line.substring(equals + 3))));
        }
    }

    boolean has(String name) {
        return lists.containsKey(name);
    }

    /** The council's own list if it has one. */
    String pick(String name, String council, Dice dice) {
        String own = name + "-" + council;
        return pick(has(own) ? own : name, dice);
    }

    String pick(String name, Dice dice) {
        List<String> words = lists.get(name);
        if (words == null) {
            throw new IllegalArgumentException("No list in slots.txt is called " + name);
        }
        return dice.of(words);
    }

    /** Fills from {@code known} first ({@code known} answers an empty string for what it does not know). */
    String fill(String text, Dice dice, UnaryOperator<String> known) {
        String filled = EITHER.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(dice.of(List.of(found.group(1).split(" / ")))));
        // Words from a list may hold places of their own, so fill again, but not for ever.
        for (int round = 0; round < 3 && filled.indexOf('{') >= 0; round++) {
            Matcher places = PLACE.matcher(filled);
            filled = places.replaceAll(found -> Matcher.quoteReplacement(one(found.group(1), dice, known)));
        }
        return filled;
    }

    private String one(String name, Dice dice, UnaryOperator<String> known) {
        String lower = name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
        String word = known.apply(lower);
        if (word.isEmpty()) {
            word = pick(lower, dice);
        }
        return Character.isUpperCase(name.charAt(0)) ? Texts.capital(word) : word;
    }
}
