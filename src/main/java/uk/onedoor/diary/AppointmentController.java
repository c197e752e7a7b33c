package uk.onedoor.diary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** One appointment: whether it happened, did not and why, or is at another time. */
@Controller
@OpenTo(Opens.RECORDS)
@RequestMapping("/young-people/{person}/diary/{appointment}")
class AppointmentController {

    /** What became of it, why, and for another time its day and time. */
    record Form(
            @NotNull(message = "unreadable") UUID id,

            @NotNull(message = "diary.appointment.became.missing")
            AppointmentEnd how,

            @Nullable @Size(max = 1000, message = "diary.too.long.1000")
            String because,

            @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate on,

            @Nullable @DateTimeFormat(iso = ISO.TIME) LocalTime at) {}

    private final Diary diary;
    private final TheirDiaryPages pages;
    private final Forms forms;

    AppointmentController(Diary diary, TheirDiaryPages pages, Forms forms) {
        this.diary = diary;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping
    @OnlyNow
    String ask(@PathVariable UUID person, @PathVariable UUID appointment, Page page, Model model) {
        var asked = new MapBindingResult(Map.of("id", Ids.next()), "became");
        return show(person, appointment, asked, page, model);
    }

    @PostMapping
    String save(
            @PathVariable UUID person,
            @PathVariable UUID appointment,
            @Valid @ModelAttribute("became") Form asked,
            BindingResult errors,
            Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    DiaryShown.OneEntry one = pages.one(new YoungPersonId(person), appointment, page);
                    if (!one.mayWrite()) {
                        throw new NotFound("writing in the diary of " + person);
                    }
                    became(one.appointment().id(), asked);
                    return Saved.to("/young-people/" + person + "/diary")
                            .saying(page.t(
                                    "diary.appointment.became." + asked.how().name()));
                },
                () -> show(person, appointment, errors, page, model));
    }

    private void became(UUID appointment, Form asked) {
        if (asked.how() == AppointmentEnd.HAPPENED) {
            diary.happened(appointment, asked.because());
        } else if (asked.how() == AppointmentEnd.DID_NOT) {
            diary.didNot(appointment, asked.because());
        } else {
            if (asked.on() == null || asked.at() == null) {
                throw new Refusal(asked.on() == null ? "on" : "at", "diary.appointment.when.missing");
            }
            var startsAt = asked.on().atTime(asked.at()).atZone(London.ZONE).toInstant();
            diary.move(appointment, asked.id(), startsAt, asked.because());
        }
    }

    private String show(UUID person, UUID appointment, BindingResult errors, Page page, Model model) {
        model.addAttribute("form", forms.show(page, errors));
        model.addAttribute("one", pages.one(new YoungPersonId(person), appointment, page));
        return "diary/appointment";
    }
}
