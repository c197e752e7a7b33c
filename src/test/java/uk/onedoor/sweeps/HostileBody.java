package uk.onedoor.sweeps;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;

/** One kind of body nobody's browser would send by itself, or somebody sent in anger, in error or in another alphabet. */
record HostileBody(String kind, String type, String body, boolean withToken) {

    private static final String FORM = "application/x-www-form-urlencoded";

    /** All kinds, for a form of these fields; which field is hit is drawn from the seed. */
    static List<HostileBody> all(List<String> fields, SmallTown town, long seed) {
        Random random = new Random(seed);
        List<HostileBody> all = new ArrayList<>();
        words(town).forEach((kind, value) -> {
            String field = fields.isEmpty() ? "words" : fields.get(random.nextInt(fields.size()));
            Map<String, String> body = likely(fields, town);
            body.put(field, value);
            all.add(new HostileBody(kind + " in " + field, FORM, encoded(body), true));
        });
        everywhere(town).forEach((kind, value) -> {
            Map<String, String> body = likely(fields, town);
            body.replaceAll((name, likely) -> value);
            all.add(new HostileBody(kind + " in every field", FORM, encoded(body), true));
        });
        extra(town).forEach((name, value) -> {
            Map<String, String> body = likely(fields, town);
            body.put(name, value);
            all.add(new HostileBody("a field named " + name, FORM, encoded(body), true));
        });
        fields.stream().filter(HostileBody::isDay).forEach(field -> {
            Map<String, String> body = likely(fields, town);
            body.put(field, "+999999999-01-01");
            all.add(new HostileBody("a far year in " + field, FORM, encoded(body), true));
        });
        fields.forEach(field -> all.add(
                new HostileBody("nothing but an unreadable " + field, FORM, encoded(Map.of(field, "31\0x")), true)));
        shapes(fields, town, all::add);
        return all;
    }

