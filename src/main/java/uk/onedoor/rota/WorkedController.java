package uk.onedoor.rota;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
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
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.WorkerId;

/** Writing down who was really there: one's own shift, or as who runs a hub anybody's. */
@Controller
@OpenTo(Opens.HOMES)
@RequestMapping("/rota/worked")
class WorkedController {

    record Form(
            @Nullable UUID id,

            @NotNull(message = "rota.home.missing") @Nullable
            HomeId home,

            @NotNull(message = "rota.day.missing") @DateTimeFormat(iso = ISO.DATE) @Nullable
            LocalDate day,

            @NotNull(message = "rota.kind.missing") @Nullable
            ShiftKind kind,

            @Nullable @DateTimeFormat(iso = ISO.TIME) LocalTime from,
            @Nullable @DateTimeFormat(iso = ISO.TIME) LocalTime until,
            @Nullable WorkerId worker,
            @Nullable ShiftId shift) {

        /** Where nobody is named it was {@code own}; where no time is given, the usual of its kind. */
        Worked worked(WorkerId own) {
            ShiftKind of = Objects.requireNonNull(kind);
            return new Worked(
                    id == null ? Ids.next() : id,
                    Objects.requireNonNull(home),
                    Objects.requireNonNull(day),
                    of,
                    of.hours(from, until),
                    worker == null ? own : worker,
                    shift);
        }
    }

    private final Shifts shifts;
    private final OurHomes homes;
    private final Forms forms;

    WorkedController(Shifts shifts, OurHomes homes, Forms forms) {
        this.shifts = shifts;
        this.homes = homes;
        this.forms = forms;
    }

    @GetMapping("/new")
    String ask(
            @RequestParam(required = false) @Nullable HomeId home,
            @RequestParam(required = false) @Nullable ShiftId shift,
            @ModelAttribute("page") Page page,
            Model model) {
        Form begun = shift == null ? unplanned(home, page) : beside(shifts.get(shift), page);
        return show(new BeanPropertyBindingResult(begun, "asked"), page, model);
    }

    private static Form unplanned(@Nullable HomeId home, Page page) {
        return new Form(Ids.next(), home, page.today(), null, null, null, own(page), null);
    }

    /** Who runs a hub writes it down for whom it was planned, anybody else for themselves. */
    private static Form beside(Shift shift, Page page) {
        boolean anybodys = Objects.requireNonNull(page.viewer()).may(Opens.MANAGERS);
        return new Form(
                Ids.next(),
                shift.home(),
                shift.day(),
                shift.kind(),
                shift.hours().from(),
                shift.hours().until(),
                anybodys && shift.worker() != null ? shift.worker() : own(page),
                shift.id());
    }

    @PostMapping
    String keep(
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    Worked worked = asked.worked(own(page));
                    homes.get(worked.home());
                    shifts.work(worked);
                    return Saved.to(RotaPages.at(worked.home(), worked.day())).saying(page.t("rota.worked.done"));
                },
                () -> show(errors, page, model));
    }

    @PostMapping("/{worked}/withdrawal")
    String takeBack(@PathVariable UUID worked, @ModelAttribute("page") Page page) {
        return forms.save(() -> {
            Worked was = shifts.getWorked(worked);
            shifts.takeBack(worked);
            return Saved.to(RotaPages.at(was.home(), was.day())).saying(page.t("rota.worked.back"));
        });
    }

    private static WorkerId own(Page page) {
        Viewer viewer = Objects.requireNonNull(page.viewer());
        return new WorkerId(viewer.account());
    }

    private String show(BindingResult errors, Page page, Model model) {
        LocalDate day = errors.getRawFieldValue("day") instanceof LocalDate given ? given : page.today();
        model.addAttribute(
                "homes",
                homes.openFrom(day).stream()
                        .map(one -> new Choice(one.id().toString(), one.name()))
                        .toList());
        model.addAttribute("kinds", Choice.of(page, ShiftKind.values()));
        model.addAttribute(
                "workers",
                shifts.colleagues(day).everybody().stream()
                        .filter(one -> shifts.mayWriteFor(one.id()))
                        .map(one -> new Choice(one.id().toString(), one.name()))
                        .toList());
        model.addAttribute("form", forms.show(page, errors));
        return "rota/worked-form";
    }
}
