package uk.onedoor.keywork;

import java.util.Arrays;
import java.util.List;

/** A reason for or against a worker, as words of the bundles: kept with the allocation as it was shown. */
public record Reason(String key, List<String> places) {

    private static final String BETWEEN = "\t";

    static Reason of(String key, Object... places) {
        return new Reason(key, Arrays.stream(places).map(String::valueOf).toList());
    }

    static Reason kept(String text) {
        String[] parts = text.split(BETWEEN, -1);
        return new Reason(parts[0], List.of(parts).subList(1, parts.length));
    }

    String toKeep() {
        return places.isEmpty() ? key : key + BETWEEN + String.join(BETWEEN, places);
    }
}
