package uk.onedoor.homes;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.onedoor.postcodes.Location;
import uk.onedoor.shared.Refusal;

/**
 * Where a home stands from a day on, under an id made before so that sending the form twice writes it once; the grid
 * reference is given by hand only where the postcode does not tell it. Never printed.
 */
public record NewAddress(
        UUID id,
        String lines,
        String postcode,
        @Nullable Location byHand,
        boolean restricted,
        String careOf,
        LocalDate from) {

    private static final int TELLING = 6;

    /**
     * Sees that the words everybody reads do not give away what they stand for.
     *
     * @throws Refusal by {@code careOf} when they hold the postcode or a line of a restricted address
     */
    void checkCareOf() {
        String said = plain(careOf);
        boolean given = said.contains(plain(postcode))
                || lines.lines()
                        .map(NewAddress::plain)
                        .anyMatch(line -> line.length() >= TELLING && said.contains(line));
        if (restricted && given) {
            throw new Refusal("careOf", "homes.address.careOf.tells");
        }
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.UK).replaceAll("[^a-z0-9]", "");
    }

    @Override
    public String toString() {
        return RestrictedAddress.KEPT_BACK;
    }
}
