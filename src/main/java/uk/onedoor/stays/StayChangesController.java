package uk.onedoor.stays;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
import uk.onedoor.homes.BedId;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.stays.Stay.Off;

/** What changes about a stay that is booked or goes on: its end, its bed, its plan, and a no. */
@Controller
@RequestMapping("/young-people/{id}/stays/{stay}")
@OpenTo(Opens.RECORDS)
class StayChangesController {

    record UntilForm(
            @NotNull(message = "stays.until.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate until) {}

    record BedForm(
            @NotNull(message = "stays.place.missing") @Nullable
            BedId place) {}

    record ExitForm(
            @NotBlank(message = "stays.exit.missing") @Size(max = 2000, message = "stays.long.2000")
            String exitPlan) {}

    record OffForm(
            @NotNull(message = "stays.off.how.missing") @Nullable
            Off how,

            @NotBlank(message = "stays.off.because.missing") @Size(max = 1000, message = "stays.long.1000")
            String because) {}

    private final StayPages pages;
    private final Stays stays;
    private final Bookings bookings;
    private final Places places;
    private final Forms forms;

    StayChangesController(StayPages pages, Stays stays, Bookings bookings, Places places, Forms forms) {
        this.pages = pages;
        this.stays = stays;
        this.bookings = bookings;
        this.places = places;
        this.forms = forms;
    }

    @PostMapping("/confirmation")
    String confirm(@PathVariable YoungPersonId id, @PathVariable StayId stay, @ModelAttribute("page") Page page) {
        return forms.save(() -> {
            bookings.confirm(stays.theirs(stay, id).id());
            return Saved.to(at(id, stay)).saying(page.t("stays.booked.done"));
        });
    }

    @GetMapping("/until")
    @OnlyNow
    String askUntil(
            @PathVariable YoungPersonId id, @PathVariable StayId stay, @ModelAttribute("page") Page page, Model model) {
        return pages.askAbout(
                id,
                stay,
                page,
                model,
                "stays/until",
                (frame, of) -> model.addAttribute(
                        "form",
                        forms.show(
                                page,
                                new BeanPropertyBindingResult(
                                        new UntilForm(of.expected().until()), "asked"))));
    }

    @PostMapping("/until")
    String until(
            @PathVariable YoungPersonId id,
            @PathVariable StayId stay,
            @Valid @ModelAttribute("asked") UntilForm asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    bookings.until(stays.theirs(stay, id).id(), asked.until());
                    return Saved.to(at(id, stay)).saying(page.t("stays.until.done"));
                },
                () -> asking(id, stay, page, model, "stays/until", errors));
    }

    @GetMapping("/bed")
    @OnlyNow
    String askBed(
            @PathVariable YoungPersonId id, @PathVariable StayId stay, @ModelAttribute("page") Page page, Model model) {
        return asking(id, stay, page, model, "stays/bed", new BeanPropertyBindingResult(new BedForm(null), "asked"));
    }

    @PostMapping("/bed")
    String bed(
            @PathVariable YoungPersonId id,
            @PathVariable StayId stay,
            @Valid @ModelAttribute("asked") BedForm asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    bookings.moveTo(stays.theirs(stay, id).id(), Objects.requireNonNull(asked.place()));
                    return Saved.to(at(id, stay)).saying(page.t("stays.bed.done"));
                },
                () -> asking(id, stay, page, model, "stays/bed", errors));
    }

    @GetMapping("/exit-plan")
    @OnlyNow
    String askExit(
            @PathVariable YoungPersonId id, @PathVariable StayId stay, @ModelAttribute("page") Page page, Model model) {
        return pages.askAbout(
                id,
                stay,
                page,
                model,
                "stays/exit-plan",
                (frame, of) -> model.addAttribute(
                        "form",
                        forms.show(
                                page,
                                new BeanPropertyBindingResult(
                                        new ExitForm(Objects.requireNonNullElse(
                                                of.reason().exitPlan(), "")),
                                        "asked"))));
    }

    @PostMapping("/exit-plan")
    String exit(
            @PathVariable YoungPersonId id,
            @PathVariable StayId stay,
            @Valid @ModelAttribute("asked") ExitForm asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    bookings.exitPlan(stays.theirs(stay, id).id(), asked.exitPlan());
                    return Saved.to(at(id, stay)).saying(page.t("stays.exit.done"));
                },
                () -> asking(id, stay, page, model, "stays/exit-plan", errors));
    }

    @GetMapping("/calling-off")
    @OnlyNow
    String askOff(
            @PathVariable YoungPersonId id, @PathVariable StayId stay, @ModelAttribute("page") Page page, Model model) {
        return asking(
                id,
                stay,
                page,
                model,
                "stays/calling-off",
                new BeanPropertyBindingResult(new OffForm(null, ""), "asked"));
    }

    @PostMapping("/calling-off")
    String off(
            @PathVariable YoungPersonId id,
            @PathVariable StayId stay,
            @Valid @ModelAttribute("asked") OffForm asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    bookings.callOff(stays.theirs(stay, id).id(), Objects.requireNonNull(asked.how()), asked.because());
                    return Saved.to(at(id, stay)).saying(page.t("stays.off.done"));
                },
                () -> asking(id, stay, page, model, "stays/calling-off", errors));
    }

    private String asking(YoungPersonId id, StayId stay, Page page, Model model, String view, BindingResult typed) {
        return pages.askAbout(id, stay, page, model, view, (frame, of) -> {
            switch (view) {
                case "stays/bed" -> model.addAttribute("beds", places.beds(page, of.home()));
                case "stays/calling-off" -> {
                    model.addAttribute("hows", Choice.of(page, List.of(Off.CANCELLED, Off.NOT_ARRIVED)));
                    model.addAttribute(
                            "falls", bookings.fallsWith(of, frame.records()).size());
                }
                default -> {}
            }
            model.addAttribute("form", forms.show(page, typed));
        });
    }

    private static String at(YoungPersonId id, StayId stay) {
        return "/young-people/" + id + "/stays/" + stay;
    }
}
