package uk.onedoor.returns;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.onedoor.postcodes.LoadedPostcodes;
import uk.onedoor.postcodes.Postcodes;
import uk.onedoor.returns.places.PlacesOfYear;
import uk.onedoor.returns.reading.CollectionYear;
import uk.onedoor.returns.rows.Places;
import uk.onedoor.returns.rows.Setting;

/** What is known on this machine beside any return: where postcodes lie, with the boundaries of a year. */
@Component
class Surroundings {

    private final Postcodes postcodes;

    Surroundings(Postcodes postcodes) {
        this.postcodes = postcodes;
    }

    /** What a council's return of a year is read against. */
    Setting of(CollectionYear year, String authority) {
        return Setting.of(year, authority)
                .with(
                        postcodes
                                .index()
                                .map(index -> PlacesOfYear.of(index, year))
                                .orElse(Places.UNKNOWN),
                        PlacesOfYear.own(authority, year));
    }

    /** Another whenever other postcodes are loaded, so that whoever remembers what rests on them can tell; empty for none. */
    Optional<LoadedPostcodes> edition() {
        return postcodes.source();
    }
}
