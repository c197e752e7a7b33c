package uk.onedoor.nation;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the tables beside these classes. */
final class ShippedFigures {

    private ShippedFigures() {}

    /** @throws IllegalStateException when a table is not in this build or has a cell nobody can read: a fault of ours */
    static Nation read() {
        Map<String, Place> places = places();
        return new Nation(places, figures(places), neighbours(), others());
    }

    static Map<String, Place> byNumber(Collection<Place> places) {
        Map<String, Place> found = new HashMap<>();
        for (Place place : places) {
            String number = place.number();
            if (number != null) found.put(number, place);
        }
        return found;
    }

    private static Map<String, Place> places() {
        Map<String, Place> places = new HashMap<>();
        for (NamedCsvRecord row : rows("places.csv")) {
            Place place = new Place(
                    row.getField("code"),
                    text(row, "number"),
                    row.getField("name"),
                    Place.Kind.valueOf(row.getField("kind")),
                    text(row, "region"),
                    day(row, "since"));
            places.put(place.code(), place);
        }
        return places;
    }

    private static Map<String, Figures> figures(Map<String, Place> places) {
        Map<String, Figures> figures = new HashMap<>();
        for (NamedCsvRecord row : rows("figures.csv")) {
            int year = Integer.parseInt(row.getField("year"));
            Place place = places.get(row.getField("place"));
            if (place == null) throw new IllegalStateException("No place has the code " + row.getField("place"));
            Map<Measure, Figure> read = new EnumMap<>(Measure.class);
            for (Measure measure : Measure.values()) {
                read.put(measure, figure(row.getField(measure.column()), place.isYetToBegin(year)));
            }
            figures.put(Nation.key(place.code(), year), new Figures(read));
        }
        return figures;
    }

    /** A cell as it was published; what does not apply to a council before it began says so. */
    static Figure figure(String cell, boolean yetToBegin) {
        return switch (cell) {
            case "" -> Figure.not(NotPublished.NOT_FOR_THAT_YEAR);
            case "c" -> Figure.not(NotPublished.WITHHELD);
            case "x" -> Figure.not(NotPublished.NOT_AVAILABLE);
            case "z" -> Figure.not(yetToBegin ? NotPublished.NOT_YET_A_COUNCIL : NotPublished.DOES_NOT_APPLY);
            default -> number(cell);
        };
    }

    private static Figure number(String cell) {
        try {
            return Figure.of(Integer.parseInt(cell));
        } catch (NumberFormatException e) {
            throw new IllegalStateException("Neither a number nor a sign for none: " + cell, e);
        }
    }

    private static Map<String, List<String>> neighbours() {
        Map<String, List<String>> neighbours = new HashMap<>();
        for (NamedCsvRecord row : rows("neighbours.csv")) {
            List<String> codes = row.getFields();
            neighbours.put(codes.get(0), List.copyOf(codes.subList(1, codes.size())));
        }
        return neighbours;
    }

    /** Former councils, by code and by number. */
    private static Map<String, FormerCouncil> others() {
        Map<String, FormerCouncil> others = new HashMap<>();
        for (NamedCsvRecord row : rows("other-codes.csv")) {
            FormerCouncil other = new FormerCouncil(
                    row.getField("code"),
                    text(row, "number"),
                    row.getField("name"),
                    day(row, "until"),
                    List.of(row.getField("councils").split(" ")));
            others.put(other.code(), other);
            String number = other.number();
            if (number != null) others.put(number, other);
        }
        return others;
    }

    private static @Nullable String text(NamedCsvRecord row, String column) {
        String text = row.getField(column);
        return text.isEmpty() ? null : text;
    }

    private static @Nullable LocalDate day(NamedCsvRecord row, String column) {
        String text = text(row, column);
        return text == null ? null : LocalDate.parse(text);
    }

    private static List<NamedCsvRecord> rows(String resource) {
        try (InputStream in = ShippedFigures.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException(resource + " is not in this build");
            try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                    .commentStrategy(CommentStrategy.SKIP)
                    .ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
                return reader.stream().toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
