package uk.onedoor.platform.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a form showed when it was opened: a short print of each field's value. It travels in the form, so that a later
 * save can tell, field by field, what somebody else has changed since; the values themselves stay out of it.
 */
record Version(Map<String, String> prints) {

    private static final int PRINT_BYTES = 9;
    private static final Pattern ONE = Pattern.compile("[A-Za-z][A-Za-z0-9_\\[\\]]*=[0-9a-f]{18}");

    Version {
        prints = Map.copyOf(prints);
    }

    static Version of(Map<String, String> texts) {
        Map<String, String> prints = new TreeMap<>();
        texts.forEach((field, text) -> prints.put(field, print(text)));
        return new Version(prints);
    }

    /** Reads what {@link #text()} wrote; what cannot be read has seen nothing, so that everything counts as changed. */
    static Version read(@Nullable String text) {
        Map<String, String> prints = new TreeMap<>();
        if (text == null || text.isEmpty()) {
            return new Version(prints);
        }
        for (String one :
                text.split("\\.", -1)) { // one by one: a pattern for all of them runs out of stack on a long text
            if (!ONE.matcher(one).matches()) {
                return new Version(Map.of());
            }
            int equals = one.indexOf('=');
            prints.put(one.substring(0, equals), one.substring(equals + 1));
        }
        return new Version(prints);
    }

    /** As a form carries it: field=print, parted by dots. */
    String text() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(prints)
                .forEach((field, print) -> text.append(text.isEmpty() ? "" : ".")
                        .append(field)
                        .append('=')
                        .append(print));
        return text.toString();
    }

    /** The fields that now hold something else than was shown. */
    Set<String> changedIn(Map<String, String> texts) {
        Set<String> changed = new TreeSet<>();
        texts.forEach((field, text) -> {
            if (!showed(field, text)) {
                changed.add(field);
            }
        });
        return changed;
    }

    /** True when the field showed just this. */
    boolean showed(String field, String text) {
        return Objects.equals(prints.get(field), print(text));
    }

    private static String print(String text) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, PRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
