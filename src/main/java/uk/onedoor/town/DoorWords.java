package uk.onedoor.town;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.onedoor.town.TownFact.Asker;
import uk.onedoor.town.TownPlan.Council;
import uk.onedoor.town.TownPlan.Role;
import uk.onedoor.town.TownYoungPerson.NetworkPerson;

/** What people say when they ask at the door, and how the huddle answers its own questions, from door.txt. */
final class DoorWords {

    private final TownBooks books;
    private final Map<String, List<String[]>> worries = new HashMap<>();
    private final Map<String, List<String>> answers = new HashMap<>();

    DoorWords(TownBooks books) {
        this.books = books;
        for (String line : Texts.lines("door.txt")) {
            String[] cells = Texts.cells(line);
            if (cells[0].equals("PROVOCATION")) {
                answers.computeIfAbsent(cells[1], any -> new ArrayList<>()).add(cells[2]);
            } else {
                worries.computeIfAbsent(cells[1], any -> new ArrayList<>()).add(cells);
            }
        }
    }

    /** Who asks, what worries them and what they hope for. */
    record Worry(Asker asker, String worry, String hope, String about) {

        Worry(Asker asker, String worry, String hope) {
            this(asker, worry, hope, "");
        }
    }

    Worry worry(TownYoungPerson who, Dice dice) {
        if (who.heritage().startsWith("on their own")) {
            return of("alone", dice);
        }
        return switch (who.category()) {
            case STEP_DOWN, CARE_EXPERIENCED_16_25, STAY_CLOSE -> of("grown", dice);
            default -> of(who.firstHome() == TownYoungPerson.HomeKind.FAMILY ? "family" : "moved", dice);
        };
    }

    Worry elsewhere(Dice dice) {
        return of("elsewhere", dice);
    }

    Worry again(Dice dice) {
        return of("again", dice);
    }

    private Worry of(String kind, Dice dice) {
        String[] cells = dice.of(worries.getOrDefault(kind, List.of()));
        return new Worry(Asker.valueOf(cells[0]), cells[2], cells[3], cells.length > 4 ? cells[4] : "");
    }

    /** Why we say yes, in words that fit where they live. */
    String withUs(TownYoungPerson who, Dice dice) {
        String own = "decided-with-us-" + who.firstHome().name();
        return fill(books.slots().pick(books.slots().has(own) ? own : "decided-with-us", dice), who, dice);
    }

    String answer(int provocation, Dice dice) {
        return dice.of(answers.getOrDefault(Integer.toString(provocation), List.of()));
    }

    String fill(String text, TownYoungPerson who, Dice dice) {
        return books.slots().fill(text, dice, slot -> switch (slot) {
            case "name" -> who.nameUsed();
            case "they" -> who.pronouns().they;
            case "them" -> who.pronouns().them;
            case "their" -> who.pronouns().their;
            case "was" -> who.pronouns().was;
            case "school" -> who.school() == null ? "school" : who.school();
            case "language" -> who.languages().get(0);
            default -> "";
        });
    }

    String askerName(Asker asker, @Nullable TownYoungPerson who, Council council, Dice dice) {
        if (who != null && asker == Asker.YOUNG_PERSON) {
            return who.nameUsed() + " " + who.lastName();
        }
        if (who != null && asker == Asker.PARENT_OR_FAMILY) {
            return family(who).name();
        }
        if (asker == Asker.SOCIAL_WORKER) {
            return dice.of(council.with(Role.SOCIAL_WORKER)).name();
        }
        return books.people().strangerName(dice) + books.slots().pick("asker-" + asker.name(), council.key(), dice);
    }

    String contact(Asker asker, @Nullable TownYoungPerson who, Dice dice) {
        if (who != null && asker == Asker.YOUNG_PERSON) {
            return who.phone();
        }
        String phone =
                who != null && asker == Asker.PARENT_OR_FAMILY ? family(who).phone() : null;
        return phone != null ? phone : Phones.landline(dice);
    }

    private static NetworkPerson family(TownYoungPerson who) {
        return Voices.near(who).stream()
                .filter(each -> each.phone() != null)
                .findFirst()
                .orElse(who.network().get(0));
    }
}
