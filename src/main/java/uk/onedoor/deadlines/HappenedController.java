package uk.onedoor.deadlines;

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
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;

/** Writes down that something was done or began, and takes it back. */
@Controller
@RequestMapping("/young-people/{person}/deadlines/happened")
@OpenTo(Opens.RECORDS)
class HappenedController {

    record Form(
            @NotNull(message = "unreadable") UUID id,

            @NotNull(message = "deadlines.happened.kind.missing") @Nullable
            FactKind kind,

            @NotNull(message = "deadlines.happened.on.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate on) {}

    record Withdrawal(
            @NotBlank(message = "deadlines.withdraw.missing") @Size(max = 500, message = "deadlines.withdraw.long")
            String because) {}

    private final ClockPages pages;
    private final ClockWriting writing;
    private final DeadlineRepository kept;
    private final Forms forms;

    HappenedController(ClockPages pages, ClockWriting writing, DeadlineRepository kept, Forms forms) {
        this.pages = pages;
        this.writing = writing;
        this.kept = kept;
        this.forms = forms;
    }

    @GetMapping("/new")
    @OnlyNow
    String ask(@PathVariable UUID person, @ModelAttribute("page") Page page, Model model) {
        Form blank = new Form(Ids.next(), null, null);
        return shown(person, new BeanPropertyBindingResult(blank, "asked"), page, model);
    }

    @PostMapping
    String say(
            @PathVariable UUID person,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    FactKind kind = Objects.requireNonNull(asked.kind());
                    writing.happened(new YoungPersonId(person), asked.id(), kind, Objects.requireNonNull(asked.on()));
                    return Saved.to(at(person)).saying(page.t("deadlines.happened.done"));
                },
                () -> shown(person, errors, page, model));
    }

    @GetMapping("/{happening}/withdrawal")
    @OnlyNow
    String askBack(
            @PathVariable UUID person,
            @PathVariable("happening") UUID id,
            @ModelAttribute("page") Page page,
            Model model) {
        return shownBack(person, id, new BeanPropertyBindingResult(new Withdrawal(""), "asked"), page, model);
    }

    @PostMapping("/{happening}/withdrawal")
    String back(
            @PathVariable UUID person,
            @PathVariable("happening") UUID id,
            @Valid @ModelAttribute("asked") Withdrawal asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    writing.withdraw(new YoungPersonId(person), id, asked.because());
                    return Saved.to(at(person)).saying(page.t("deadlines.withdraw.done"));
                },
                () -> shownBack(person, id, errors, page, model));
    }

    private static String at(UUID person) {
        return "/young-people/" + person + "/deadlines";
    }

    private String shown(UUID person, BindingResult errors, Page page, Model model) {
        return pages.asking(person, page, model, "deadlines/happened", open -> {
            model.addAttribute("form", forms.show(page, errors));
            model.addAttribute("kinds", Choice.of(page, Happening.KINDS));
        });
    }

    private String shownBack(UUID person, UUID id, BindingResult errors, Page page, Model model) {
        return pages.asking(person, page, model, "deadlines/withdrawal", open -> {
            Happening one = kept.happenings(open.frame().records()).stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("happening " + id));
            model.addAttribute("form", forms.show(page, errors));
            model.addAttribute("what", page.name(one.kind()));
            model.addAttribute("day", page.date(one.on()));
            model.addAttribute("action", open.at() + "/happened/" + id + "/withdrawal");
        });
    }
}
