package uk.onedoor.platform.settings;

import java.util.List;

/**
 * One form of settings. Each field is the setting {@code words.field}, and so are the words by it; {@code words.field.hint}
 * says more.
 *
 * @param path the page the form is on
 * @param action where it is sent to
 */
public record SettingsForm(String path, String action, String words, List<String> fields) {

    /** A form that is a page of its own. */
    public static SettingsForm at(String path, String words, String... fields) {
        return new SettingsForm(path, path, words, List.of(fields));
    }

    String name(String field) {
        return words + "." + field;
    }

    String field(String name) {
        return name.substring(words.length() + 1);
    }

    List<String> names() {
        return fields.stream().map(this::name).toList();
    }
}
