package uk.onedoor.diary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.WorkerId;

/** One young person's diary: something is planned, and visits are joined so that one does the work of several. */
@Controller
@OpenTo(Opens.RECORDS)
@RequestMapping("/young-people/{person}/diary")
class TheirDiaryController {

    /** What, who comes, what for, where in plain words, when and for how long. */
    record Form(
            @NotNull(message = "unreadable") UUID id,

            @NotNull(message = "diary.appointment.kind.missing")
            AppointmentKind kind,

            @Nullable UUID worker,

            @Nullable @Size(max = 100, message = "diary.appointment.with.long")
            String withWhom,

            @NotBlank(message = "diary.appointment.for.missing") @Size(max = 500, message = "diary.too.long.500")
            String whatFor,

            @Nullable @Size(max = 200, message = "diary.appointment.where.long")
            String where,

            @NotNull(message = "diary.day.missing") @DateTimeFormat(iso = ISO.DATE)
            LocalDate on,

            @NotNull(message = "diary.appointment.at.missing") @DateTimeFormat(iso = ISO.TIME)
            LocalTime at,

            @NotNull(message = "diary.appointment.minutes.missing")
            @Min(value = 5, message = "diary.appointment.minutes.missing")
            @Max(value = 1440, message = "diary.appointment.minutes.missing")
            Integer minutes,

            @Nullable Boolean alone) {}

    /** Which visit stands, and which it does the work of. */
    record JoinForm(
            @NotNull(message = "diary.join.host.missing") UUID host,

            @NotEmpty(message = "diary.join.visits.missing") @Nullable
            List<UUID> visits) {}

    private final Diary diary;
    private final TheirDiaryPages pages;
    private final Forms forms;

    TheirDiaryController(Diary diary, TheirDiaryPages pages, Forms forms) {
        this.diary = diary;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping
    String list(@PathVariable UUID person, Page page, Model model) {
        return show(person, opened(page), page, model);
    }

    @PostMapping
    String plan(
            @PathVariable UUID person,
            @Valid @ModelAttribute("appointment") Form asked,
            BindingResult errors,
            Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    diary.plan(appointment(person, asked));
                    return Saved.to("/young-people/" + person + "/diary").saying(page.t("diary.appointment.done"));
                },
                () -> show(person, errors, page, model));
    }

    @PostMapping("/joining")
    String join(
            @PathVariable UUID person,
            @Valid @ModelAttribute("join") JoinForm asked,
            BindingResult errors,
            Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    List<UUID> visits = Objects.requireNonNull(asked.visits());
                    diary.join(new YoungPersonId(person), asked.host(), visits);
                    long all = visits.stream()
                                    .filter(one -> !one.equals(asked.host()))
                                    .distinct()
                                    .count()
                            + 1;
                    return Saved.to("/young-people/" + person + "/diary").saying(page.n("diary.join.done", all));
                },
                () -> show(person, errors, page, model));
    }

    private static BindingResult opened(Page page) {
        return new MapBindingResult(
                Map.of("id", Ids.next(), "on", page.today().plusDays(1), "at", "10:00", "minutes", 60), "appointment");
    }

    private static NewAppointment appointment(UUID person, Form asked) {
        return new NewAppointment(
                asked.id(),
                new YoungPersonId(person),
                asked.kind(),
                asked.worker() == null ? null : new WorkerId(asked.worker()),
                asked.withWhom(),
                asked.whatFor(),
                asked.where(),
                asked.on().atTime(asked.at()).atZone(London.ZONE).toInstant(),
                asked.minutes(),
                Boolean.TRUE.equals(asked.alone()));
    }

    private String show(UUID person, BindingResult errors, Page page, Model model) {
        boolean joining = errors.getObjectName().equals("join");
        model.addAttribute("form", forms.show(page, errors));
        model.addAttribute("plan", joining ? forms.show(page, opened(page)) : model.getAttribute("form"));
        model.addAttribute("shown", pages.list(new YoungPersonId(person), page));
        return "diary/diary";
    }
}
