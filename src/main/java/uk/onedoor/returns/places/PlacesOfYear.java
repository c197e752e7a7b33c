package uk.onedoor.returns.places;

import java.util.function.Predicate;
import uk.onedoor.postcodes.Boundaries;
import uk.onedoor.postcodes.PostcodeIndex;
import uk.onedoor.returns.reading.CollectionYear;
import uk.onedoor.returns.rows.Places;

/** The loaded postcodes with the boundaries of one collection year; may be asked by several threads at once. */
public final class PlacesOfYear implements Places {
    private final PostcodeIndex index;
    private final PostcodeIndex.Reading<Place> reading;

    private PlacesOfYear(PostcodeIndex index, String[] authorities) {
        this.index = index;
        this.reading = (easting, northing, district) -> new Place(easting, northing, authorities[district]);
    }

    /** The postcodes of an index as they lay in a collection year. */
    public static Places of(PostcodeIndex index, CollectionYear year) {
        return new PlacesOfYear(
                index,
                index.districts().stream()
                        .map(district -> Boundaries.shipped().authority(district, year.firstDay()))
                        .toArray(String[]::new));
    }

    /** Which codes mean an authority in a collection year; for {@link uk.onedoor.returns.rows.Setting#with}. */
    public static Predicate<String> own(String authority, CollectionYear year) {
        return Boundaries.shipped().own(authority, year.firstDay());
    }

    @Override
    public boolean areKnown() {
        return true;
    }

    @Override
    public Place find(String postcode) {
        Place place = index.find(postcode, reading);
        return place == null ? Place.NOWHERE : place;
    }
}
