package uk.onedoor.town;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.onedoor.town.Spell.Home;
import uk.onedoor.town.TownFact.Area;
import uk.onedoor.town.TownFact.How;
import uk.onedoor.town.TownFact.Kind;
import uk.onedoor.town.TownFact.Source;
import uk.onedoor.town.TownYoungPerson.HomeKind;
import uk.onedoor.town.TownYoungPerson.SupportCategory;

/** The written parts of the stories, from script.txt: what happens to whom, on which day after they came. */
final class Script {

    private final TownBooks books;
    private final Happenings happenings;
    private final Map<String, List<String[]>> parts = new HashMap<>();

    Script(TownBooks books) {
        this.books = books;
        this.happenings = new Happenings(books);
        for (String line : Texts.lines("script.txt")) {
            String[] cells = Texts.cells(line);
            parts.computeIfAbsent(cells[0], any -> new ArrayList<>()).add(cells);
        }
    }

    void write(Spell spell, Story story) {
        for (String[] cells : parts.getOrDefault(story.tag(), List.of())) {
            LocalDate day = spell.from.plusDays(Integer.parseInt(cells[1]));
            String[] what = cells[3].split(" ");
            switch (what[0]) {
                case "note" -> note(spell, day, cells, what);
                case "happened" -> happened(spell, day, cells, what);
                case "moved" -> moved(spell, day, cells, what);
                default -> throw new IllegalArgumentException("script.txt has a line of no kind we know: " + cells[3]);
            }
        }
    }

    /** {@code note HOW minutes AREA mood}, the text, and own words if any. */
    private static void note(Spell spell, LocalDate day, String[] cells, String[] what) {
        String own = cells.length > 5 && !cells[5].isEmpty() ? cells[5] : null;
        Integer mood = what.length > 4 ? Integer.valueOf(what[4]) : null;
        spell.plan(
                day,
                keyWorker -> new TownFact.NoteWritten(
                        at(day, cells[2]),
                        "note/" + spell.who.key() + "/" + day + "/" + cells[2],
                        keyWorker,
                        List.of(spell.who.key()),
                        How.valueOf(what[1]),
                        Integer.parseInt(what[2]),
                        Area.valueOf(what[3]),
                        cells[4],
                        own,
                        mood,
                        null));
    }

    /** {@code happened KIND SOURCE hours}, the words. */
    private void happened(Spell spell, LocalDate day, String[] cells, String[] what) {
        Dice dice = Dice.of(books.seed(), spell.who.key(), "script", cells[1]);
        int hours = what.length > 3 ? Integer.parseInt(what[3]) : 0;
        happenings.happen(
                spell, at(day, cells[2]), Kind.valueOf(what[1]), Source.valueOf(what[2]), hours, cells[4], dice);
    }

    /** {@code moved KIND CATEGORY}, the place, the reason. */
    private static void moved(Spell spell, LocalDate day, String[] cells, String[] what) {
        Home home = Home.of(HomeKind.valueOf(what[1]), cells[4]);
        int hour = LocalTime.parse(cells[2]).getHour();
        Homes.move(spell, day, home, SupportCategory.valueOf(what[2]), cells[5], hour);
    }

    private static Instant at(LocalDate day, String time) {
        LocalTime clock = LocalTime.parse(time);
        return Moments.at(day, clock.getHour(), clock.getMinute());
    }
}
