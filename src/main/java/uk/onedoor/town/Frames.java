package uk.onedoor.town;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import uk.onedoor.town.TownFact.Area;
import uk.onedoor.town.TownFact.How;

/** The frames that notes and own words are written from (notes.txt, own.txt), each with what must be true for it to fit. */
final class Frames {

    /** Primes larger than any number of frames share no factor with it, so each order visits every frame. */
    private static final List<Integer> STRIDES = List.of(1009, 1013, 1019, 1021, 1031, 1033, 1039, 1049, 1051, 1061);

    private final List<Frame> ofTheMoment = new ArrayList<>();
    private final List<Frame> everyday = new ArrayList<>();
    private final List<Frame> together = new ArrayList<>();
    private final List<Frame> own = new ArrayList<>();

    Frames() {
        for (String line : Texts.lines("notes.txt")) {
            Frame frame = frame(Texts.cells(line));
            if (frame.needs().contains("group")) {
                together.add(frame);
            } else {
                (frame.isOfTheMoment() ? ofTheMoment : everyday).add(frame);
            }
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
        return ofTheMoment.size() + everyday.size() + together.size();
    }

    /**
     * For a note about one young person: often what the moment asks for; otherwise the next frame of an order that is
     * their own for that season, so that the same words do not come back to the same person within it. Frames
     * {@code used} elsewhere in the hub that day are left alone.
     */
    Frame note(Set<String> truths, String who, LocalDate day, Set<Frame> used, Dice dice) {
        List<Frame> telling = ofTheMoment.stream()
                .filter(each -> truths.containsAll(each.needs()) && !used.contains(each))
                .toList();
        if (!telling.isEmpty() && dice.chance(pull(telling))) {
            return dice.of(telling);
        }
        return ordinary(truths, who, day, used);
    }

    /** How strongly the moment asks to be spoken of: yesterday's trouble more than what is always so. */
    private static double pull(List<Frame> telling) {
        if (telling.stream().anyMatch(each -> each.needs().contains("close"))) {
            return 1;
        }
        boolean fresh = telling.stream()
                .flatMap(each -> each.needs().stream())
                .anyMatch(need -> need.startsWith("after:") || need.equals("first"));
        boolean goodbye = telling.stream().anyMatch(each -> each.needs().contains("goodbye"));
        return fresh ? 0.65 : goodbye ? 0.4 : 0.13;
    }

    private Frame ordinary(Set<String> truths, String who, LocalDate day, Set<Frame> used) {
        long season = Math.floorDiv(day.toEpochDay(), (long) everyday.size());
        Dice order = Dice.of(season, who, "order");
        int start = order.below(everyday.size());
        int stride = STRIDES.get(order.below(STRIDES.size()));
        long place = start + stride * Math.floorMod(day.toEpochDay(), (long) everyday.size());
        for (int tries = 0; tries < everyday.size(); tries++) {
            Frame frame = everyday.get((int) Math.floorMod(place + (long) stride * tries, (long) everyday.size()));
            if (truths.containsAll(frame.needs()) && !used.contains(frame)) {
                return frame;
            }
        }
        return everyday.get(start);
    }

    Frame together(Set<String> truths, Dice dice) {
        return pick(together, truths, dice);
    }

    String own(Area area, Set<String> truths, Dice dice) {
        List<Frame> fitting = own.stream().filter(each -> each.area() == area).toList();
        return pick(fitting, truths, dice).text();
    }

    private static Frame pick(List<Frame> frames, Set<String> truths, Dice dice) {
        List<Frame> fitting =
                frames.stream().filter(each -> truths.containsAll(each.needs())).toList();
        return dice.of(fitting);
    }

    /** One way of putting it. */
    record Frame(List<How> hows, Area area, Set<String> needs, String text) {

        boolean isOfTheMoment() {
            return needs.stream()
                    .anyMatch(need -> need.startsWith("after:")
                            || need.startsWith("story:")
                            || Set.of("first", "goodbye", "close", "alone", "Welsh")
                                    .contains(need));
        }
    }
}
