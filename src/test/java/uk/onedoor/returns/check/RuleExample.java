package uk.onedoor.returns.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import uk.onedoor.returns.reading.CollectionYear;
import uk.onedoor.returns.reading.LooseTable;
import uk.onedoor.returns.reading.ReadTable;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Day;
import uk.onedoor.returns.rows.Places;
import uk.onedoor.returns.rows.Providers;
import uk.onedoor.returns.rows.Roll;
import uk.onedoor.returns.rows.Row;
import uk.onedoor.returns.rows.Setting;
import uk.onedoor.returns.rows.Table;
import uk.onedoor.returns.rules.Rule;
import uk.onedoor.returns.rules.RuleBook;

/**
 * One worked example of a rule, as the text files beside the rules have them:
 *
 * <pre>
 * 166 2026 A review has a date
 *   * authority E10000020
 *   Reviews  CHILD  REVIEW      REVIEW_CODE
 *   .        1      01/04/2025  PN1
 *   !        2      -           PN1
 * </pre>
 *
 * <p>The first line is the rule, the collection year and what the example shows. A line with {@code *} sets something:
 * {@code authority}, {@code start}, {@code end}, {@code xml}, {@code provider URN authority places kinds closed postcode}
 * (lists with commas), {@code place POSTCODE easting northing authority}. A line that begins with a table (or a table and
 * {@code _last}) names its columns; each row under it begins with {@code !} when the rule must find it and with {@code .}
 * when it must not. {@code -} is a blank cell, {@code _} a space within one.
 */
record RuleExample(String code, int year, String shows, List<String[]> sets, Map<String, List<String[]>> tables) {

    @Override
    public String toString() {
        return code + " " + year + " " + shows;
    }

    static List<RuleExample> in(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            List<RuleExample> all = new ArrayList<>();
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) all.addAll(read(file));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<RuleExample> read(Path file) throws IOException {
        List<RuleExample> all = new ArrayList<>();
        String table = "";
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank() || line.startsWith("#")) continue;
            String[] words = line.trim().split(" +");
            RuleExample current = all.isEmpty() ? null : all.get(all.size() - 1);
            if (!line.startsWith(" ")) all.add(titled(line));
            else if (current == null) throw new IllegalArgumentException(file + " begins without an example");
            else if (words[0].equals("*")) current.sets.add(words);
            else if (words[0].equals("!") || words[0].equals("."))
                current.tables.get(table).add(words);
            else
                current.tables
                        .computeIfAbsent(table = words[0], t -> new ArrayList<>())
                        .add(words);
        }
        return all;
    }

    private static RuleExample titled(String line) {
        String[] parts = line.split(" ", 3);
        return new RuleExample(
                parts[0], Integer.parseInt(parts[1]), parts[2], new ArrayList<>(), new LinkedHashMap<>());
    }

    /** The rows marked with an exclamation mark, as table and number from 1. */
    Map<String, List<Integer>> expected() {
        Map<String, List<Integer>> expected = new TreeMap<>();
        tables.forEach((table, lines) -> {
            for (int i = 1; i < lines.size(); i++)
                if (lines.get(i)[0].equals("!"))
                    expected.computeIfAbsent(table, t -> new ArrayList<>()).add(i);
        });
        return expected;
    }

    /** The rows the rule finds. */
    Map<String, List<Integer>> found() {
        Rule rule = RuleBook.shipped().find(code).orElseThrow(() -> new AssertionError("There is no rule " + code));
        List<ReadTable> now = new ArrayList<>();
        List<ReadTable> last = new ArrayList<>();
        tables.forEach((table, lines) -> {
            boolean before = table.endsWith("_last");
            String name = before ? table.substring(0, table.length() - "_last".length()) : table;
            (before ? last : now).add(LooseTable.of(Table.named(name).name(), rows(lines)));
        });
        Roll roll = Roll.of(now, last.isEmpty() ? null : last, setting());
        Map<String, List<Integer>> found = new TreeMap<>();
        if (rule.isOfChildren()) for (Child child : roll.children()) rule.check(child, row -> add(found, row));
        else rule.check(roll, row -> add(found, row));
        found.values().forEach(rows -> rows.sort(null));
        return found;
    }

    private static void add(Map<String, List<Integer>> found, Row row) {
        List<Integer> rows = found.computeIfAbsent(row.table(), t -> new ArrayList<>());
        if (!rows.contains(row.number())) rows.add(row.number());
    }

    private static List<Map<String, String>> rows(List<String[]> lines) {
        List<Map<String, String>> rows = new ArrayList<>();
        String[] columns = lines.get(0);
        for (String[] line : lines.subList(1, lines.size())) {
            if (line.length != columns.length)
                throw new IllegalArgumentException("Not a cell for each column: " + String.join(" ", line));
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 1; i < columns.length; i++) row.put(columns[i], cell(line[i]));
            rows.add(row);
        }
        return rows;
    }

    private static String cell(String word) {
        return word.equals("-") ? "" : word.replace('_', ' ');
    }

    private Setting setting() {
        Map<String, Places.Place> places = new LinkedHashMap<>();
        List<Providers.Provider> providers = new ArrayList<>();
        Setting setting = Setting.of(new CollectionYear(year), "E10000020");
        for (String[] set : sets) {
            switch (set[1]) {
                case "authority" -> setting = Setting.of(new CollectionYear(year), set[2]);
                case "start" -> setting = setting.between(Day.read(set[2]), setting.end());
                case "end" -> setting = setting.between(setting.start(), Day.read(set[2]));
                case "xml" -> setting = setting.asXml();
                case "place" ->
                    places.put(
                            cell(set[2]).replace(" ", ""),
                            new Places.Place(Integer.parseInt(set[3]), Integer.parseInt(set[4]), cell(set[5])));
                case "provider" -> providers.add(provider(set));
                default -> throw new IllegalArgumentException("An example cannot set " + set[1]);
            }
        }
        if (!places.isEmpty()) setting = setting.with(new Listed(places), code -> false);
        return providers.isEmpty() ? setting : setting.with(Providers.of(providers));
    }

    private static Providers.Provider provider(String[] set) {
        return new Providers.Provider(
                set[2], cell(set[3]), codes(set[4]), codes(set[5]), Day.read(cell(set[6])), cell(set[7]));
    }

    private static Set<String> codes(String word) {
        return word.equals("-") ? Set.of() : Set.of(word.split(","));
    }

    /** A few places by their postcodes. */
    private record Listed(Map<String, Places.Place> places) implements Places {
        @Override
        public boolean areKnown() {
            return true;
        }

        @Override
        public Place find(String postcode) {
            return places.getOrDefault(postcode.replace(" ", "").toUpperCase(java.util.Locale.ROOT), Place.NOWHERE);
        }
    }
}
