package uk.onedoor.town;

import java.util.List;
import uk.onedoor.town.Spell.Course;
import uk.onedoor.town.TownFact.Asker;
import uk.onedoor.town.TownYoungPerson.HomeKind;
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
        return List.of("chloe", "back", "aisha").contains(tag);
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
