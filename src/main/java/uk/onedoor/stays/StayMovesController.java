package uk.onedoor.stays;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import uk.onedoor.people.Homes.HomeKind;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;
import uk.onedoor.stays.Stay.Reason;

/** They came, they went, or they went from one home to the next. */
@Controller
@RequestMapping("/young-people/{id}/stays/{stay}")
@OpenTo(Opens.RECORDS)
class StayMovesController {

    record ArrivalForm(
            @NotNull(message = "stays.on.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate on,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.TIME)
            LocalTime time) {}

    record LeavingForm(
            @NotNull(message = "stays.on.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate on,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.TIME)
            LocalTime time,

            @NotNull(message = "stays.because.missing") @Nullable
            LeftBecause because,

            @Nullable @Size(max = 2000, message = "stays.long.2000")
            String words,

            @Nullable HomeKind next,

            @Nullable @Size(max = 200, message = "stays.long.200")
            String nextWords) {}

    record TransferForm(
            @NotNull(message = "stays.form.stale") StayId next,

            @NotBlank(message = "stays.place.missing") String place,

            @NotNull(message = "stays.on.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate on,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.TIME)
            LocalTime time,

            @NotNull(message = "stays.because.missing") @Nullable
            LeftBecause because,

            @NotNull(message = "stays.purpose.missing") @Nullable
            Purpose purpose,

            @NotBlank(message = "stays.words.missing") @Size(max = 1000, message = "stays.long.1000")
            String words,

            @NotNull(message = "stays.until.missing") @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate until) {}

    private final StayPages pages;
    private final Stays stays;
    private final Places places;
    private final Forms forms;
    private final Clock clock;

    StayMovesController(StayPages pages, Stays stays, Places places, Forms forms, Clock clock) {
        this.pages = pages;
        this.stays = stays;
        this.places = places;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/arrival")
    @OnlyNow
    String askArrival(
            @PathVariable YoungPersonId id, @PathVariable StayId stay, @ModelAttribute("page") Page page, Model model) {
        return asking(
                id,
                stay,
                page,
                model,
                "stays/arrival",
                new BeanPropertyBindingResult(new ArrivalForm(page.today(), null), "asked"));
    }

    @PostMapping("/arrival")
    String arrive(
            @PathVariable YoungPersonId id,
            @PathVariable StayId stay,
            @Valid @ModelAttribute("asked") ArrivalForm asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    stays.arrive(stays.theirs(stay, id).id(), When.meant(asked.on(), asked.time(), clock));
                    return Saved.to(at(id, stay)).saying(page.t("stays.arrival.done"));
                },
                () -> asking(id, stay, page, model, "stays/arrival", errors));
    }

    @GetMapping("/leaving")
    @OnlyNow
    String askLeaving(
            @PathVariable YoungPersonId id, @PathVariable StayId stay, @ModelAttribute("page") Page page, Model model) {
        LeavingForm blank = new LeavingForm(page.today(), null, null, null, null, null);
        return asking(id, stay, page, model, "stays/leaving", new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping("/leaving")
    String leave(
            @PathVariable YoungPersonId id,
            @PathVariable StayId stay,
            @Valid @ModelAttribute("asked") LeavingForm asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    Next next = asked.next() == null ? null : new Next(asked.next(), asked.nextWords());
                    stays.leave(
                            stays.theirs(stay, id).id(),
                            When.meant(asked.on(), asked.time(), clock),
                            Objects.requireNonNull(asked.because()),
                            asked.words(),
                            next);
                    return Saved.to(at(id, stay)).saying(page.t("stays.leaving.done"));
                },
                () -> asking(id, stay, page, model, "stays/leaving", errors));
    }

    @GetMapping("/transfer")
    @OnlyNow
    String askTransfer(
            @PathVariable YoungPersonId id, @PathVariable StayId stay, @ModelAttribute("page") Page page, Model model) {
        TransferForm blank = new TransferForm(new StayId(Ids.next()), "", page.today(), null, null, null, "", null);
        return asking(id, stay, page, model, "stays/transfer", new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping("/transfer")
    String transfer(
            @PathVariable YoungPersonId id,
            @PathVariable StayId stay,
            @Valid @ModelAttribute("asked") TransferForm asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    try {
                        stays.transfer(
                                stays.theirs(stay, id).id(),
                                When.meant(asked.on(), asked.time(), clock),
                                Objects.requireNonNull(asked.because()),
                                asked.words(),
                                next(id, asked));
                    } catch (Refusal elsewhere) {
                        // The day of the move is the first night here
                        throw elsewhere.field().equals("from")
                                ? new Refusal("on", elsewhere.key(), elsewhere.places())
                                : elsewhere;
                    }
                    return Saved.to(at(id, asked.next())).saying(page.t("stays.transfer.done"));
                },
                () -> asking(id, stay, page, model, "stays/transfer", errors));
    }

    private Stay next(YoungPersonId who, TransferForm asked) {
        Places.Place place = places.get(asked.place());
        boolean planned = asked.because() == LeftBecause.AS_PLANNED;
        return new Stay(
                asked.next(),
                who,
                place.home(),
                place.bed(),
                new Reason(
                        StayKind.LIVING,
                        planned ? Entry.PLANNED : Entry.EMERGENCY,
                        Objects.requireNonNull(asked.purpose()),
                        asked.words(),
                        null,
                        null),
                Places.nights(asked.on(), Objects.requireNonNull(asked.until())),
                null,
                null,
                null,
                null);
    }

    private String asking(YoungPersonId id, StayId stay, Page page, Model model, String view, BindingResult typed) {
        return pages.askAbout(id, stay, page, model, view, (frame, of) -> {
            model.addAttribute("reasons", Choice.of(page, LeftBecause.values()));
            model.addAttribute("nexts", Choice.of(page, HomeKind.values()));
            model.addAttribute("visit", of.reason().kind() == StayKind.VISIT);
            if (view.endsWith("transfer")) {
                model.addAttribute("booked", pages.booked(page, id));
                model.addAttribute("places", places.choices(page));
                model.addAttribute("purposes", Choice.of(page, Purpose.values()));
            }
            model.addAttribute("form", forms.show(page, typed));
        });
    }

    private static String at(YoungPersonId id, StayId stay) {
        return "/young-people/" + id + "/stays/" + stay;
    }
}
