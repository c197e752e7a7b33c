package uk.onedoor.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SharedTemplateWordsTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern WORDS = Pattern.compile("page\\.t\\(\"([^\"]+)\"");
    private static final Pattern COUNTED = Pattern.compile("page\\.n\\(\"([^\"]+)\"");

    private final Bundles bundles = new Bundles();

    @Test
    void every_word_of_the_shared_templates_is_in_the_english_bundle() throws IOException {
        Set<String> asked = keysIn("layout", "form", "part");

        assertThat(asked).contains("layout.skip", "form.words.many", "offline.kept");
        assertThat(bundles.all(Language.ENGLISH)).containsKeys(asked.toArray(String[]::new));
    }

    @Test
    void somebody_at_the_public_door_reads_the_whole_frame_and_form_in_welsh() throws IOException {
        Set<String> asked = keysIn("layout", "form");

        assertThat(bundles.all(Language.WELSH)).containsKeys(asked.toArray(String[]::new));
    }

    @Test
    void every_colour_and_pattern_to_choose_has_a_name_in_both_languages() {
        for (Language language : new Language[] {Language.ENGLISH, Language.WELSH}) {
            assertThat(bundles.all(language))
                    .containsKeys(Look.COLOURS.stream().map("colour."::concat).toArray(String[]::new))
                    .containsKeys(Look.PATTERNS.stream().map("pattern."::concat).toArray(String[]::new));
        }
    }

    private static Set<String> keysIn(String... folders) throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String folder : folders) {
            try (Stream<Path> templates = Files.list(TEMPLATES.resolve(folder))) {
                for (Path template : templates.toList()) {
                    String text = Files.readString(template);
                    WORDS.matcher(text).results().forEach(found -> keys.add(found.group(1)));
                    COUNTED.matcher(text).results().forEach(found -> {
                        keys.add(found.group(1) + ".one");
                        keys.add(found.group(1) + ".many");
                    });
                }
            }
        }
        return keys;
    }
}
