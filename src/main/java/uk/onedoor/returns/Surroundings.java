package uk.onedoor.returns;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.onedoor.returns.places.Boundaries;
import uk.onedoor.returns.places.LoadedPostcodes;
import uk.onedoor.returns.places.PostcodeIndex;
import uk.onedoor.returns.places.PostcodesRefused;
import uk.onedoor.returns.reading.CollectionYear;
import uk.onedoor.returns.rows.Places;
import uk.onedoor.returns.rows.Setting;

/** What is known on this machine beside any return: where postcodes lie, with the boundaries of a year. */
@Component
class Surroundings {

    private static final Logger log = LoggerFactory.getLogger(Surroundings.class);
    private static final String NONE = "none";

    private final Path data;
    private @Nullable PostcodeIndex postcodes;

    Surroundings(@Value("${onedoor.data:data}") Path data) {
        this.data = data;
    }

    /** What a council's return of a year is read against. */
    Setting of(CollectionYear year, String authority) {
        PostcodeIndex known = postcodes();
        return Setting.of(year, authority)
                .with(
                        known == null ? Places.UNKNOWN : known.in(year),
                        Boundaries.shipped().own(authority, year));
    }

    /** Another whenever other postcodes are loaded, so that whoever remembers what rests on them can tell. */
    Object edition() {
        return Objects.requireNonNullElse(PostcodeIndex.head(data), NONE);
    }

    /** The postcodes as they are loaded now; null when there are none that can be read. */
    private synchronized @Nullable PostcodeIndex postcodes() {
        LoadedPostcodes now = PostcodeIndex.head(data);
        if (postcodes == null || !postcodes.loaded().equals(now)) postcodes = now == null ? null : open();
        return postcodes;
    }

    private @Nullable PostcodeIndex open() {
        try {
            return PostcodeIndex.open(data).orElse(null);
        } catch (PostcodesRefused refused) {
            log.warn("Returns are checked without postcodes: {}", refused.getMessage());
            return null;
        }
    }
}
