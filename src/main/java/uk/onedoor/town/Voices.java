package uk.onedoor.town;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.onedoor.town.TownYoungPerson.NetworkPerson;
import uk.onedoor.town.TownYoungPerson.Section;

/** How young people put it themselves: the sentences of About me, from aboutme.txt. */
final class Voices {

    /** Family of those who came on their own: dear, and not round the corner. */
    private static final Set<String> FAR_AWAY = Set.of("mother", "uncle, on the phone");

    private final Slots slots;
    private final Map<Section, List<String>> openings = new EnumMap<>(Section.class);

    Voices(Slots slots) {
        this.slots = slots;
        for (String line : Texts.lines("aboutme.txt")) {
            String[] cells = Texts.cells(line);
            openings.computeIfAbsent(Section.valueOf(cells[0]), any -> new ArrayList<>())
                    .add(cells[1]);
        }
    }

    String say(TownYoungPerson who, Section section, Dice dice) {
        String text = dice.of(openings.getOrDefault(section, List.of()));
        return slots.fill(text, dice, slot -> known(who, slot, dice));
    }

    /** What the slots about a person mean, in the person's own voice. */
    private static String known(TownYoungPerson who, String slot, Dice dice) {
        return switch (slot) {
            case "used" -> who.nameUsed();
            case "school" -> who.school() == null ? "college" : who.school();
            case "interest" -> dice.of(who.interests());
            case "language" -> who.languages().get(0);
            case "kin" -> my(dice.of(near(who)));
            case "kinname" -> first(dice.of(near(who)).name());
            case "three" -> my(three(who));
            default -> "";
        };
    }

    static List<NetworkPerson> near(TownYoungPerson who) {
        List<NetworkPerson> near = who.network().stream()
                .filter(each -> each.until() == null
                        && each.closeness() <= 2
                        && !each.relationship().equals("friend"))
                .filter(each -> !FAR_AWAY.contains(each.relationship()))
                .toList();
        return near.isEmpty() ? who.network() : near;
    }

    private static NetworkPerson three(TownYoungPerson who) {
        return who.network().stream()
                .filter(NetworkPerson::comesAtThreeInTheMorning)
                .findFirst()
                .orElseGet(() -> near(who).get(0));
    }

    static String first(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }

    /** "my nan", "my foster mum": the relationship without what follows its comma. */
    private static String my(NetworkPerson person) {
        return "my " + plain(person);
    }

    static String plain(NetworkPerson person) {
        String word = person.relationship().split(",")[0];
        return word.equals("foster mum or dad") ? "foster family" : word;
    }
}
