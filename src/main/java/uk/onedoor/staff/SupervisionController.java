package uk.onedoor.staff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
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
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.Supervisions.Kind;
import uk.onedoor.staff.Supervisions.Supervision;
import uk.onedoor.staff.WorkView.Open;
import uk.onedoor.staff.WorkView.Standing;

/** Writing down that two met, and what was said, which only the two read. A colleague who gives somebody a space to think may too. */
@Controller
@RequestMapping("/staff/{worker}/supervision")
@OpenTo(Opens.STAFF)
class SupervisionController {

    record Form(
            @Nullable UUID id,

            @NotNull(message = "staff.supervision.kind.missing") @Nullable
            Kind kind,

            @NotNull(message = "staff.supervision.with.missing") @Nullable
            WorkerId with,

            @NotNull(message = "staff.supervision.held.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate heldOn,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate until,

            @Nullable @Size(max = 2000, message = "staff.supervision.staying.long")
            String staying,

            @Nullable @Size(max = 10000, message = "staff.supervision.note.long")
            String note) {}

    private final WorkPages work;
    private final Supervisions supervisions;
    private final LearningShown learning;
    private final CurrentViewer viewer;
    private final Forms forms;

    SupervisionController(
            WorkPages work, Supervisions supervisions, LearningShown learning, CurrentViewer viewer, Forms forms) {
        this.work = work;
        this.supervisions = supervisions;
        this.learning = learning;
        this.viewer = viewer;
        this.forms = forms;
    }

    @GetMapping
    String ask(@PathVariable WorkerId worker, @ModelAttribute("page") Page page, Model model) {
        Open open = open(worker);
        Form begun = new Form(Ids.next(), null, null, page.today(), null, null, null);
        return show(open, new BeanPropertyBindingResult(begun, "asked"), page, model);
    }

    @PostMapping
    String keep(
            @PathVariable WorkerId worker,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        Open open = open(worker);
        return forms.save(
                errors,
                () -> {
                    keep(open, asked);
                    String home = open.standing() == Standing.COLLEAGUE ? open.at() + "/supervision" : open.home();
                    return Saved.to(home).saying(page.t("staff.supervision.done"));
                },
                () -> show(open, errors, page, model));
    }

    private void keep(Open open, Form asked) {
        UUID id = asked.id() == null ? Ids.next() : asked.id();
        WorkerId worker = open.worker().id();
        WorkerId with = Objects.requireNonNull(asked.with());
        boolean oneOfTheTwo = open.own() || with.equals(me());
        if (!oneOfTheTwo && (open.standing() == Standing.COLLEAGUE || asked.note() != null)) {
            throw new Refusal("with", "staff.supervision.not.yours");
        }
        supervisions.keep(new Supervision(
                id,
                worker,
                with,
                Objects.requireNonNull(asked.kind()),
                asked.heldOn(),
                asked.until(),
                asked.staying()));
        if (asked.note() != null) {
            supervisions.note(id, worker, id, asked.note());
        }
    }

    private WorkerId me() {
        return new WorkerId(viewer.get().account());
    }

    private Open open(WorkerId worker) {
        return work.open(worker, Standing.THEMSELVES, Standing.LEADS, Standing.COLLEAGUE);
    }

    private String show(Open open, BindingResult errors, Page page, Model model) {
        model.addAttribute("open", open);
        model.addAttribute("met", learning.met(page, open.worker().id(), true));
        model.addAttribute("people", work.with(open));
        model.addAttribute(
                "kinds",
                Arrays.stream(Kind.values())
                        .map(kind -> new Choice(
                                kind.name(),
                                page.t("staff.supervision.kind." + kind),
                                page.t("staff.supervision.kind." + kind + ".hint")))
                        .toList());
        model.addAttribute("form", forms.show(page, errors));
        return "staff/supervision";
    }
}