    private static Map<String, String> words(SmallTown town) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("a megabyte", "a".repeat(1_000_000));
        words.put("thirty thousand letters", "word ".repeat(6_000));
        words.put("a NUL", "before\0after");
        words.put("only a NUL", "\0");
        words.put("control characters", "\1\2\7\33[31mred\177");
        words.put("right-to-left marks", "\u202Eevil\u202C \u2066x\u2069");
        words.put("nothing that can be seen", "\u200B\u200D\uFEFF\u2060");
        words.put("emoji", "\uD83D\uDC69\u200D\uD83D\uDC67\uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08".repeat(50));
        words.put("accents piled up", "e" + "\u0301".repeat(4_000));
        words.put("other alphabets", "Świętosława Nguyễn 李小龍 محمد ไทย");
        words.put("script", "<script>alert(1)</script>");
        words.put("HTML", "\"><img src=x onerror=alert(1)><h1>owned</h1>");
        words.put("a template", "${7*7} #{7*7} {{7*7}} *{T(Runtime)} {0} {1}");
        words.put("SQL", "'; drop table people.identity; --");
        words.put("SQL that asks", "' or 1=1 union select null from platform.account --");
        words.put("SQL placeholders", ":person ? $1 %s \\ %");
        words.put("a path", "../../../../etc/passwd");
        words.put("a format", "%n%s%x%999999d");
        words.put("a look-up", "${jndi:ldap://127.0.0.1/x}");
        words.put("a header", "x\r\nSet-Cookie: onedoor=1");
        words.put("an enum nobody knows", "NO_SUCH_THING");
        words.put("a number below nought", "-1");
        words.put("a huge number", "99999999999999999999999999");
        words.put("not a number", "NaN");
        words.put("a number in words", "1e309");
        words.put("31 February", "2026-02-31");
        words.put("the year 0", "0000-01-01");
        words.put("the year 99999", "99999-12-31");
        words.put("minus a year", "-4713-11-24");
        words.put("a date far ahead", "9999-12-31");
        words.put("a year nobody means", "+999999999-01-01");
        words.put("infinity", "infinity");
        words.put("midnight twice", "24:61");
        words.put("an identifier cut short", "0190");
        words.put("an identifier of nobody", new UUID(0, 0).toString());
        words.put("somebody of the other hub", town.neighbour.youngPerson().toString());
        words.put("somebody of another council", town.stranger.youngPerson().toString());
        words.put(
                "a worker of another council",
                town.otherCouncil.keyWorker.value().toString());
        words.put("a hub of another council", town.otherCouncil.hub.value().toString());
        words.put(
                "a row of another council",
                town.stranger.ids().values().iterator().next().toString());
        words.put("another site", "https://example.invalid/");
        words.put("a site without a scheme", "//example.invalid/");
        return words;
    }

    private static Map<String, String> everywhere(SmallTown town) {
        return Map.of(
                "nothing", "",
                "white space", " \t\n\u00A0\u2003",
                "a NUL", "a\0b",
                "somebody of another council", town.stranger.youngPerson().toString(),
                "ten thousand letters", "é".repeat(10_000),
                "minus one", "-1",
                "the last day there is", "+999999999-12-31",
                "the first day there is", "-999999999-01-01");
    }

    /** Named like columns and properties, so that a reader who takes all he is given takes too much. */
    private static Map<String, String> extra(SmallTown town) {
        Map<String, String> extra = new LinkedHashMap<>();
        extra.put("authority_id", town.otherCouncil.code);
        extra.put("authority", town.otherCouncil.code);
        extra.put("recorded_by", town.otherCouncil.manager.value().toString());
        extra.put("recordedBy", town.otherCouncil.manager.value().toString());
        extra.put("young_person_id", town.stranger.youngPerson().toString());
        extra.put("superseded_at", "2026-01-01T00:00:00Z");
        extra.put("role", "SYSTEM");
        extra.put("roles", "ADMINISTRATOR");
        extra.put("class.module.classLoader.resources", "x");
        extra.put("page.viewer", "x");
        extra.put("asked.id", UUID.randomUUID().toString());
        extra.put("a[0][1].b[99999999]", "x");
        extra.put("_method", "DELETE");
        extra.put("words[]", "x");
        return extra;
    }

    private static void shapes(List<String> fields, SmallTown town, java.util.function.Consumer<HostileBody> add) {
        Map<String, String> likely = likely(fields, town);
        String form = encoded(likely);
        BiConsumer<String, String> formed = (kind, body) -> add.accept(new HostileBody(kind, FORM, body, true));
        formed.accept("nothing at all", "");
        formed.accept("every field twice", form + "&" + form);
        formed.accept("every field a hundred times", (form + "&").repeat(100));
        formed.accept("lone surrogates", form.replace("=likely", "=%ED%A0%80%ED%BF%BF"));
        formed.accept("bytes that are no text", String.join("=%FF%FE%C3%28&", fields) + "=%FF");
        formed.accept("broken escapes", String.join("=%zz&", fields) + "=%");
        formed.accept("every field as a list", encoded(indexed(likely, "[0]")));
        formed.accept("every field as a far list", encoded(indexed(likely, "[2147483647]")));
        formed.accept("every field as a map", encoded(indexed(likely, "['x']")));
        formed.accept("every field with something inside", encoded(indexed(likely, ".x.y")));
        formed.accept("ten thousand fields", "x=1&".repeat(10_000));
        formed.accept("only separators", "&&==&=&");
        add.accept(new HostileBody("no token", FORM, form, false));
        add.accept(new HostileBody("an old token", FORM, form + "&_csrf=" + UUID.randomUUID(), false));
        add.accept(new HostileBody("JSON", "application/json", "{\"words\":\"x\"}", false));
        add.accept(new HostileBody(
                "XML", "application/xml", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>", false));
        add.accept(new HostileBody("an empty multipart", "multipart/form-data; boundary=x", "--x--\r\n", false));
        add.accept(new HostileBody("a multipart without a boundary", "multipart/form-data", "nothing", false));
        add.accept(new HostileBody(
                "a multipart cut short",
                "multipart/form-data; boundary=x",
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../x\"\r\n\r\nabc",
                false));
        add.accept(
                new HostileBody("a type nobody knows", "application/x-java-serialized-object", "\u00AC\u00ED", false));
    }

    private static Map<String, String> indexed(Map<String, String> fields, String index) {
        Map<String, String> indexed = new LinkedHashMap<>();
        fields.forEach((name, value) -> indexed.put(name + index, value));
        return indexed;
    }

    /** What somebody would roughly write, so that one hostile field is met after the others were read. */
    static Map<String, String> likely(List<String> fields, SmallTown town) {
        Map<String, String> likely = new LinkedHashMap<>();
        for (String field : fields) {
            String name = field.toLowerCase(java.util.Locale.ROOT);
            likely.put(
                    field,
                    switch (name) {
                        case "id" -> UUID.randomUUID().toString();
                        case "worker", "owner" -> town.council.manager.value().toString();
                        case "hub" -> town.council.hub.value().toString();
                        case "person", "youngperson", "youngpeople" ->
                            town.ours.youngPerson().toString();
                        default -> isDay(field) ? "2026-11-12" : "likely";
                    });
        }
        return likely;
    }

    private static boolean isDay(String field) {
        return field.toLowerCase(java.util.Locale.ROOT).matches(".*(on|date|day|from|until|by)");
    }

    private static String encoded(Map<String, String> fields) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return body.toString();
    }
}
