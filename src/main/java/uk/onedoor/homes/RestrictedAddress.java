package uk.onedoor.homes;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The address of a home, which nothing prints: wherever it is written by accident (a page, a message, a log line, JSON, a
 * failure) stand the care-of words, or that it is kept back. Lines and postcode are read by the pages made for it, which are
 * in this package; nobody else can.
 */
public final class RestrictedAddress {

    /** What is written in the place of an address for which nobody said how to reach the home without it. */
    static final String KEPT_BACK = "address kept back";

    private final List<String> lines;
    private final String postcode;
    private final LocalDate since;
    private final @Nullable String careOf;

    RestrictedAddress(List<String> lines, String postcode, LocalDate since, @Nullable String careOf) {
        this.lines = List.copyOf(lines);
        this.postcode = postcode;
        this.since = since;
        this.careOf = careOf;
    }

    List<String> lines() {
        return lines;
    }

    String postcode() {
        return postcode;
    }

    LocalDate since() {
        return since;
    }

    /** How the home is reached without its address; what may be written anywhere. */
    @Override
    @JsonValue
    public String toString() {
        return careOf == null ? KEPT_BACK : careOf;
    }
}
