package uk.onedoor.stays;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;

/** Why still here: today's line, what is decided past the planned end, and what the first days ask for. */
@Controller
@RequestMapping("/young-people/{id}/stays/{stay}")
class StillHereController {

    record LineForm(
            @NotNull(message = "stays.form.stale") UUID line,

            @NotBlank(message = "stays.still.words.missing") @Size(max = 500, message = "stays.long.500")
            String words,

            @Nullable @Size(max = 500, message = "stays.long.500")
            String nextStep) {}

    record DecisionForm(
            @NotNull(message = "stays.form.stale") UUID decision,

            @NotNull(message = "stays.until.missing") @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate until,

            @NotBlank(message = "stays.decision.because.missing") @Size(max = 1000, message = "stays.long.1000")
            String because,

            @NotBlank(message = "stays.decision.how.missing") @Size(max = 1000, message = "stays.long.1000")
            String how) {}

    record ItemForm(
            @NotNull(message = "stays.form.stale") UUID ticked,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate on,

            @Nullable @Size(max = 500, message = "stays.long.500")
            String words) {}

    private final StayPages pages;
    private final Stays stays;
    private final StillHere still;
    private final ArrivalChecklist checklist;
    private final Forms forms;

    StillHereController(StayPages pages, Stays stays, StillHere still, ArrivalChecklist checklist, Forms forms) {
        this.pages = pages;
        this.stays = stays;
        this.still = still;
        this.checklist = checklist;
        this.forms = forms;
    }

    @GetMapping("/still-here")
    @OnlyNow
    @OpenTo(Opens.RECORDS)
    String askLine(
            @PathVariable YoungPersonId id, @PathVariable StayId stay, @ModelAttribute("page") Page page, Model model) {
        LineForm blank = new LineForm(Ids.next(), "", null);
        return asking(id, stay, page, model, "stays/still-here", new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping("/still-here")
    @OpenTo(Opens.RECORDS)
    String line(
            @PathVariable YoungPersonId id,
            @PathVariable StayId stay,
            @Valid @ModelAttribute("asked") LineForm asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    still.tell(asked.line(), stays.theirs(stay, id), asked.words(), asked.nextStep());
                    return Saved.to(at(id, stay)).saying(page.t("stays.still.done"));
                },
                () -> asking(id, stay, page, model, "stays/still-here", errors));
    }

    @GetMapping("/decision")
    @OnlyNow
    @OpenTo(Opens.MANAGERS)
    String askDecision(
            @PathVariable YoungPersonId id, @PathVariable StayId stay, @ModelAttribute("page") Page page, Model model) {
        DecisionForm blank = new DecisionForm(Ids.next(), null, "", "");
        return asking(id, stay, page, model, "stays/decision", new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping("/decision")
    @OpenTo(Opens.MANAGERS)
    String decide(
            @PathVariable YoungPersonId id,
            @PathVariable StayId stay,
            @Valid @ModelAttribute("asked") DecisionForm asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    still.decide(
                            asked.decision(),
                            stays.theirs(stay, id),
                            Objects.requireNonNull(asked.until()),
                            asked.because(),
                            asked.how());
                    return Saved.to(at(id, stay)).saying(page.t("stays.decision.done"));
                },
                () -> asking(id, stay, page, model, "stays/decision", errors));
    }

    @GetMapping("/checklist/{item}")
    @OnlyNow
    @OpenTo(Opens.RECORDS)
    String askItem(
            @PathVariable YoungPersonId id,
            @PathVariable StayId stay,
            @PathVariable ArrivalItem item,
            @ModelAttribute("page") Page page,
            Model model) {
        model.addAttribute("item", item);
        ItemForm blank = new ItemForm(Ids.next(), page.today(), null);
        return asking(id, stay, page, model, "stays/checklist-item", new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping("/checklist/{item}")
    @OpenTo(Opens.RECORDS)
    String tick(
            @PathVariable YoungPersonId id,
            @PathVariable StayId stay,
            @PathVariable ArrivalItem item,
            @Valid @ModelAttribute("asked") ItemForm asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        model.addAttribute("item", item);
        return forms.save(
                errors,
                () -> {
                    checklist.tick(asked.ticked(), stays.theirs(stay, id), item, asked.on(), asked.words());
                    return Saved.to(at(id, stay)).saying(page.t("stays.item.saved"));
                },
                () -> asking(id, stay, page, model, "stays/checklist-item", errors));
    }

    private String asking(YoungPersonId id, StayId stay, Page page, Model model, String view, BindingResult typed) {
        return pages.askAbout(
                id, stay, page, model, view, (frame, of) -> model.addAttribute("form", forms.show(page, typed)));
    }

    private static String at(YoungPersonId id, StayId stay) {
        return "/young-people/" + id + "/stays/" + stay;
    }
}
