package uk.onedoor.postcodes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the head of an index says: which file it was made from and when, and what is in it.
 *
 * @param source the name of the file that was loaded
 * @param loaded the day it was loaded
 * @param postcodes how many postcodes it has, in use or ended
 * @param sectors how many sectors, such as AB10 1, they lie in
 * @param districts how many districts they lie in
 */
public record LoadedPostcodes(String source, LocalDate loaded, int postcodes, int sectors, int districts) {

    /** Whose facts these are, in the words their licence asks for. */
    public static final String LICENCE = "Source: Office for National Statistics licensed under the Open Government"
            + " Licence v.3.0. Contains OS data © Crown copyright and database right. Contains Royal Mail data © Royal"
            + " Mail copyright and database right. Contains National Statistics data © Crown copyright and database"
            + " right.";

    static final String VERSION = "1";

    private static final String TITLE = "OneDoor postcodes";
    private static final int LONGEST_NAME = 200;

    public LoadedPostcodes {
        String line = source.replaceAll("\\p{Cntrl}+", " ").strip();
        source = line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME);
    }

    /** The lines that stand at the beginning of the file, for people as well as for {@link #read}. */
    String lines() {
        return """
                %s
                version=%s
                source=%s
                loaded=%s
                postcodes=%d
                sectors=%d
                districts=%d
                licence=%s

                """.formatted(TITLE, VERSION, source, loaded, postcodes, sectors, districts, LICENCE);
    }

    /** The version that such lines name; null when they are none of ours. */
    static @Nullable String version(String lines) {
        return lines.startsWith(TITLE + "\n") ? values(lines).get("version") : null;
    }

    /** What {@link #lines} wrote; null when any of it cannot be read. */
    static @Nullable LoadedPostcodes read(String lines) {
        if (!VERSION.equals(version(lines))) return null;
        Map<String, String> values = values(lines);
        try {
            return new LoadedPostcodes(
                    values.getOrDefault("source", ""),
                    LocalDate.parse(values.getOrDefault("loaded", "")),
                    Integer.parseInt(values.getOrDefault("postcodes", "")),
                    Integer.parseInt(values.getOrDefault("sectors", "")),
                    Integer.parseInt(values.getOrDefault("districts", "")));
        } catch (DateTimeException | NumberFormatException damaged) {
            return null;
        }
    }

    private static Map<String, String> values(String lines) {
        Map<String, String> values = new HashMap<>();
        for (String line : lines.split("\n", -1)) {
            int equals = line.indexOf('=');
            if (equals > 0) values.put(line.substring(0, equals), line.substring(equals + 1));
        }
        return values;
    }
}
