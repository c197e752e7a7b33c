package uk.onedoor.postcodes;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where a postcode directory has what is needed of it, by the names its columns have had over the years (ONS Postcode
 * Directory user guides: pcd until 2024, pcd7 since; oslaua until 2024, lad25cd and the like since).
 *
 * @param ended the date on which a postcode ended; below zero when the file does not tell
 */
record DirectoryColumns(int postcode, int easting, int northing, int district, int ended) {
    static final String EXPECTED =
            "a postcode (pcds, pcd7, pcd8, pcd, pcd2 or postcode), its grid reference (east1m and north1m, oseast1m and"
                    + " osnrth1m, or easting and northing) and its district (lad25cd or that of another year, or oslaua)";

    private static final List<String> POSTCODE = List.of("pcds", "pcd7", "pcd8", "pcd", "pcd2", "postcode");
    private static final List<String> EASTING = List.of("east1m", "oseast1m", "easting");
    private static final List<String> NORTHING = List.of("north1m", "osnrth1m", "northing");
    private static final Pattern DISTRICT = Pattern.compile("lad\\d\\dcd");

    /** The columns of a heading; null when it is not that of a postcode directory. */
    static @Nullable DirectoryColumns of(List<String> heading) {
        List<String> names = heading.stream()
                .map(name -> name.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT))
                .toList();
        var columns = new DirectoryColumns(
                first(names, POSTCODE),
                first(names, EASTING),
                first(names, NORTHING),
                district(names),
                names.indexOf("doterm"));
        boolean all = columns.postcode >= 0 && columns.easting >= 0 && columns.northing >= 0 && columns.district >= 0;
        return all ? columns : null;
    }

    private static int first(List<String> names, List<String> wanted) {
        return wanted.stream()
                .mapToInt(names::indexOf)
                .filter(place -> place >= 0)
                .findFirst()
                .orElse(-1);
    }

    /** The district of the latest year, where there are several. */
    private static int district(List<String> names) {
        return IntStream.range(0, names.size())
                .filter(i -> DISTRICT.matcher(names.get(i)).matches())
                .boxed()
                .max((a, b) -> names.get(a).compareTo(names.get(b)))
                .orElse(names.indexOf("oslaua"));
    }
}
