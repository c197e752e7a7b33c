package uk.onedoor.stays;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
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
import uk.onedoor.shared.Ids;
import uk.onedoor.stays.Stay.Reason;

/** A place for tonight or for later: held or booked, in a home and a bed that are free. */
@Controller
@RequestMapping("/young-people/{id}/stays/new")
@OpenTo(Opens.RECORDS)
class StayController {

    private static final Duration HOLD = Duration.ofHours(24);

    record Form(
            @NotNull(message = "stays.form.stale") StayId stay,

            @NotBlank(message = "stays.place.missing") String place,

            @NotNull(message = "stays.kind.missing") StayKind kind,

            @NotNull(message = "stays.purpose.missing") @Nullable
            Purpose purpose,

            @NotBlank(message = "stays.words.missing") @Size(max = 1000, message = "stays.long.1000")
            String words,

            @NotNull(message = "stays.from.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate from,

            @NotNull(message = "stays.until.missing") @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate until,

            @Nullable @Size(max = 2000, message = "stays.long.2000")
            String exitPlan,

            @Nullable Boolean hold) {}

    private final StayPages pages;
    private final Bookings bookings;
    private final Places places;
    private final Forms forms;
    private final Clock clock;

    StayController(StayPages pages, Bookings bookings, Places places, Forms forms, Clock clock) {
        this.pages = pages;
        this.bookings = bookings;
        this.places = places;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    @OnlyNow
    String ask(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        Form blank = new Form(new StayId(Ids.next()), "", StayKind.LIVING, null, "", page.today(), null, null, null);
        return asking(id, page, model, new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping
    String book(
            @PathVariable YoungPersonId id,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    bookings.book(stay(id, asked));
                    return Saved.to("/young-people/" + id + "/stays/" + asked.stay())
                            .saying(page.t(
                                    Boolean.TRUE.equals(asked.hold()) ? "stays.held.done" : "stays.booked.done"));
                },
                () -> asking(id, page, model, errors));
    }

    private Stay stay(YoungPersonId who, Form asked) {
        Places.Place place = places.get(asked.place());
        boolean tonight = asked.purpose() == Purpose.SAFE_TONIGHT;
        return new Stay(
                asked.stay(),
                who,
                place.home(),
                place.bed(),
                new Reason(
                        asked.kind(),
                        tonight ? Entry.EMERGENCY : Entry.PLANNED,
                        Objects.requireNonNull(asked.purpose()),
                        asked.words(),
                        asked.exitPlan(),
                        null),
                Places.nights(asked.from(), Objects.requireNonNull(asked.until())),
                Boolean.TRUE.equals(asked.hold()) ? clock.instant().plus(HOLD) : null,
                null,
                null,
                null);
    }

    private String asking(YoungPersonId id, Page page, Model model, BindingResult typed) {
        return pages.ask(id, page, model, "stays/stay-new", frame -> {
            model.addAttribute("places", places.choices(page));
            model.addAttribute("kinds", Choice.of(page, StayKind.values()));
            model.addAttribute("purposes", Choice.of(page, Purpose.values()));
            model.addAttribute("form", forms.show(page, typed));
        });
    }
}
