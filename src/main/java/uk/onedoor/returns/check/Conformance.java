package uk.onedoor.returns.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import uk.onedoor.returns.reading.CollectionYear;
import uk.onedoor.returns.reading.LooseTable;
import uk.onedoor.returns.reading.ReadTable;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Places;
import uk.onedoor.returns.rows.Roll;
import uk.onedoor.returns.rows.Row;
import uk.onedoor.returns.rows.Setting;
import uk.onedoor.returns.rows.Table;
import uk.onedoor.returns.rules.Rule;
import uk.onedoor.returns.rules.RuleBook;

/** Asks rules of worked examples, one line of JSON each, and says where the two agree. */
public final class Conformance {
    private static final String LAST = "_last";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Function<CollectionYear, Places> places;

    /** Takes where postcodes lie in a year, for the few examples that need it. */
    public Conformance(Function<CollectionYear, Places> places) {
        this.places = places;
    }

    /**
     * What came of one example.
     *
     * @param found numbers of the rows that fail by table, counted from 0
     * @param fault why the rule could not be asked; null when it was
     */
    public record Result(
            String code,
            String year,
            boolean agrees,
            Map<String, List<Integer>> expected,
            Map<String, List<Integer>> found,
            @Nullable String fault) {}

    /**
     * Asks the rule of an example.
     *
     * @throws RuntimeException when the line is no JSON
     */
    public Result ask(String line) {
        Vector vector = Vector.of(JSON.readTree(line));
        try {
            Map<String, List<Integer>> found = found(vector);
            return new Result(
                    vector.code(), vector.year(), found.equals(vector.expected()), vector.expected(), found, null);
        } catch (RuntimeException e) {
            return new Result(vector.code(), vector.year(), false, vector.expected(), Map.of(), e.toString());
        }
    }

    private Map<String, List<Integer>> found(Vector vector) {
        Rule rule = RuleBook.shipped()
                .find(vector.code())
                .orElseThrow(() -> new IllegalArgumentException("There is no rule " + vector.code()));
        List<ReadTable> now = new ArrayList<>();
        List<ReadTable> last = new ArrayList<>();
        vector.tables().forEach((name, rows) -> {
            if (name.endsWith(LAST)) last.add(table(name.substring(0, name.length() - LAST.length()), rows));
            else now.add(table(name, rows));
        });
        Setting setting = VectorSetting.of(vector, places.apply(new CollectionYear(vector.collectionYear())));
        Roll roll = Roll.of(now, last.isEmpty() ? null : last, setting);
        List<Row> rows = new ArrayList<>();
        if (rule.isOfChildren()) for (Child child : roll.children()) rule.check(child, rows::add);
        else rule.check(roll, rows::add);
        return numbers(rows, vector);
    }

    private static ReadTable table(String name, List<Map<String, String>> rows) {
        return LooseTable.verbatim(Table.named(name).name(), rows);
    }

    private static Map<String, List<Integer>> numbers(List<Row> rows, Vector vector) {
        Map<String, List<Integer>> numbers = new TreeMap<>();
        for (Row row : rows) {
            String name = vector.tables().keySet().stream()
                    .filter(row.table()::equalsIgnoreCase)
                    .findFirst()
                    .orElse(row.table());
            List<Integer> its = numbers.computeIfAbsent(name, table -> new ArrayList<>());
            if (!its.contains(row.number() - 1)) its.add(row.number() - 1);
        }
        numbers.values().forEach(its -> its.sort(null));
        return numbers;
    }
}
