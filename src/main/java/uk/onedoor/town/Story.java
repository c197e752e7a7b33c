package uk.onedoor.town;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.onedoor.town.Spell.Course;
import uk.onedoor.town.TownFact.Asker;
import uk.onedoor.town.TownYoungPerson.HomeKind;
import uk.onedoor.town.TownYoungPerson.NetworkPerson;
import uk.onedoor.town.TownYoungPerson.Pronouns;
import uk.onedoor.town.TownYoungPerson.SupportCategory;

/** A young person whose story the demo tells on purpose, from stories.txt; days count from the town's beginning. */
record Story(
        String tag,
        String hub,
        int day,
        int days,
        String firstName,
        String lastName,
        String nameUsed,
        Pronouns pronouns,
        int age,
        String heritage,
        SupportCategory category,
        HomeKind firstHome,
        Course course,
        Asker asker,
        String howToTalk,
        String worry,
        String hope) {

    static List<Story> all() {
        return Texts.lines("stories.txt").stream()
                .map(Texts::cells)
                .map(Story::of)
                .toList();
    }

    /** Whether what happens is written out in script.txt rather than left to chance. */
    boolean movesAreWritten() {
        return List.of("chloe", "back", "aisha", "ben").contains(tag);
    }

    /** The brother or sister who has a story of their own. */
    Optional<NetworkPerson> sibling() {
        if (tag.equals("dylan")) {
            return Optional.of(sibling("Demi Pryce-Tanner", "little sister"));
        }
        return tag.equals("demi") ? Optional.of(sibling("Dylan Pryce-Tanner", "older brother")) : Optional.empty();
    }

    private static NetworkPerson sibling(String name, String relationship) {
        return new NetworkPerson(name, relationship, null, LocalDate.of(2013, 3, 9), null, 1, "Everything", false);
    }

    private static Story of(String[] cells) {
        return new Story(
                cells[0],
                cells[1],
                Integer.parseInt(cells[2]),
                Integer.parseInt(cells[3]),
                cells[4],
                cells[5],
                cells[6],
                Pronouns.valueOf(cells[7]),
                Integer.parseInt(cells[8]),
                cells[9],
                SupportCategory.valueOf(cells[10]),
                HomeKind.valueOf(cells[11]),
                Course.valueOf(cells[12]),
                Asker.valueOf(cells[13]),
                cells[14],
                cells[15],
                cells[16]);
    }
}
