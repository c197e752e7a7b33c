package uk.onedoor.returns.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * One worked example of a rule: some rows, and which of them fail.
 *
 * @param code the rule
 * @param year the rule set as the example names it, such as lac2025_26
 * @param tables rows by table, without the cells that are null; tables whose names end in _last are last year's
 * @param expected numbers of the rows that fail by table, counted from 0 in the order given
 * @param told what the example tells of the year, the council and the providers
 */
record Vector(
        String code,
        String year,
        Map<String, List<Map<String, String>>> tables,
        Map<String, List<Integer>> expected,
        JsonNode told) {

    private static final Pattern YEAR = Pattern.compile("lac(\\d{4})_(\\d{2})");
    private static final int CENTURY = 100;

    static Vector of(JsonNode json) {
        Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
        json.path("input").properties().stream()
                .filter(table -> table.getValue().isArray())
                .forEach(table -> {
                    List<Map<String, String>> rows = new ArrayList<>();
                    table.getValue().forEach(row -> rows.add(row(row)));
                    tables.put(table.getKey(), rows);
                });
        Map<String, List<Integer>> expected = new TreeMap<>();
        json.path("expected").properties().forEach(table -> {
            List<Integer> rows = new ArrayList<>();
            table.getValue().forEach(row -> rows.add(row.asInt()));
            rows.sort(null);
            if (!rows.isEmpty()) expected.put(table.getKey(), rows);
        });
        JsonNode told = json.path("input").path("metadata");
        return new Vector(
                json.path("code").asString(),
                json.path("year").asString(),
                tables,
                expected,
                told.isMissingNode() ? json.path("metadata") : told);
    }

    /**
     * The collection year whose rules the example is of.
     *
     * @throws IllegalArgumentException when its year is not written as lac2025_26
     */
    int collectionYear() {
        Matcher found = YEAR.matcher(year);
        if (!found.matches())
            throw new IllegalArgumentException("A year is written as in lac2025_26, not '%s'".formatted(year));
        int first = Integer.parseInt(found.group(1));
        return first / CENTURY * CENTURY + Integer.parseInt(found.group(2));
    }

    private static Map<String, String> row(JsonNode row) {
        Map<String, String> texts = new HashMap<>();
        for (Map.Entry<String, JsonNode> cell : row.properties())
            if (!cell.getValue().isNull()) texts.put(cell.getKey(), text(cell.getValue()));
        return texts;
    }

    /** Whole numbers are written without a decimal point, since a spreadsheet shows them so. */
    static String text(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) return "";
        if (value.isFloatingPointNumber() && value.asDouble() == Math.rint(value.asDouble()))
            return Long.toString(value.asLong());
        return value.asString();
    }
}
