package uk.onedoor.people;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.onedoor.people.AboutMe.Entry;
import uk.onedoor.people.AboutMe.Section;
import uk.onedoor.platform.web.Page;
import uk.onedoor.shared.NotFound;

/** The sections of About me as pages show them. */
final class AboutMeWords {

    private AboutMeWords() {}

    /** All these sections, said or not. */
    static List<Shown.Section> all(Page page, Map<Section, Entry> entries, Collection<Section> sections) {
        return sections.stream()
                .map(section -> shown(page, section, entries.get(section)))
                .toList();
    }

    /** Those of these sections in which something is said. */
    static List<Shown.Section> said(Page page, Map<Section, Entry> entries, Collection<Section> sections) {
        return all(page, entries, sections).stream()
                .filter(section -> section.words() != null)
                .toList();
    }

    static Shown.Section shown(Page page, Section section, @Nullable Entry entry) {
        boolean said = entry != null && !entry.words().isBlank();
        return new Shown.Section(
                slug(section),
                page.name(section),
                page.t("people.about.hint." + section.name()),
                entry != null && said ? entry.words() : null,
                entry != null && said ? said(page, entry) : null);
    }

    /** "In their own words, 3 March". */
    static String said(Page page, Entry entry) {
        return page.t("people.about.said." + entry.saidBy().name(), page.date(page.day(entry.recordedAt())));
    }

    /** The section's name in addresses, such as {@code what-matters}. */
    static String slug(Section section) {
        return section.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Section section(String slug) {
        for (Section section : Section.values()) {
            if (slug(section).equals(slug)) {
                return section;
            }
        }
        throw new NotFound("section " + slug);
    }
}
