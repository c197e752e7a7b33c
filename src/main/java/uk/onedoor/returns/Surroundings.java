package uk.onedoor.returns;

import org.springframework.stereotype.Component;
import uk.onedoor.returns.reading.CollectionYear;
import uk.onedoor.returns.rows.Places;
import uk.onedoor.returns.rows.Setting;

/** What is known on this machine beside any return: where postcodes lie, with the boundaries of a year. */
@Component
class Surroundings {

    /** What a council's return of a year is read against. */
    Setting of(CollectionYear year, String authority) {
        return Setting.of(year, authority);
    }

    /** Another object whenever other postcodes are loaded, so that whoever remembers what rests on them can tell. */
    Object edition() {
        return Places.UNKNOWN;
    }
}
