package uk.onedoor.town;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import uk.onedoor.town.TownFact.Area;
import uk.onedoor.town.TownFact.How;

/** The frames that notes and own words are written from (notes.txt, own.txt), each with what must be true for it to fit. */
final class Frames {

    private final List<Frame> notes = new ArrayList<>();
    private final List<Frame> together = new ArrayList<>();
    private final List<Frame> own = new ArrayList<>();

    Frames() {
        for (String line : Texts.lines("notes.txt")) {
            Frame frame = frame(Texts.cells(line));
            (frame.needs().contains("group") ? together : notes).add(frame);
        }
        for (String line : Texts.lines("own.txt")) {
            own.add(frame(Texts.cells("FACE | " + line)));
        }
    }

    private static Frame frame(String[] cells) {
        Set<How> hows = EnumSet.noneOf(How.class);
        Arrays.stream(cells[0].split(",")).map(How::valueOf).forEach(hows::add);
        Set<String> needs = cells[2].equals("-") ? Set.of() : Set.of(cells[2].split(" "));
        return new Frame(List.copyOf(hows), Area.valueOf(cells[1]), needs, cells[3]);
    }

    int count() {
        return notes.size() + together.size();
    }

    Frame note(Set<String> truths, Dice dice) {
        return pick(notes, truths, dice);
    }

    Frame together(Set<String> truths, Dice dice) {
        return pick(together, truths, dice);
    }

    String own(Area area, Set<String> truths, Dice dice) {
        List<Frame> fitting = own.stream().filter(each -> each.area() == area).toList();
        return pick(fitting, truths, dice).text();
    }

    /** A frame that knows more about the moment is likelier than one that always fits. */
    private static Frame pick(List<Frame> frames, Set<String> truths, Dice dice) {
        List<Frame> fitting =
                frames.stream().filter(each -> truths.containsAll(each.needs())).toList();
        double[] weights = fitting.stream()
                .mapToDouble(each ->
                        each.needs().stream().mapToDouble(Frames::weight).sum() + 1)
                .toArray();
        return fitting.get(dice.weighted(weights));
    }

    private static double weight(String need) {
        return need.startsWith("after:") ? 9 : need.equals("goodbye") || need.equals("first") ? 5 : 0.5;
    }

    /** One way of putting it. */
    record Frame(List<How> hows, Area area, Set<String> needs, String text) {}
}
