package uk.onedoor.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import uk.onedoor.people.PersonRepository.Whole;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Tab;
import uk.onedoor.shared.NotFound;

/** What is around every page of a young person's own space: themselves, and where else they can go. */
@Component
public class OwnPlace {

    private final PersonRepository persons;
    private final CurrentViewer viewer;
    private final Audit audit;

    OwnPlace(PersonRepository persons, CurrentViewer viewer, Audit audit) {
        this.persons = persons;
        this.viewer = viewer;
        this.audit = audit;
    }

    /** Opens a page of their own, with its trace: once, inside {@link Audit#page}. */
    Whole open(Page page, Model model, String part) {
        Whole me = whole().orElseThrow(() -> new NotFound("a young person's own page"));
        audit.shown(me.records());
        model.addAttribute("me", me.person());
        model.addAttribute("tabs", tabs(page, part));
        return me;
    }

    /** The same for a page of a room above: every record of theirs. Its template wraps what it shows in {@code people/own-frame.jte}. */
    public List<UUID> enter(Page page, Model model, String part) {
        return open(page, model, part).records();
    }

    /** Who they are, to write under; the façade that writes asks the database whether they may. */
    public YoungPersonId me() {
        return new YoungPersonId(Optional.ofNullable(viewer.get().youngPerson())
                .orElseThrow(() -> new NotFound("a young person's own page")));
    }

    private Optional<Whole> whole() {
        return Optional.ofNullable(viewer.get().youngPerson())
                .map(YoungPersonId::new)
                .flatMap(persons::whole);
    }

    private static List<Tab> tabs(Page page, String part) {
        return List.of(
                tab(page, "now", "/me", part),
                tab(page, "about", "/me/about-me", part),
                tab(page, "story", "/me/story", part),
                tab(page, "say", "/me/say", part),
                tab(page, "look", "/me/look", part),
                tab(page, "looked", "/me/looked", part));
    }

    private static Tab tab(Page page, String name, String link, String part) {
        return new Tab(page.t("people.own.tab." + name), link, name.equals(part));
    }
}
