package uk.onedoor.returns.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import uk.onedoor.returns.rows.Adoption;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Day;
import uk.onedoor.returns.rows.Episode;
import uk.onedoor.returns.rows.PlacedForAdoption;
import uk.onedoor.returns.rows.Row;
import uk.onedoor.returns.rows.Table;

/** Rules on placements for adoption, and on adoptions against the episodes that led to them. */
final class AdoptionPlacements {

    /** PLACE of a child placed for adoption with the current foster carers; A2 is of earlier years. */
    private static final Set<String> WITH_CURRENT_CARERS = Set.of("A2", "A3", "A5");

    /** PLACE of a child placed for adoption with others; A1 is of earlier years. */
    private static final Set<String> WITH_OTHERS = Set.of("A1", "A4", "A6");

    /** PLACE of a child placed for adoption under a placement order. */
    private static final Set<String> UNDER_AN_ORDER = Set.of("A5", "A6");

    /** RNE of an episode that leaves a child with the same carers, or begins care. */
    private static final Set<String> SAME_CARERS_OR_START = Set.of("S", "T", "U");

    /** REC of special guardianship orders made to former foster carers. */
    private static final Set<String> GUARDIANS_FOSTERED = Set.of("E45", "E46");

    /** From this day an adoption by the foster carers is no change of carer. */
    private static final Day SAME_CARERS_SINCE = Day.of(2015, 4, 1);

    /** A6: a court's placement order lets a child go straight to adopters who are new to them, also from home or hospital. */
    private static final String WITH_NEW_PARENTS_BY_ORDER = "A6";

    private AdoptionPlacements() {}

    static void fill(RuleSheet rules) {
        rules.episodes(
                "217",
                (child, episode) ->
                        (episode.place().equals("A3") || episode.place().equals("A5"))
                                && episode.decom().isOnOrAfter(SAME_CARERS_SINCE)
                                && !SAME_CARERS_OR_START.contains(episode.rne()));
        rules.episodes("390", (child, episode) -> isAdopted(episode) && !CodeSets.ADOPTIVE.contains(episode.place()));
        rules.episodes(
                "408",
                (child, episode) -> UNDER_AN_ORDER.contains(episode.place())
                        && !episode.ls().equals("E1"));
        rules.episodes(
                "516",
                (child, episode) ->
                        GUARDIANS_FOSTERED.contains(episode.rec()) && !CodeSets.FOSTER.contains(episode.place()));
        rules.child("336", AdoptionPlacements::notFosteredBefore);
        rules.child("331", AdoptionPlacements::matchedTooLate);
        rules.child("334", AdoptionPlacements::decidedBeforeCare);
        rules.child("335", AdoptionPlacements::carersContradict);
        rules.child("521", AdoptionPlacements::placedBeforeDecision);
        rules.child("552", AdoptionPlacements::placedBeforeAnyDecision);
        rules.child("582", AdoptionPlacements::matchedOnTheDay);
        rules.child("601", AdoptionPlacements::adoptionNotTold);
        rules.childRows("602", Table.AD1, (child, row) -> !wasAdoptedInTheYear(child));
    }

    static boolean isAdopted(Episode episode) {
        return CodeSets.ADOPTED.contains(episode.rec());
    }

    private static void notFosteredBefore(Child child, Consumer<Row> wrong) {
        Episode before = null;
        for (Episode episode : child.episodes()) {
            if (!episode.decom().isDate()) return;
            if (before != null && isFirstOfPlacement(before, episode) && !CodeSets.FOSTER.contains(before.place()))
                wrong.accept(episode);
            before = episode;
        }
    }

    private static boolean isFirstOfPlacement(Episode before, Episode episode) {
        return CodeSets.ADOPTIVE.contains(episode.place())
                && !episode.place().equals(WITH_NEW_PARENTS_BY_ORDER)
                && !CodeSets.ADOPTIVE.contains(before.place())
                && !episode.rne().equals("S");
    }

    private static void matchedTooLate(Child child, Consumer<Row> wrong) {
        for (Adoption row : child.rows(Table.AD1))
            for (Episode episode : child.episodes())
                if (isAdopted(episode) && row.dateMatch().isAfter(episode.decom())) both(row, episode, wrong);
    }

