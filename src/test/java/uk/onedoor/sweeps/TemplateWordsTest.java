package uk.onedoor.sweeps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.platform.web.Bundles;
import uk.onedoor.platform.web.Language;

/** No word stands in a template, also in those branches no test opens. */
@OneDoorTest
class TemplateWordsTest {

    private static final Path TEMPLATES = Path.of("src", "main", "jte");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    /** A string of code that reads like words: it begins with a capital and goes on small, or words stand apart. */
    private static final Pattern LIKE_WORDS =
            Pattern.compile("[A-Z][a-z]+( .*)?|.*\\b[a-z]{2,} [a-z]{2,}\\b.*", Pattern.DOTALL);

    private static final Pattern KEY = Pattern.compile("page\\.t\\(\"([^\"]+)\"");

    @Autowired
    Bundles bundles;

    @Test
    void no_template_holds_a_word_of_its_own() throws IOException {
        List<String> left = new ArrayList<>();
        for (Path template : templates()) {
            literal(Files.readString(template)).forEach(words -> left.add(template + ": " + words));
        }
        assertThat(left).isEmpty();
    }

    @Test
    void every_key_a_template_asks_for_has_words() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Path template : templates()) {
            KEY.matcher(Files.readString(template))
                    .results()
                    .map(found -> found.group(1))
                    .forEach(key -> {
                        if (!key.endsWith(".") && !bundles.all(Language.ENGLISH).containsKey(key)) {
                            missing.add(template + ": " + key);
                        }
                    });
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void hidden_words_do_not_begin_with_a_mark_since_a_space_is_put_before_them() throws IOException {
        Pattern mark = Pattern.compile("govuk-visually-hidden\">\\s*[:,.;]");
        for (Path template : templates()) {
            assertThat(Files.readString(template)).as(template.toString()).doesNotContainPattern(mark);
        }
    }

    @Test
    void a_planted_word_is_found_in_text_in_an_attribute_in_a_block_and_in_code() {
        String template = "@param Page page\n<p class=\"govuk-body\">Text planted</p><img alt=\"Alt planted\">"
                + "@template.part.panel(title = \"Title planted\", main = @`<b>${page.t(\"a.key\")} Block planted</b>`)"
                + "@if(page.demo())<i>If planted</i>@else<i>${name == null ? \"Code planted\" : name}</i>@endif";
        assertThat(literal(template)).hasSize(6).allMatch(words -> words.contains("planted"));
    }

    private static List<String> literal(String template) {
        TemplateText text = TemplateText.of(template);
        List<String> found = new ArrayList<>();
        Jsoup.parseBodyFragment(text.written()).traverse((node, depth) -> {
            if (node instanceof TextNode words && LETTERS.matcher(words.text()).find()) {
                found.add(words.text().strip());
            }
            if (node instanceof Element element) {
                Stream.of("placeholder", "aria-label", "title", "alt")
                        .map(element::attr)
                        .filter(words -> LETTERS.matcher(words).find())
                        .forEach(found::add);
            }
        });
        text.strings().stream().filter(TemplateWordsTest::readsLikeWords).forEach(found::add);
        return found;
    }

    private static boolean readsLikeWords(String code) {
        return LIKE_WORDS.matcher(code).matches()
                && !code.matches("([a-z]+-[a-z_-]+ ?)+")
                && !code.contains("govuk-")
                && !code.contains("od-");
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            List<Path> templates =
                    files.filter(file -> file.toString().endsWith(".jte")).toList();
            assertThat(templates).hasSizeGreaterThan(30);
            return templates;
        }
    }
}
