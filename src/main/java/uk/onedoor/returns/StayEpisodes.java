package uk.onedoor.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.returns.StayEpisode.Ask;
import uk.onedoor.returns.reading.CollectionYear;
import uk.onedoor.returns.reading.Dates;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Day;
import uk.onedoor.returns.rows.Episode;
import uk.onedoor.stays.LeftBecause;

/**
 * Writes the episodes of a collection year from where somebody lived.
 *
 * <p>Legal status, need and home postcode are the council's own, and are taken from the return that was read. A visit makes no
 * episode, nor does a stay that ended the day it began. An episode ends the day the next begins (X1); a new legal status in the
 * same home is an episode of its own (RNE L).
 */
final class StayEpisodes {

    private static final List<String> COMPARED =
            List.of("RNE", "LS", "PLACE", "PLACE_PROVIDER", "DEC", "REC", "REASON_PLACE_CHANGE");

    /** A time lived in one home; {@code until} and {@code because} are null while it lasts. */
    record Lived(
            HomeId home,
            HomeOption option,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable LeftBecause because) {}

    /** A piece of a time lived somewhere, under one legal status. */
    private record Piece(
            Lived lived, LocalDate from, @Nullable LocalDate until, boolean isFirst, boolean isLast) {}

    private final Child child;
    private final CollectionYear year;

    /** {@code child} is what the return that was read says of them. */
    StayEpisodes(Child child, CollectionYear year) {
        this.child = child;
        this.year = year;
    }

