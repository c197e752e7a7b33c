package uk.onedoor.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Measures the colours of the stylesheet itself, so that a change of one shade is seen here before it is on a phone at night. */
class ContrastTest {

    private static final Pattern SHADE = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6})");
    private static final Pattern CHOSEN =
            Pattern.compile("\\.od-colour-([a-z]+) \\{ --colour: (#[0-9a-f]{6}); --colour-tint: (#[0-9a-f]{6}); }");

    enum Scheme {
        LIGHT,
        DARK
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void words_on_paper_and_cards_are_easy_to_read_by_day_and_by_night(Scheme scheme) throws IOException {
        Map<String, String> shades = shades(scheme);

        for (String behind : List.of("paper", "card", "sunk", "teal-tint", "amber-tint", "coral-tint")) {
            assertThat(contrast(shades.get("ink"), shades.get(behind)))
                    .as("ink on %s", behind)
                    .isGreaterThan(7);
        }
        for (String words : List.of("quiet", "teal", "amber", "coral")) {
            for (String behind : List.of("paper", "card", "sunk")) {
                assertThat(contrast(shades.get(words), shades.get(behind)))
                        .as("%s on %s", words, behind)
                        .isGreaterThan(4.5);
            }
        }
        assertThat(contrast(shades.get("edge"), shades.get("card")))
                .as("edge of a field")
                .isGreaterThan(3);
        assertThat(contrast(shades.get("on-teal"), shades.get("teal"))).isGreaterThan(4.5);
        assertThat(contrast(shades.get("on-coral"), shades.get("coral"))).isGreaterThan(4.5);
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void every_colour_a_young_person_can_choose_carries_words(Scheme scheme) throws IOException {
        Map<String, String> shades = shades(scheme);
        Matcher chosen = CHOSEN.matcher(css());
        Map<String, List<String>> colours = new HashMap<>();
        while (chosen.find()) {
            List<String> pair = List.of(chosen.group(2), chosen.group(3));
            if (scheme == Scheme.DARK || !colours.containsKey(chosen.group(1))) {
                colours.put(chosen.group(1), pair);
            }
        }

        assertThat(colours.keySet()).containsExactlyInAnyOrderElementsOf(Look.COLOURS);
        colours.forEach((name, pair) -> {
            assertThat(contrast(pair.get(0), shades.get("paper"))).as(name).isGreaterThan(4.5);
            assertThat(contrast(shades.get("ink"), pair.get(1)))
                    .as(name + " behind words")
                    .isGreaterThan(7);
        });
    }

    private static String css() throws IOException {
        return Files.readString(Path.of("src/main/resources/static/app.css"));
    }

    private static Map<String, String> shades(Scheme scheme) throws IOException {
        String css = css();
        int dark = css.indexOf("@media (prefers-color-scheme: dark)");
        int until = css.indexOf("/* The colours a young person");
        Map<String, String> shades = new HashMap<>();
        Matcher shade = SHADE.matcher(scheme == Scheme.LIGHT ? css.substring(0, dark) : css.substring(dark, until));
        while (shade.find()) {
            shades.put(shade.group(1), shade.group(2));
        }
        return shades;
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
