package uk.onedoor.people;

import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.Emergencies.Meant;
import uk.onedoor.shared.Refusal;

/** Reads whom somebody means: an address of a record in which its number stands, or a whole name and a day of birth. */
final class MeantWords {

    private static final Pattern NUMBER = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private MeantWords() {}

    /** Whom they mean; an address without a number means nobody. */
    static Meant read(@Nullable String record, @Nullable String name, @Nullable LocalDate born) {
        if (record == null && (name == null || born == null)) {
            throw new Refusal("name", "people.meant.missing");
        }
        Matcher number = NUMBER.matcher(record == null ? "" : record);
        return new Meant(number.find() ? new YoungPersonId(UUID.fromString(number.group())) : null, name, born);
    }
}
