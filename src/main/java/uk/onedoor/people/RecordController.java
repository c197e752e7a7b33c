package uk.onedoor.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.Frames.Part;
import uk.onedoor.people.People.Known;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Fact;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Look;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.platform.web.Stored;

/** The facts of the record: names, pronouns, date of birth, the colours of their pages, and where from it is known. */
@Controller
@RequestMapping("/young-people/{id}/record")
@OpenTo(Opens.RECORDS)
class RecordController {

    record Form(
            @NotBlank(message = "people.record.nameUsed.missing") @Size(max = 100, message = "people.record.name.long")
            String nameUsed,

            @NotBlank(message = "people.record.firstName.missing") @Size(max = 100, message = "people.record.name.long")
            String firstName,

            @Nullable @Size(max = 100, message = "people.record.name.long")
            String lastName,

            @Nullable @Size(max = 200, message = "people.record.otherNames.long")
            String otherNames,

            @Nullable @Size(max = 40, message = "people.record.pronouns.long")
            String pronouns,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate dateOfBirth,

            @Nullable String colour,
            @Nullable String pattern) {

        static Form of(YoungPerson person, Known known) {
            return new Form(
                    person.nameUsed(),
                    person.firstName(),
                    person.lastName(),
                    known.otherNames(),
                    person.pronouns(),
                    person.dateOfBirth(),
                    person.colour(),
                    person.pattern());
        }

        NewPerson person() {
            return new NewPerson(
                    nameUsed,
                    firstName,
                    lastName == null ? "" : lastName,
                    pronouns,
                    dateOfBirth,
                    Look.colour(colour),
                    Look.pattern(pattern));
        }
    }

    private final Frames frames;
    private final People people;
    private final SectionRights rights;
    private final Audit audit;
    private final Forms forms;

    RecordController(Frames frames, People people, SectionRights rights, Audit audit, Forms forms) {
        this.frames = frames;
        this.people = people;
        this.rights = rights;
        this.audit = audit;
        this.forms = forms;
    }

    @GetMapping
    String show(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        return audit.page(() -> shown(id, null, page, model));
    }

    @PostMapping
    String revise(
            @PathVariable YoungPersonId id,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    people.revise(id, asked.person(), asked.otherNames() == null ? "" : asked.otherNames());
                    return Saved.to("/young-people/" + id + "/record").saying(page.t("people.record.done"));
                },
                () -> audit.page(() -> shown(id, errors, page, model)));
    }

    private String shown(YoungPersonId id, @Nullable BindingResult errors, Page page, Model model) {
        Frame frame = frames.open(page, id, Part.RECORD);
        Known known = people.known(frame.person().id());
        model.addAttribute("frame", frame);
        model.addAttribute("form", forms.show(page, errors, Stored.of(Form.of(frame.person(), known))));
        model.addAttribute("facts", facts(page, frame.person(), known));
        model.addAttribute("colours", choices(page, "colour.", Look.COLOURS));
        model.addAttribute("patterns", choices(page, "pattern.", Look.PATTERNS));
        model.addAttribute("mayWrite", rights.mayWrite("CORE"));
        model.addAttribute("mayTrace", rights.mayRead("TRACE"));
        model.addAttribute("joined", frame.records().size() - 1);
        return "people/record";
    }

    static List<Choice> choices(Page page, String key, List<String> values) {
        return values.stream()
                .map(value -> new Choice(value, page.t(key + value)))
                .toList();
    }

    private static List<Fact> facts(Page page, YoungPerson person, Known known) {
        LocalDate born = person.dateOfBirth();
        String unknown = page.t("people.record.unknown");
        return List.of(
                Fact.data(page.t("people.record.firstName"), person.firstName()),
                Fact.data(page.t("people.record.lastName"), person.lastName().isBlank() ? unknown : person.lastName()),
                Fact.words(
                        page.t("people.record.dateOfBirth"),
                        born == null
                                ? unknown
                                : page.t("people.record.born", page.date(born), person.ageOn(page.today()))),
                Fact.words(
                        page.t("people.record.knownFrom"),
                        page.t("people.record.since", page.name(known.from()), page.date(page.day(known.since())))));
    }
}
