package uk.onedoor.stays;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
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
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** They went on to the place that is booked for them already, such as by a request for a home. */
@Controller
@RequestMapping("/young-people/{id}/stays/{stay}/transfer/{next}")
@OpenTo(Opens.RECORDS)
class StayToBookedController {

    record ToBookedForm(
            @NotNull(message = "stays.on.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate on,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.TIME)
            LocalTime time,

            @NotNull(message = "stays.because.missing") @Nullable
            LeftBecause because,

            @Nullable @Size(max = 2000, message = "stays.long.2000")
            String words) {}

    private final StayPages pages;
    private final Stays stays;
    private final Forms forms;
    private final Clock clock;

    StayToBookedController(StayPages pages, Stays stays, Forms forms, Clock clock) {
        this.pages = pages;
        this.stays = stays;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    @OnlyNow
    String ask(
            @PathVariable YoungPersonId id,
            @PathVariable StayId stay,
            @PathVariable StayId next,
            @ModelAttribute("page") Page page,
            Model model) {
        ToBookedForm blank = new ToBookedForm(page.today(), null, null, null);
        return asking(id, stay, next, page, model, new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping
    String transfer(
            @PathVariable YoungPersonId id,
            @PathVariable StayId stay,
            @PathVariable StayId next,
            @Valid @ModelAttribute("asked") ToBookedForm asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    Stay booked = stays.theirs(next, id);
                    if (!isBooked(booked)) {
                        throw new Refusal("", "stays.transfer.booked.over");
                    }
                    stays.transfer(
                            stays.theirs(stay, id).id(),
                            When.meant(asked.on(), asked.time(), clock),
                            Objects.requireNonNull(asked.because()),
                            asked.words(),
                            booked);
                    return Saved.to("/young-people/" + id + "/stays/" + next).saying(page.t("stays.transfer.done"));
                },
                () -> asking(id, stay, next, page, model, errors));
    }

    private boolean isBooked(Stay stay) {
        return MovingDay.mayBeWritten(stay, clock.instant());
    }

    private String asking(YoungPersonId id, StayId stay, StayId to, Page page, Model model, BindingResult typed) {
        return pages.askAbout(id, stay, page, model, "stays/transfer-booked", (frame, of) -> {
            Stay next = pages.of(frame, to);
            // Whoever wrote while it was called off is told so, beside what they wrote.
            if (!typed.hasErrors() && !isBooked(next)) {
                throw new NotFound("a booking " + to);
            }
            model.addAttribute("next", pages.told(page, next));
            model.addAttribute("reasons", Choice.of(page, LeftBecause.values()));
            model.addAttribute("form", forms.show(page, typed));
        });
    }
}