    /** The episodes that touch the year, the first one first. */
    List<StayEpisode> of(List<Lived> told) {
        List<Piece> pieces = new ArrayList<>();
        joined(told).forEach(lived -> pieces.addAll(pieces(lived)));
        List<StayEpisode> episodes = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece before = i == 0 ? null : pieces.get(i - 1);
            Piece next = i + 1 == pieces.size() ? null : pieces.get(i + 1);
            if (touches(pieces.get(i))) {
                episodes.add(episode(before, pieces.get(i), next));
            }
        }
        return episodes;
    }

    /** In their order, one after the other in the same home as one; what began in a later year is not told yet. */
    private List<Lived> joined(List<Lived> told) {
        List<Lived> joined = new ArrayList<>();
        told.stream()
                .filter(lived ->
                        !lived.from().equals(lived.until()) && !lived.from().isAfter(year.lastDay()))
                .sorted(Comparator.comparing(Lived::from))
                .forEach(lived -> {
                    Lived last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
                    if (last != null
                            && last.home().equals(lived.home())
                            && lived.from().equals(last.until())) {
                        joined.set(
                                joined.size() - 1,
                                new Lived(last.home(), last.option(), last.from(), lived.until(), lived.because()));
                    } else {
                        joined.add(lived);
                    }
                });
        return joined;
    }

    private List<Piece> pieces(Lived lived) {
        TreeSet<LocalDate> cuts = new TreeSet<>();
        for (Episode told : child.episodes()) {
            if (told.decom().isDate()
                    && isNewStatus(told)
                    && isWithin(told.decom().date(), lived)) {
                cuts.add(told.decom().date());
            }
        }
        List<Piece> pieces = new ArrayList<>();
        LocalDate from = lived.from();
        for (LocalDate cut : cuts) {
            pieces.add(new Piece(lived, from, cut, from.equals(lived.from()), false));
            from = cut;
        }
        pieces.add(new Piece(lived, from, ended(lived), from.equals(lived.from()), true));
        return pieces;
    }

    /** What ended after the year is still open in its return. */
    private @Nullable LocalDate ended(Lived lived) {
        LocalDate until = lived.until();
        return until == null || until.isAfter(year.lastDay()) ? null : until;
    }

    private boolean isNewStatus(Episode told) {
        return at(told.decom().date().minusDays(1))
                .filter(before -> !before.ls().equals(told.ls()))
                .isPresent();
    }

    private static boolean isWithin(LocalDate day, Lived lived) {
        LocalDate until = lived.until();
        return day.isAfter(lived.from()) && (until == null || day.isBefore(until));
    }

    private boolean touches(Piece piece) {
        LocalDate until = piece.until();
        return until == null || !until.isBefore(year.firstDay());
    }

    private StayEpisode episode(@Nullable Piece before, Piece piece, @Nullable Piece next) {
        Map<String, String> cells = new LinkedHashMap<>();
        List<Ask> asks = new ArrayList<>();
        Optional<Episode> same = began(piece.from());
        cells.put("CHILD", child.id());
        cells.put("DECOM", Dates.british(piece.from()));
        cells.put("RNE", whyNew(before, piece));
        status(piece, cells, asks);
        place(piece, same, cells, asks);
        ending(piece, next, cells, asks);
        List<String> differs = same.map(told -> differs(piece, cells, told)).orElse(List.of());
        return new StayEpisode(piece.from(), cells, asks, differs, same.isPresent());
    }

    /** Only what is told is compared; a place is another one when its code fits no home of that kind. */
    private List<String> differs(Piece piece, Map<String, String> cells, Episode told) {
        return COMPARED.stream()
                .filter(column -> column.equals("PLACE")
                        ? !PlaceCodes.places(piece.lived().option(), year).contains(told.place())
                        : column.equals("DEC")
                                ? !cells.getOrDefault(column, "").equals(told.says(column))
                                : cells.containsKey(column)
                                        && !cells.get(column).equals(told.says(column)))
                .toList();
    }

    /** S where care begins, L, P or B where it goes on: under another status, in another place, or both. */
    private String whyNew(@Nullable Piece before, Piece piece) {
        if (!piece.isFirst()) {
            return "L";
        }
        Optional<Episode> eve = at(piece.from().minusDays(1));
        boolean follows = before != null && piece.from().equals(before.until());
        boolean careBegins =
                began(piece.from()).filter(told -> told.rne().equals("S")).isPresent();
        if (careBegins || eve.isEmpty() && !follows) {
            return "S";
        }
        boolean newStatus = eve.isPresent()
                && at(piece.from())
                        .filter(now -> !now.ls().equals(eve.get().ls()))
                        .isPresent();
        return newStatus ? "B" : "P";
    }

    private void status(Piece piece, Map<String, String> cells, List<Ask> asks) {
        Optional<Episode> told = at(piece.from());
        if (told.isEmpty() || told.get().ls().isEmpty() || told.get().cin().isEmpty()) {
            asks.add(Ask.LEGAL_STATUS);
        }
        told.ifPresent(episode -> {
            cells.put("LS", episode.ls());
            cells.put("CIN", episode.cin());
            cells.put("HOME_POST", episode.homePost());
        });
    }

    /** What asks for more than we know is taken from the return where it tells of the same episode, and else left open. */
    private void place(Piece piece, Optional<Episode> same, Map<String, String> cells, List<Ask> asks) {
        List<String> codes = PlaceCodes.places(piece.lived().option(), year);
        Optional<Episode> fitting = same.filter(told -> codes.contains(told.place()));
        String place = fitting.map(Episode::place).orElse(codes.size() == 1 ? codes.get(0) : "");
        String ours = PlaceCodes.provider(piece.lived().option());
        String provider = ours.isEmpty() ? fitting.map(Episode::provider).orElse("") : ours;
        put(cells, asks, "PLACE", place, Ask.PLACE);
        put(cells, asks, "PLACE_PROVIDER", provider, Ask.PROVIDER);
        put(cells, asks, "PL_POST", fitting.map(Episode::placePost).orElse(""), Ask.POSTCODE);
        String urn = fitting.map(Episode::urn).orElse("");
        if (!urn.isEmpty() || !place.equals("P1")) {
            put(cells, asks, "URN", urn, Ask.URN);
        }
    }

    private void ending(Piece piece, @Nullable Piece next, Map<String, String> cells, List<Ask> asks) {
        LocalDate until = piece.until();
        if (until == null) {
            return;
        }
        cells.put("DEC", Dates.british(until));
        boolean goesOn = next != null && next.from().equals(until);
        String told = child.episodes().stream()
                .filter(episode -> episode.dec().isOn(Day.of(until)) && episode.endsCare())
                .map(Episode::rec)
                .findFirst()
                .orElse("");
        put(cells, asks, "REC", goesOn ? "X1" : told, Ask.REASON_CEASED);
        LeftBecause because = piece.lived().because();
        if (goesOn && piece.isLast() && because != null) {
            cells.put("REASON_PLACE_CHANGE", PlaceCodes.reason(because));
        }
    }

    private static void put(Map<String, String> cells, List<Ask> asks, String column, String text, Ask ask) {
        if (text.isEmpty()) {
            asks.add(ask);
        } else {
            cells.put(column, text);
        }
    }

    private Optional<Episode> at(LocalDate day) {
        return child.episodes().stream()
                .filter(episode -> !episode.isShortBreak() && episode.covers(Day.of(day)))
                .reduce((first, second) -> second);
    }

    private Optional<Episode> began(LocalDate day) {
        return child.episodes().stream()
                .filter(episode -> episode.decom().isOn(Day.of(day)))
                .findFirst();
    }
}
