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
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.rota.RotaShown.Off;
import uk.onedoor.rota.Shift.CalledOff;
import uk.onedoor.rota.Shifts.Wanted;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.WorkerId;

/** Planning one shift, planning it otherwise, and calling it off. */
@Controller
@OpenTo(Opens.MANAGERS)
@RequestMapping("/rota/shifts")
class ShiftController {

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
            @Nullable Boolean anyway) {

        /** Where no time is given, it is the usual one of its kind. */
        Wanted wanted() {
            ShiftKind of = Objects.requireNonNull(kind);
            return new Wanted(
                    id == null ? Ids.next() : id,
                    Objects.requireNonNull(home),
                    Objects.requireNonNull(day),
                    of,
                    of.hours(from, until),
                    worker,
                    Boolean.TRUE.equals(anyway));
        }
    }

    private final RotaPages pages;
    private final Shifts shifts;
    private final OurHomes homes;
    private final Forms forms;

    ShiftController(RotaPages pages, Shifts shifts, OurHomes homes, Forms forms) {
        this.pages = pages;
        this.shifts = shifts;
        this.homes = homes;
        this.forms = forms;
    }

    @GetMapping("/new")
    String ask(
            @RequestParam HomeId home,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
            @ModelAttribute("page") Page page,
            Model model) {
        Form begun = new Form(Ids.next(), home, day == null ? page.today() : day, null, null, null, null, null);
        return show(home, null, new BeanPropertyBindingResult(begun, "asked"), page, model);
    }

    @PostMapping
    String plan(
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @RequestParam HomeId home,
            @ModelAttribute("page") Page page,
            Model model) {
        homes.get(home);
        return forms.save(
                errors,
                () -> {
                    Wanted wanted = asked.wanted();
                    shifts.plan(wanted);
                    return Saved.to(RotaPages.at(wanted.home(), wanted.day())).saying(page.t("rota.planned"));
                },
                () -> show(home, null, errors, page, model));
    }

    @GetMapping("/{shift}")
    @OpenTo(Opens.HOMES)
    String one(@PathVariable ShiftId shift, @ModelAttribute("page") Page page, Model model) {
        if (isOff(shift, page, model)) {
            return "rota/shift-off";
        }
        model.addAttribute("shift", pages.one(page, shift));
        return "rota/shift";
    }

    @GetMapping("/{shift}/change")
    String askChange(@PathVariable ShiftId shift, @ModelAttribute("page") Page page, Model model) {
        if (isOff(shift, page, model)) {
            return "rota/shift-off";
        }
        Shift now = shifts.get(shift);
        Form begun = new Form(
                Ids.next(),
                now.home(),
                now.day(),
                now.kind(),
                now.hours().from(),
                now.hours().until(),
                now.worker(),
                null);
        return show(now.home(), shift, new BeanPropertyBindingResult(begun, "asked"), page, model);
    }

    @PostMapping("/{shift}/change")
    String change(
            @PathVariable ShiftId shift,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    Off off = pages.off(page, shift);
                    if (off != null) {
                        throw new Refusal("", "rota.off.not.changed", off.words());
                    }
                    Wanted wanted = asked.wanted();
                    homes.get(wanted.home());
                    shifts.replace(shift, wanted);
                    return Saved.to(RotaPages.at(wanted.home(), wanted.day())).saying(page.t("rota.changed"));
                },
                () -> show(planned(shift).home(), shift, errors, page, model));
    }

    @PostMapping("/{shift}/calling-off")
    String callOff(@PathVariable ShiftId shift, @ModelAttribute("page") Page page) {
        return forms.save(() -> {
            if (pages.off(page, shift) != null) {
                return Saved.to("/rota/shifts/" + shift);
            }
            Shift now = shifts.get(shift);
            shifts.callOff(shift);
            return Saved.to(RotaPages.at(now.home(), now.day())).saying(page.t("rota.off"));
        });
    }

    /** Whoever comes late to a shift that is not to be reads that, and by whom. */
    private boolean isOff(ShiftId shift, Page page, Model model) {
        Off off = pages.off(page, shift);
        model.addAttribute("off", off);
        return off != null;
    }

    /** The shift as it is planned, or was before it was called off. */
    private Shift planned(ShiftId shift) {
        return shifts.calledOff(shift).map(CalledOff::shift).orElseGet(() -> shifts.get(shift));
    }

    private String show(HomeId home, @Nullable ShiftId shift, BindingResult errors, Page page, Model model) {
        LocalDate day = errors.getRawFieldValue("day") instanceof LocalDate given ? given : page.today();
        model.addAttribute("home", homes.get(home));
        model.addAttribute("shift", shift);
        model.addAttribute("kinds", Choice.of(page, ShiftKind.values()));
        model.addAttribute("workers", RotaPages.workers(page, shifts.colleagues(day), day));
        model.addAttribute("form", forms.show(page, errors));
        return "rota/shift-form";
    }
}
