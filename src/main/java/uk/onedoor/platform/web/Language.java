package uk.onedoor.platform.web;

import java.util.Locale;

/** A language a page can be read in; PSEUDO brackets every word so that text left in a template stands out. */
public enum Language {
    ENGLISH("en", Locale.UK),
    WELSH("cy", Locale.forLanguageTag("cy-GB")),
    PSEUDO("en-XA", Locale.UK);

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    /** The language tag, as in the page's {@code lang} attribute. */
    public String code() {
        return code;
    }

    /** The locale dates are written in. */
    public Locale locale() {
        return locale;
    }

    static Language of(String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return language;
            }
        }
        return ENGLISH;
    }
}
