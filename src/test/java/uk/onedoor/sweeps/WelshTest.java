package uk.onedoor.sweeps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestWeb;
import uk.onedoor.platform.web.Bundles;
import uk.onedoor.platform.web.Language;

/** What the public and young people read is wholly there in Welsh: no page of theirs falls back to English. */
@OneDoorTest
class WelshTest {

    private static final Path TEMPLATES = Path.of("src", "main", "jte");
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern KEY = Pattern.compile("\"([a-z][A-Za-z]*\\.[A-Za-z0-9_.]*[A-Za-z0-9_])\"");
    private static final Pattern PART = Pattern.compile("@template\\.([a-z]+)\\.([A-Za-z0-9-]+)\\(");
    private static final Pattern SHOWN =
            Pattern.compile("return \"([a-z]+/[A-Za-z-]+)\"|Page\\(\"([a-z]+/[A-Za-z-]+)\"");

    /** On the public frame because nobody is signed in yet, but read by staff alone. */
    private static final Set<String> OF_STAFF = Set.of(
            "site/sign-in.jte",
            "site/second-factor.jte",
            "site/second-factor-new.jte",
            "site/set-up.jte",
            "site/first-run.jte",
            "site/nothing-yet.jte");

    @Autowired
    Bundles bundles;

    @Autowired
    TestWeb web;

    @Test
    void every_word_the_public_and_young_people_read_is_there_in_welsh() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (Path template : theirs()) {
            asked.addAll(keysOf(Files.readString(template)));
        }
        assertThat(asked).hasSizeGreaterThan(30);
        asked.removeAll(bundles.all(Language.WELSH).keySet());
        assertThat(asked).isEmpty();
    }

    @Test
    void a_language_once_chosen_stays_for_the_next_page() {
        var visitor = web.nobody();
        assertThat(visitor.get("/sign-in").page().select("html").attr("lang")).isEqualTo("en");
        visitor.get("/sign-in?lang=cy");
        assertThat(visitor.get("/sign-in").page().select("html").attr("lang")).isEqualTo("cy");
    }

    @Test
    void no_welsh_words_stand_for_a_key_that_english_does_not_know() {
        Set<String> unknown = new TreeSet<>(bundles.all(Language.WELSH).keySet());
        unknown.removeAll(bundles.all(Language.ENGLISH).keySet());
        assertThat(unknown).isEmpty();
    }

    @Test
    void welsh_words_leave_the_same_places_open_as_the_english() {
        Map<String, String> different = new TreeMap<>();
        bundles.all(Language.WELSH).forEach((key, words) -> {
            String english = bundles.all(Language.ENGLISH).getOrDefault(key, "");
            if (!places(words).equals(places(english))) {
                different.put(key, words);
            }
        });
        assertThat(different).isEmpty();
    }

    private static Set<String> places(String words) {
        Set<String> places = new TreeSet<>();
        Pattern.compile("\\{\\d}").matcher(words).results().forEach(found -> places.add(found.group()));
        return places;
    }

    /** The templates on the public or the own frame, the parts they are made of, and what their controllers say. */
    private static Set<Path> theirs() throws IOException {
        Set<Path> all = new LinkedHashSet<>();
        try (Stream<Path> templates = Files.walk(TEMPLATES)) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(template);
                if (OF_STAFF.contains(TEMPLATES.relativize(template).toString())) {
                    continue;
                }
                if (text.contains("@template.layout.public(") || text.contains("@template.layout.own(")) {
                    addWithParts(all, template);
                }
            }
        }
        addControllers(all);
        return all;
    }

    private static void addWithParts(Set<Path> all, Path template) throws IOException {
        if (!Files.isRegularFile(template) || !all.add(template)) {
            return;
        }
        for (var part : PART.matcher(Files.readString(template)).results().toList()) {
            addWithParts(all, TEMPLATES.resolve(part.group(1)).resolve(part.group(2) + ".jte"));
        }
    }

    private static void addControllers(Set<Path> all) throws IOException {
        Set<String> views = new TreeSet<>();
        all.forEach(
                template -> views.add(TEMPLATES.relativize(template).toString().replace(".jte", "")));
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(source);
                if (SHOWN.matcher(text)
                        .results()
                        .anyMatch(found -> views.contains(found.group(1) == null ? found.group(2) : found.group(1)))) {
                    all.add(source);
                }
            }
        }
    }

    private Set<String> keysOf(String text) {
        Set<String> keys = new TreeSet<>();
        Map<String, String> english = bundles.all(Language.ENGLISH);
        KEY.matcher(text).results().map(found -> found.group(1)).forEach(key -> {
            for (String known : new String[] {key, key + ".one", key + ".many", key + ".none"}) {
                if (english.containsKey(known)) {
                    keys.add(known);
                }
            }
        });
        keys.removeIf(key -> key.endsWith(".staff"));
        return keys;
    }
}
