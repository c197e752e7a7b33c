package uk.onedoor.postcodes;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import uk.onedoor.platform.time.London;

/** The postcodes that are loaded on this machine now; those loaded while it runs are noticed with the next question. */
@Service
public class Postcodes {

    private static final Logger log = LoggerFactory.getLogger(Postcodes.class);

    private final Path data;
    private final Clock clock;
    private @Nullable PostcodeIndex index;

    Postcodes(@Value("${onedoor.data:data}") Path data, Clock clock) {
        this.data = data;
        this.clock = clock;
    }

    /** A postcode as it is written, such as YO7 1AA, whether or not there is such a one; empty for what is written like none. */
    public static Optional<String> written(String text) {
        if (Postcode.key(text) == Postcode.NONE) {
            return Optional.empty();
        }
        String signs = text.replaceAll("[\\x00-\\x20\\xA0]", "").toUpperCase(Locale.UK);
        int inward = signs.length() - Postcode.INWARD;
        return Optional.of(signs.substring(0, inward) + " " + signs.substring(inward));
    }

    /** Where a postcode lies, however its space and letters are written; empty when it or every postcode is unknown. */
    public Optional<Located> find(String postcode) {
        PostcodeIndex now = index().orElse(null);
        return now == null
                ? Optional.empty()
                : Optional.ofNullable(now.find(postcode, (easting, northing, district) -> {
                    String code = now.districts().get(district);
                    return new Located(
                            new Location(easting, northing),
                            code,
                            Boundaries.shipped().authority(code, London.today(clock)));
                }));
    }

    /** False when no postcodes were loaded that can be read: then nothing may be said of any. */
    public boolean areKnown() {
        return index().isPresent();
    }

    /** Which file was loaded and when, whose facts are under {@link LoadedPostcodes#LICENCE}; empty when none was. */
    public Optional<LoadedPostcodes> source() {
        return Optional.ofNullable(PostcodeIndex.head(data));
    }

    /** The index as it is loaded now; empty when there is none that can be read. */
    public synchronized Optional<PostcodeIndex> index() {
        LoadedPostcodes now = PostcodeIndex.head(data);
        if (index == null || !index.loaded().equals(now)) {
            index = now == null ? null : open();
        }
        return Optional.ofNullable(index);
    }

    private @Nullable PostcodeIndex open() {
        try {
            return PostcodeIndex.open(data).orElse(null);
        } catch (PostcodesRefused refused) {
            log.warn("No postcode is known: {}", refused.getMessage());
            return null;
        }
    }
}
