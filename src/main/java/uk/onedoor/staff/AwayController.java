package uk.onedoor.staff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
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
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.Absences.Away;
import uk.onedoor.staff.Absences.Kind;
import uk.onedoor.staff.WorkView.Open;
import uk.onedoor.staff.WorkView.Standing;

/** Saying that somebody is away, when they are back after all, or that it did not come to be. */
@Controller
@RequestMapping("/staff/{worker}/away")
@OpenTo(Opens.STAFF)
class AwayController {

    record Form(
            @Nullable UUID id,

            @NotNull(message = "staff.away.kind.missing") @Nullable
            Kind kind,

            @NotNull(message = "staff.away.from.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate fromOn,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate until,

            @Nullable @Size(max = 1000, message = "staff.away.words.long")
            String words) {}

    record Return(
            @NotNull(message = "staff.away.from.missing") @Nullable
            UUID away,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate back) {}

    private final WorkPages work;
    private final WorkShown shown;
    private final Absences absences;
    private final Forms forms;

    AwayController(WorkPages work, WorkShown shown, Absences absences, Forms forms) {
        this.work = work;
        this.shown = shown;
        this.absences = absences;
        this.forms = forms;
    }

    @GetMapping
    String ask(@PathVariable WorkerId worker, @ModelAttribute("page") Page page, Model model) {
        Form begun = new Form(Ids.next(), null, page.today(), null, null);
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
                    Kind kind = Objects.requireNonNull(asked.kind());
                    absences.keep(new Away(id, worker, kind, asked.fromOn(), asked.until(), asked.words()), kind);
                    return Saved.to(open.home()).saying(page.t("staff.away.done"));
                },
                () -> show(open, errors, page, model));
    }

    @GetMapping("/return")
    String askReturn(@PathVariable WorkerId worker, @ModelAttribute("page") Page page, Model model) {
        Away away = now(worker, page);
        Return begun = new Return(away == null ? null : away.id(), away == null ? null : away.untilOn());
        return showReturn(open(worker), new BeanPropertyBindingResult(begun, "asked"), page, model);
    }

    @PostMapping("/return")
    String back(
            @PathVariable WorkerId worker,
            @Valid @ModelAttribute("asked") Return asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        Open open = open(worker);
        return forms.save(
                errors,
                () -> {
                    absences.back(worker, Objects.requireNonNull(asked.away()), asked.back());
                    return Saved.to(open.home()).saying(page.t("staff.away.back.done"));
                },
                () -> showReturn(open, errors, page, model));
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable WorkerId worker,
            @Valid @ModelAttribute("asked") Return asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        Open open = open(worker);
        return forms.save(
                errors,
                () -> {
                    absences.withdraw(worker, Objects.requireNonNull(asked.away()));
                    return Saved.to(open.home()).saying(page.t("staff.away.withdrawn"));
                },
                () -> showReturn(open, errors, page, model));
    }

    private Open open(WorkerId worker) {
        return work.open(worker, Standing.THEMSELVES, Standing.LEADS);
    }

    /** The absence that is, or the next that will be. */
    private @Nullable Away now(WorkerId worker, Page page) {
        return absences.of(worker).stream()
                .filter(one -> one.untilOn() == null || one.untilOn().isAfter(page.today()))
                .min(Comparator.comparing(Away::fromOn))
                .orElse(null);
    }

    private String show(Open open, BindingResult errors, Page page, Model model) {
        model.addAttribute("open", open);
        model.addAttribute(
                "kinds",
                Arrays.stream(Kind.values())
                        .map(kind -> new Choice(kind.name(), page.t("staff.away.kind." + kind)))
                        .toList());
        model.addAttribute("form", forms.show(page, errors));
        return "staff/away";
    }

    private String showReturn(Open open, BindingResult errors, Page page, Model model) {
        Away away = now(open.worker().id(), page);
        model.addAttribute("open", open);
        model.addAttribute("away", away == null ? null : WorkShown.absence(page, away));
        model.addAttribute("form", forms.show(page, errors));
        return "staff/away-return";
    }
}
