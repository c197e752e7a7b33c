package uk.onedoor.postcodes;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The reading of a postcode directory from first row to last, with what was left out and why; used once. */
final class DirectoryReading {
    private static final Pattern DISTRICT = Pattern.compile("[A-Z]\\d{8}");
    private static final String NORTHERN_IRELAND = "BT";
    private static final int TOLD_EVERY = 500_000;
    private static final int LONGEST_NUMBER = 7;

    /** A directory with more rows than one in this many that make no sense is damaged. */
    private static final int ONE_IN = 100;

    private final Consumer<String> says;
    private final GatheredPostcodes gathered = new GatheredPostcodes();
    private final Set<String> unknownDistricts = new TreeSet<>();
    private long rows;
    private int ended;
    private int northernIrish;
    private int withoutPlace;
    private int unreadable;
    private @Nullable String firstUnreadable;

    DirectoryReading(Consumer<String> says) {
        this.says = says;
    }

    GatheredPostcodes read(DirectoryFile file) throws IOException {
        for (DirectoryFile.Part part : file.parts()) {
            if (file.parts().size() == 1) says.accept("Reading " + part.name() + " ...");
            read(part);
        }
        if (unreadable * (long) ONE_IN > rows)
            throw damaged("Too many of its rows make no sense: " + unreadable + " of " + rows + ", first "
                    + firstUnreadable + ".");
        if (gathered.size() == 0) throw damaged("It holds no postcode of Great Britain with a grid reference.");
        return gathered;
    }

    private void read(DirectoryFile.Part part) throws IOException {
        var cells = new WantedCells();
        try (InputStream in = part.open();
                CsvReader<WantedCells> reader =
                        CsvReader.builder().detectBomHeader(true).build(cells, in)) {
            var records = reader.iterator();
            if (!records.hasNext()) return;
            List<String> heading = records.next().heading();
            DirectoryColumns columns = DirectoryColumns.of(heading);
            if (columns == null) return;
            cells.want(columns.postcode(), columns.easting(), columns.northing(), columns.district(), columns.ended());
            while (records.hasNext()) row(records.next(), columns, heading.size(), part.name());
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof EOFException || e.getCause() instanceof ZipException) throw cutShort();
            throw e.getCause();
        } catch (EOFException | ZipException | CsvParseException e) {
            throw cutShort();
        }
    }

    private void row(WantedCells cells, DirectoryColumns columns, int width, String name) {
        if (cells.isBlank()) return;
        if (cells.count() != width)
            throw damaged("Line %d of %s has %d cells under %d columns, so the file is damaged or cut short."
                    .formatted(cells.line(), name, cells.count(), width));
        rows++;
        if (rows % TOLD_EVERY == 0) says.accept("%,d postcodes read ...".formatted(rows));
        if (rows > GatheredPostcodes.MOST) throw damaged("It has more rows than there are postcodes.");
        String postcode = cells.cell(columns.postcode());
        String easting = cells.cell(columns.easting());
        String northing = cells.cell(columns.northing());
        String district = cells.cell(columns.district());
        long key = Postcode.key(postcode);
        if (key == Postcode.NONE || !isNumber(easting) || !isNumber(northing) || !isDistrict(district)) {
            unreadable++;
            if (firstUnreadable == null) firstUnreadable = "line " + cells.line() + " of " + name;
        } else if (postcode.regionMatches(true, 0, NORTHERN_IRELAND, 0, NORTHERN_IRELAND.length())) {
            northernIrish++;
        } else if (isNought(easting) || isNought(northing) || district.isEmpty()) {
            withoutPlace++;
        } else {
            if (!cells.cell(columns.ended()).isEmpty()) ended++;
            if (Boundaries.shipped().isUnknown(district)) unknownDistricts.add(district);
            gathered.add(key, Integer.parseInt(easting), Integer.parseInt(northing), district);
        }
    }

    private static boolean isNumber(String text) {
        if (text.length() > LONGEST_NUMBER) return false;
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) < '0' || text.charAt(i) > '9') return false;
        return text.isEmpty() || Integer.parseInt(text) <= PackedPlace.FARTHEST;
    }

    private static boolean isNought(String text) {
        return text.isEmpty() || Integer.parseInt(text) == 0;
    }

    private static boolean isDistrict(String text) {
        return text.isEmpty() || DISTRICT.matcher(text).matches();
    }

    /** One sentence for each thing the reader of the directory should know. */
    void report(Consumer<String> notice) {
        if (northernIrish > 0)
            notice.accept("%s of Northern Ireland left out: another licence, and another grid."
                    .formatted(Sentence.count(northernIrish, "postcode", "postcodes")));
        if (withoutPlace > 0)
            notice.accept("%s without a grid reference or a district left out: how far they are cannot be told."
                    .formatted(Sentence.count(withoutPlace, "postcode", "postcodes")));
        if (unreadable > 0)
            notice.accept("%s that cannot be read left out, first %s."
                    .formatted(Sentence.count(unreadable, "row", "rows"), firstUnreadable));
        if (!unknownDistricts.isEmpty())
            notice.accept(("This OneDoor does not know which council has the children's services of: %s. Distances are"
                            + " known there, in or out of an area is not.")
                    .formatted(Sentence.list(List.copyOf(unknownDistricts))));
    }

    int ended() {
        return ended;
    }

    int northernIrish() {
        return northernIrish;
    }

    int withoutPlace() {
        return withoutPlace;
    }

    int unreadable() {
        return unreadable;
    }

    private static PostcodesRefused cutShort() {
        return damaged("It is damaged or cut short.");
    }

    private static PostcodesRefused damaged(String reason) {
        return new PostcodesRefused(
                "The postcode directory was not loaded. " + reason,
                "Download it again and load that. The postcodes that were loaded before are still there.");
    }
}
