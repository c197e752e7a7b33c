package uk.onedoor.platform.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every word the product shows, by language and key, read once from {@code words/<room>_<language>.properties}.
 *
 * <p>Placeholders are {@code {0}}, {@code {1}}; an apostrophe is an apostrophe (no MessageFormat quoting).
 */
@Component
public class Bundles {

    private final Map<Language, Map<String, String>> words = new HashMap<>();

    Bundles() {
        for (Language language : Language.values()) {
            words.put(language, language == Language.PSEUDO ? Map.of() : read(language));
        }
    }

    /** The words for a key, in the asked language or, where it has none, in English; null for a key nobody wrote. */
    public @Nullable String find(Language language, String key) {
        if (language == Language.PSEUDO) {
            String english = find(Language.ENGLISH, key);
            return english == null ? null : "⟦" + english + "⟧";
        }
        String own = words.getOrDefault(language, Map.of()).get(key);
        return own != null || language == Language.ENGLISH ? own : find(Language.ENGLISH, key);
    }

    /** All keys and words of one language as written in its bundles. */
    public Map<String, String> all(Language language) {
        return Map.copyOf(words.getOrDefault(language, Map.of()));
    }

    private static Map<String, String> read(Language language) {
        Map<String, String> all = new HashMap<>();
        try {
            String pattern = "classpath*:words/*_" + language.code() + ".properties";
            for (Resource bundle : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                Properties properties = new Properties();
                try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                for (String key : properties.stringPropertyNames()) {
                    if (all.put(key, properties.getProperty(key)) != null) {
                        throw new IllegalStateException("Two bundles of language %s have the key %s; the second is %s"
                                .formatted(language.code(), key, bundle.getFilename()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the words of " + language.code(), e);
        }
        return all;
    }
}