    private static void decidedBeforeCare(Child child, Consumer<Row> wrong) {
        Episode latest = null;
        for (Episode episode : child.episodes())
            if (episode.rne().equals("S") && episode.decom().isDate()) latest = episode;
        if (latest == null) return;
        for (Adoption row : child.rows(Table.AD1)) if (row.dateInt().isBefore(latest.decom())) both(row, latest, wrong);
    }

    private static void carersContradict(Child child, Consumer<Row> wrong) {
        for (Adoption row : child.rows(Table.AD1)) {
            Optional<Episode> last = child.lastEpisode();
            if (last.isPresent() && contradicts(row.fosterCare(), last.get().place())) both(row, last.get(), wrong);
        }
    }

    private static boolean contradicts(String fosterCare, String place) {
        return (fosterCare.equals("0") && WITH_CURRENT_CARERS.contains(place))
                || (fosterCare.equals("1") && WITH_OTHERS.contains(place));
    }

    private static void placedBeforeDecision(Child child, Consumer<Row> wrong) {
        for (Adoption row : child.rows(Table.AD1)) {
            List<Episode> placed = startsOfPlacements(child);
            if (placed.isEmpty()) return;
            Episode latest = placed.get(placed.size() - 1);
            if (row.dateInt().isAfter(latest.decom())) both(row, latest, wrong);
        }
    }

    private static void placedBeforeAnyDecision(Child child, Consumer<Row> wrong) {
        Optional<PlacedForAdoption> earliest = earliestDecision(child);
        if (earliest.isEmpty()) return;
        for (Episode episode : startsOfPlacements(child))
            if (earliest.get().placed().isAfter(episode.decom())) both(earliest.get(), episode, wrong);
    }

    /** The decision made first; none when the day of one cannot be read, which might be the first. */
    static Optional<PlacedForAdoption> earliestDecision(Child child) {
        PlacedForAdoption earliest = null;
        for (PlacedForAdoption row : child.rows(Table.PLACED_ADOPTION)) {
            if (row.placed().isUnreadable()) return Optional.empty();
            if (row.placed().isDate() && (earliest == null || row.placed().isBefore(earliest.placed()))) earliest = row;
        }
        return Optional.ofNullable(earliest);
    }

    /** The first episode of each placement for adoption, which may go on through others. */
    private static List<Episode> startsOfPlacements(Child child) {
        List<Episode> starts = new ArrayList<>();
        boolean isPlaced = false;
        for (Episode episode : child.episodes()) {
            if (!episode.decom().isDate()) continue;
            boolean isAdoptive = CodeSets.ADOPTIVE.contains(episode.place());
            if (isAdoptive && !isPlaced) starts.add(episode);
            isPlaced = isAdoptive;
        }
        return starts;
    }

    private static void matchedOnTheDay(Child child, Consumer<Row> wrong) {
        for (Adoption row : child.rows(Table.AD1))
            for (Episode episode : child.episodes())
                if (isAdopted(episode) && episode.dec().isOn(row.dateMatch())) wrong.accept(episode);
    }

    private static void adoptionNotTold(Child child, Consumer<Row> wrong) {
        for (Episode episode : child.episodes()) {
            if (!isAdopted(episode) || !child.setting().isInYear(episode.dec())) continue;
            List<Adoption> rows = child.rows(Table.AD1);
            if (rows.isEmpty()) wrong.accept(episode);
            for (Adoption row : rows) if (!Adopters.tellsAll(row)) both(row, episode, wrong);
        }
    }

    /** True also when the day of an adoption cannot be read. */
    private static boolean wasAdoptedInTheYear(Child child) {
        for (Episode episode : child.episodes())
            if (isAdopted(episode)
                    && (child.setting().isInYear(episode.dec()) || episode.dec().isUnreadable())) return true;
        return false;
    }

    private static void both(Row row, Episode episode, Consumer<Row> wrong) {
        wrong.accept(row);
        wrong.accept(episode);
    }
}
