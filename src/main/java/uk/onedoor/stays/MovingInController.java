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

/** They moved here, to a place that was booked for them such as by a request for a home, from where they live now. */
@Controller
@RequestMapping("/young-people/{id}/stays/{stay}/moving-in")
@OpenTo(Opens.RECORDS)
class MovingInController {

    record Form(
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

    MovingInController(StayPages pages, Stays stays, Forms forms, Clock clock) {
        this.pages = pages;
        this.stays = stays;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    @OnlyNow
    String ask(
            @PathVariable YoungPersonId id, @PathVariable StayId stay, @ModelAttribute("page") Page page, Model model) {
        Form blank = new Form(page.today(), null, null, null);
        return asking(id, stay, page, model, new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping
    String move(
            @PathVariable YoungPersonId id,
            @PathVariable StayId stay,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    Stay booked = stays.theirs(stay, id);
                    if (!isBooked(booked)) {
                        throw new Refusal("", "stays.moving.in.over");
                    }
                    stays.transfer(
                            livesNow(id).id(),
                            When.meant(asked.on(), asked.time(), clock),
                            Objects.requireNonNull(asked.because()),
                            asked.words(),
                            booked);
                    return Saved.to("/young-people/" + id + "/stays/" + stay).saying(page.t("stays.transfer.done"));
                },
                () -> asking(id, stay, page, model, errors));
    }

    private boolean isBooked(Stay stay) {
        return MovingDay.mayBeWritten(stay, clock.instant());
    }

    private Stay livesNow(YoungPersonId who) {
        return stays.livesIn(who).orElseThrow(() -> new Refusal("", "stays.moving.in.nowhere"));
    }

    private String asking(YoungPersonId id, StayId stay, Page page, Model model, BindingResult typed) {
        return pages.askAbout(id, stay, page, model, "stays/moving-in", (frame, booked) -> {
            Stay now = stays.livesIn(frame.person().id()).orElse(null);
            // Whoever wrote while it was called off, or while they left, is told so, beside what they wrote.
            if (!typed.hasErrors() && (now == null || !isBooked(booked))) {
                throw new NotFound("moving in to " + stay);
            }
            model.addAttribute("from", now == null ? null : pages.told(page, now));
            model.addAttribute("reasons", Choice.of(page, LeftBecause.values()));
            model.addAttribute("form", forms.show(page, typed));
        });
    }
}
