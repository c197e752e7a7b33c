package uk.onedoor.nation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is published of every council, region and England: the numbers, and how a council stands beside its neighbours.
 *
 * <p>Loaded once, when first asked for, from the tables shipped with the product. It never changes and is safe to share.
 */
public final class Nation {

    private static final String ENGLAND = "E92000001";

    private final Map<String, Place> places;
    private final Map<String, Figures> figures;
    private final Map<String, List<String>> neighbours;
    private final Map<String, FormerCouncil> others;
    private final Map<String, Place> byNumber;

    Nation(
            Map<String, Place> places,
            Map<String, Figures> figures,
            Map<String, List<String>> neighbours,
            Map<String, FormerCouncil> others) {
        this.places = places;
        this.figures = figures;
        this.neighbours = neighbours;
        this.others = others;
        this.byNumber = ShippedFigures.byNumber(places.values());
    }

    /** The figures shipped with this build. */
    public static Nation shipped() {
        return Shipped.NATION;
    }

    /** Holds the tables from the moment somebody asks, so that a process that never does reads nothing. */
    private static final class Shipped {
        private static final Nation NATION = ShippedFigures.read();
    }

    public Place england() {
        return place(ENGLAND);
    }

    /** All councils with children's services duties, by name. */
    public List<Place> authorities() {
        return all(Place.Kind.COUNCIL);
    }

    /** The nine regions by name, and London besides as Inner and Outer. */
    public List<Place> regions() {
        return all(Place.Kind.REGION);
    }

    private List<Place> all(Place.Kind kind) {
        return places.values().stream()
                .filter(place -> place.kind() == kind)
                .sorted(Comparator.comparing(Place::name))
                .toList();
    }

    /**
     * The council with this code: nine characters, in use now or before, or the Department for Education's three
     * figures. Empty for a code nobody has, and for a council whose duties went to more than one.
     */
    public Optional<Place> authority(String code) {
        Place place = places.get(code);
        if (place == null) place = byNumber.get(code);
        if (place != null) return Optional.of(place).filter(found -> found.kind() == Place.Kind.COUNCIL);
        FormerCouncil other = others.get(code);
        return other != null && other.councils().size() == 1
                ? Optional.of(place(other.councils().get(0)))
                : Optional.empty();
    }

    /** The council that had this code and is no more, or goes on under another code. */
    public Optional<FormerCouncil> former(String code) {
        return Optional.ofNullable(others.get(code));
    }

    /** Who has a former council's duties now. */
    public List<Place> successors(FormerCouncil former) {
        return former.councils().stream().map(this::place).toList();
    }

    /** The region a council lies in: one of nine, with London told as Inner and Outer. */
    public Place region(Place council) {
        return place(Objects.requireNonNull(council.region(), "only a council lies in a region"));
    }

    /** The ten statistical neighbours of a council, the nearest first. */
    public List<Place> neighbours(Place council) {
        return neighbours.getOrDefault(council.code(), List.of()).stream()
                .map(this::place)
                .toList();
    }

    /** What is published of a place in the year that ends on 31 March of {@code year}; of no other year there is a number. */
    public Figures of(Place place, int year) {
        return figures.getOrDefault(key(place.code(), year), Figures.NONE);
    }

    /** How all councils lie by a measure, in its scale; empty when nothing is published of the year. */
    public Optional<Spread> spread(Measure measure, int year) {
        return Spread.of(compared(authorities().stream(), measure, year));
    }

    /** A council beside its neighbours, all councils and England. */
    public Comparison compare(Place council, Measure measure, int year) {
        return new Comparison(
                council,
                measure,
                year,
                of(council, year).compared(measure),
                neighbours(council).stream()
                        .map(place ->
                                new Comparison.Neighbour(place, of(place, year).compared(measure)))
                        .toList(),
                of(england(), year).compared(measure),
                spread(measure, year));
    }

    private List<Figure> compared(Stream<Place> among, Measure measure, int year) {
        return among.map(place -> of(place, year).compared(measure)).toList();
    }

    private Place place(String code) {
        return Objects.requireNonNull(places.get(code), code);
    }

    static String key(String code, int year) {
        return code + " " + year;
    }
}
