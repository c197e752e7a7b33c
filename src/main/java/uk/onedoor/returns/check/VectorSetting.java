package uk.onedoor.returns.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import uk.onedoor.returns.reading.CollectionYear;
import uk.onedoor.returns.rows.Day;
import uk.onedoor.returns.rows.Places;
import uk.onedoor.returns.rows.Providers;
import uk.onedoor.returns.rows.Setting;

/** What a worked example tells beside its rows. */
final class VectorSetting {
    private static final Pattern SHORT_NUMBER = Pattern.compile("(?<!\\d)(\\d)(?!\\d)");

    private VectorSetting() {}

    static Setting of(Vector vector, Places places) {
        JsonNode told = vector.told();
        CollectionYear rules = new CollectionYear(vector.collectionYear());
        int ends = endingYear(told, rules);
        Places known = told.has("postcodes") ? new ToldPlaces(told.path("postcodes")) : places;
        Setting setting = Setting.of(rules, told.path("localAuthority").asString(""))
                .between(
                        day(told, "collection_start", Day.of(ends - 1, 4, 1)),
                        day(told, "collection_end", Day.of(ends, 3, 31)))
                .with(known, code -> false);
        if (told.has("provider_info")) setting = setting.with(providers(told.path("provider_info")));
        return told.path("file_format").asString("").equals("xml") ? setting.asXml() : setting;
    }

    /** An example may move the year away from its rule set's own, by its name or by either end, also to before 1990. */
    private static int endingYear(JsonNode told, CollectionYear rules) {
        if (told.has("collectionYear"))
            return Integer.parseInt(told.path("collectionYear").asString());
        Day start = day(told, "collection_start", Day.BLANK);
        Day known = start.isDate() ? start : day(told, "collection_end", Day.BLANK);
        return known.isDate() ? CollectionYear.endingYear(known.date()) : rules.ends();
    }

    private static Day day(JsonNode told, String name, Day otherwise) {
        return told.has(name) ? Day.read(padded(told.path(name).asString())) : otherwise;
    }

    /** Some examples write the ends of the year as 31/3/2000. */
    private static String padded(String date) {
        return SHORT_NUMBER.matcher(date).replaceAll("0$1");
    }

    private static Providers providers(JsonNode list) {
        List<Providers.Provider> providers = new ArrayList<>();
        list.forEach(one -> providers.add(new Providers.Provider(
                Vector.text(one.path("URN")),
                Vector.text(one.path("LA_CODE_INFERRED")),
                codes(one.path("PLACE_CODES")),
                codes(one.path("PROVIDER_CODES")),
                Day.read(Vector.text(one.path("REG_END"))),
                Vector.text(one.path("POSTCODE")))));
        return Providers.of(providers);
    }

    private static Set<String> codes(JsonNode list) {
        return Arrays.stream(Vector.text(list).split(","))
                .map(String::trim)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
