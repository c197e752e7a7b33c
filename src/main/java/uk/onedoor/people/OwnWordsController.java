package uk.onedoor.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.people.AboutMe.Entry;
import uk.onedoor.people.AboutMe.SaidBy;
import uk.onedoor.people.AboutMe.Section;
import uk.onedoor.people.PersonRepository.Whole;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.platform.web.Stored;

/** A young person reads what About me says, and says it their own way. */
@Controller
@RequestMapping("/me/about-me")
@OpenTo(Opens.OWN)
class OwnWordsController {

    record Form(
            @Nullable @Size(max = 5_000, message = "people.own.words.long")
            String words) {}

    private final OwnPlace place;
    private final AboutMe aboutMe;
    private final People people;
    private final Audit audit;
    private final Forms forms;

    OwnWordsController(OwnPlace place, AboutMe aboutMe, People people, Audit audit, Forms forms) {
        this.place = place;
        this.aboutMe = aboutMe;
        this.people = people;
        this.audit = audit;
        this.forms = forms;
    }

    @GetMapping
    String show(@ModelAttribute("page") Page page, Model model) {
        return audit.page(() -> {
            Whole me = place.open(page, model, "about");
            Map<Section, Entry> entries = aboutMe.of(me.person().id(), me.records());
            model.addAttribute("sections", OwnWords.all(page, entries));
            return "people/own-about-me";
        });
    }

    @GetMapping("/{section}")
    String ask(@PathVariable String section, @ModelAttribute("page") Page page, Model model) {
        return audit.page(() -> shown(AboutMeWords.section(section), null, page, model));
    }

    @PostMapping("/{section}")
    String say(
            @PathVariable String section,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        Section said = AboutMeWords.section(section);
        return forms.save(
                errors,
                () -> {
                    YoungPersonId me = people.kept(place.me());
                    aboutMe.say(me, said, asked.words() == null ? "" : asked.words(), SaidBy.YOUNG_PERSON);
                    return Saved.to("/me/about-me").saying(page.t("people.own.about.done"));
                },
                () -> audit.page(() -> shown(said, errors, page, model)));
    }

    private String shown(Section section, @Nullable BindingResult errors, Page page, Model model) {
        Whole me = place.open(page, model, "about");
        Entry now = aboutMe.of(me.person().id(), me.records()).get(section);
        model.addAttribute("form", forms.show(page, errors, Stored.of(new Form(now == null ? "" : now.words()))));
        model.addAttribute(
                "section",
                OwnWords.all(page, now == null ? Map.of() : Map.of(section, now))
                        .get(section.ordinal()));
        return "people/own-section";
    }

    /** The sections as their owner reads them. */
    private static final class OwnWords {

        static List<Shown.Section> all(Page page, Map<Section, Entry> entries) {
            return List.of(Section.values()).stream()
                    .map(section -> {
                        Entry entry = entries.get(section);
                        boolean said = entry != null && !entry.words().isBlank();
                        return new Shown.Section(
                                AboutMeWords.slug(section),
                                page.t("people.own.about." + section.name()),
                                page.t("people.own.about." + section.name() + ".hint"),
                                entry != null && said ? entry.words() : null,
                                entry != null && said
                                        ? page.t(
                                                "people.own.about.by."
                                                        + entry.saidBy().name(),
                                                page.date(page.day(entry.recordedAt())))
                                        : null);
                    })
                    .toList();
        }
    }
}
