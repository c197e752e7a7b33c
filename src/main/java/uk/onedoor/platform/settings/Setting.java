package uk.onedoor.platform.settings;

import java.time.Instant;
import java.util.List;

/**
 * A number, or several, that a council chooses for itself.
 *
 * @param least what each may be at least, and {@code most} at most
 * @param fewest how many there are at least, and {@code howMany} at most
 * @param usual what holds until a council chooses
 */
public record Setting(
        String name, int least, int most, int fewest, int howMany, List<Integer> usual, List<Integer> now) {

    /** One choice of a council. */
    public record Chosen(String name, List<Integer> numbers, String by, Instant at) {}

    boolean isList() {
        return howMany > 1;
    }

    boolean allows(List<Integer> numbers) {
        return numbers.size() >= fewest
                && numbers.size() <= howMany
                && numbers.stream().allMatch(number -> number >= least && number <= most);
    }
}
