package uk.onedoor.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.Frames.Part;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.platform.web.Stored;
import uk.onedoor.shared.NotFound;

/** About me, as staff read it and write it down with a young person. */
@Controller
@RequestMapping("/young-people/{id}/about-me")
@OpenTo(Opens.RECORDS)
class AboutMeController {

    record Form(
            @Nullable @Size(max = 5_000, message = "people.about.words.long")
            String words,

            @NotNull(message = "people.about.saidBy.missing")
            SaidBy saidBy) {}

    private final Frames frames;
    private final AboutMe aboutMe;
    private final SectionRights rights;
    private final Audit audit;
    private final Forms forms;

    AboutMeController(Frames frames, AboutMe aboutMe, SectionRights rights, Audit audit, Forms forms) {
        this.frames = frames;
        this.aboutMe = aboutMe;
        this.rights = rights;
        this.audit = audit;
        this.forms = forms;
    }

    @GetMapping
    String show(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        return audit.page(() -> {
            Frame frame = open(page, id);
            Map<Section, Entry> entries = aboutMe.of(frame.person().id(), frame.records());
            model.addAttribute("frame", frame);
            model.addAttribute("sections", AboutMeWords.all(page, entries, List.of(Section.values())));
            model.addAttribute("closed", rights.leftClosed("OWN_VOICE", frame));
            model.addAttribute("mayWrite", rights.mayWrite("OWN_VOICE", frame));
            return "people/about-me";
        });
    }

    @GetMapping("/{section}")
    String ask(
            @PathVariable YoungPersonId id,
            @PathVariable String section,
            @ModelAttribute("page") Page page,
            Model model) {
        return audit.page(() -> shown(id, AboutMeWords.section(section), null, page, model));
    }

    @PostMapping("/{section}")
    String say(
            @PathVariable YoungPersonId id,
            @PathVariable String section,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        Section said = AboutMeWords.section(section);
        return forms.save(
                errors,
                () -> {
                    aboutMe.say(id, said, asked.words() == null ? "" : asked.words(), asked.saidBy());
                    return Saved.to("/young-people/" + id + "/about-me")
                            .saying(page.t("people.about.done", page.name(said)));
                },
                () -> audit.page(() -> shown(id, said, errors, page, model)));
    }

    private Frame open(Page page, YoungPersonId id) {
        if (!rights.mayRead("OWN_VOICE")) {
            throw new NotFound("about me of " + id);
        }
        return frames.open(page, id, Part.ME);
    }

    private String shown(YoungPersonId id, Section section, @Nullable BindingResult errors, Page page, Model model) {
        Frame frame = open(page, id);
        YoungPersonId person = frame.person().id();
        Entry now = aboutMe.of(person, frame.records()).get(section);
        model.addAttribute("frame", frame);
        model.addAttribute(
                "form",
                forms.show(page, errors, Stored.of(new Form(now == null ? "" : now.words(), SaidBy.WITH_WORKER))));
        model.addAttribute("section", AboutMeWords.shown(page, section, now));
        model.addAttribute("closed", rights.leftClosed("OWN_VOICE", frame));
        model.addAttribute("mayWrite", rights.mayWrite("OWN_VOICE", frame));
        model.addAttribute(
                "saidBy",
                List.of(
                        new Choice("YOUNG_PERSON", page.t("people.about.by.YOUNG_PERSON")),
                        new Choice("WITH_WORKER", page.t("people.about.by.WITH_WORKER")),
                        new Choice("WORKER", page.t("people.about.by.WORKER"))));
        model.addAttribute(
                "before",
                aboutMe.history(person, section).stream()
                        .filter(entry -> !entry.equals(now) && !entry.words().isBlank())
                        .map(entry -> AboutMeWords.shown(page, section, entry))
                        .toList());
        return "people/about-me-section";
    }
}
