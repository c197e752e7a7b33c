package uk.onedoor.platform.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Words somebody began on a page and did not save yet: the page's address, its fields as sent, and when. */
public record Draft(String page, Map<String, List<String>> fields, Instant keptAt) {

    private static final int SHOWN = 90;

    /** What nobody typed: a choice's name, an id, a day. */
    private static final Pattern CHOSEN =
            Pattern.compile("[A-Z][A-Z0-9_]*|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9:-]*");

    public Draft {
        fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    List<String> of(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /** The longest thing that was typed, shortened: enough to know it again. */
    public String beginning() {
        String longest = "";
        for (Map.Entry<String, List<String>> field : fields.entrySet()) {
            for (String value : field.getKey().startsWith("_") ? List.<String>of() : field.getValue()) {
                longest = value.length() > longest.length()
                                && !CHOSEN.matcher(value).matches()
                        ? value
                        : longest;
            }
        }
        String line = longest.strip().replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN).strip() + "…";
    }
}
