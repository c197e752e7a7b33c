package uk.onedoor.returns.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The homes and agencies that Ofsted has registered, by their unique reference number. */
public final class Providers {

    /** What spreadsheets put around a number: zeros in front, decimals behind. */
    private static final Pattern DECORATION = Pattern.compile("^0*(\\d+?)(?:\\.0*)?$");

    /** No list was given: then nothing may be said of any number. */
    public static final Providers NOT_GIVEN = new Providers(List.of(), false);

    private final Map<String, List<Provider>> byUrn = new HashMap<>();
    private final boolean given;

    private Providers(List<Provider> list, boolean given) {
        list.forEach(provider -> byUrn.computeIfAbsent(plain(provider.urn()), urn -> new ArrayList<>(1))
                .add(provider));
        this.given = given;
    }

    public static Providers of(List<Provider> list) {
        return new Providers(list, true);
    }

    public boolean areGiven() {
        return given;
    }

    /** Every registration under a number; none when the list does not have it. */
    public List<Provider> find(String urn) {
        return byUrn.getOrDefault(plain(urn), List.of());
    }

    /** A number as it is looked up, with letters or without. */
    private static String plain(String urn) {
        return DECORATION.matcher(urn.trim().toUpperCase(Locale.ROOT)).replaceFirst("$1");
    }

    /**
     * One registration.
     *
     * @param authority nine-character code of the authority it lies in; empty when not told
     * @param places placement types it is registered for; empty when not told
     * @param kinds placement providers (PR0 to PR5) it may be; empty when not told
     * @param closed the day its registration ended; blank while it runs
     */
    public record Provider(
            String urn, String authority, Set<String> places, Set<String> kinds, Day closed, String postcode) {}
}
