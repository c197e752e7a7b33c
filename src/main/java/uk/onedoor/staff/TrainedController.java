package uk.onedoor.staff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.RequestParam;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.Trainings.Trained;
import uk.onedoor.staff.WorkView.Open;
import uk.onedoor.staff.WorkView.Standing;

/** Writing down which training somebody did, and taking back what was written down wrongly. */
@Controller
@RequestMapping("/staff/{worker}/training")
@OpenTo(Opens.STAFF)
class TrainedController {

    record Form(
            @Nullable UUID id,

            @NotNull(message = "staff.trained.training.missing") @Nullable
            UUID training,

            @NotNull(message = "staff.trained.day.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate doneOn,

            @Nullable @Size(max = 300, message = "staff.trained.shown.long")
            String shownBy) {}

    private final WorkPages work;
    private final Trainings trainings;
    private final LearningShown learning;
    private final Forms forms;

    TrainedController(WorkPages work, Trainings trainings, LearningShown learning, Forms forms) {
        this.work = work;
        this.trainings = trainings;
        this.learning = learning;
        this.forms = forms;
    }

    @GetMapping
    String ask(@PathVariable WorkerId worker, @ModelAttribute("page") Page page, Model model) {
        Form begun = new Form(Ids.next(), null, page.today(), null);
        return show(open(worker), new BeanPropertyBindingResult(begun, "asked"), page, model);
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
                    UUID id = asked.id() == null ? Ids.next() : asked.id();
                    UUID training = java.util.Objects.requireNonNull(asked.training());
                    trainings.keep(new Trained(id, worker, training, asked.doneOn(), asked.shownBy()));
                    return Saved.to(open.home()).saying(page.t("staff.trained.done"));
                },
                () -> show(open, errors, page, model));
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable WorkerId worker, @RequestParam UUID trained, @ModelAttribute("page") Page page) {
        Open open = open(worker);
        return forms.save(() -> {
            trainings.withdraw(worker, trained);
            return Saved.to(open.home()).saying(page.t("staff.trained.withdrawn"));
        });
    }

    private Open open(WorkerId worker) {
        return work.open(worker, Standing.THEMSELVES, Standing.LEADS);
    }

    private String show(Open open, BindingResult errors, Page page, Model model) {
        model.addAttribute("open", open);
        model.addAttribute("learned", learning.learned(page, open.worker()));
        model.addAttribute(
                "trainings",
                trainings.list().stream()
                        .filter(one -> !one.rests())
                        .map(one -> new Choice(one.id().toString(), one.name()))
                        .toList());
        model.addAttribute("form", forms.show(page, errors));
        return "staff/trained";
    }
}
