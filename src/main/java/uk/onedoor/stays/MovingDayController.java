package uk.onedoor.stays;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.platform.web.Stored;
import uk.onedoor.shared.NotFound;
import uk.onedoor.stays.MovingDay.Deed;

/** The day somebody moves: their words first, what was written down with them, and who sees to what by when. */
@Controller
@RequestMapping("/young-people/{id}/stays/{stay}/moving-day")
@OpenTo(Opens.RECORDS)
class MovingDayController {

    record DeedForm(
            @NotBlank(message = "stays.moving.who.missing") @Size(max = 200, message = "stays.long.200")
            String who,

            @NotNull(message = "stays.on.missing") @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate on,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.TIME)
            LocalTime time) {}

    private final StayPages pages;
    private final Stays stays;
    private final MovingDays days;
    private final MovingDayWords words;
    private final Forms forms;

    MovingDayController(StayPages pages, Stays stays, MovingDays days, MovingDayWords words, Forms forms) {
        this.pages = pages;
        this.stays = stays;
        this.days = days;
        this.words = words;
        this.forms = forms;
    }

    @GetMapping
    String show(
            @PathVariable YoungPersonId id, @PathVariable StayId stay, @ModelAttribute("page") Page page, Model model) {
        return pages.about(id, stay, page, model, "stays/moving-day", (frame, of) -> fill(page, model, frame, of));
    }

    /** One sheet to take along, and for whoever meets them. */
    @GetMapping("/sheet")
    String sheet(
            @PathVariable YoungPersonId id, @PathVariable StayId stay, @ModelAttribute("page") Page page, Model model) {
        return pages.about(
                id, stay, page, model, "stays/moving-day-sheet", (frame, of) -> fill(page, model, frame, of));
    }

    @GetMapping("/words")
    @OnlyNow
    String askWords(
            @PathVariable YoungPersonId id, @PathVariable StayId stay, @ModelAttribute("page") Page page, Model model) {
        return askingWords(id, stay, page, model, null);
    }

    @PostMapping("/words")
    String say(
            @PathVariable YoungPersonId id,
            @PathVariable StayId stay,
            @Valid @ModelAttribute("asked") MovingWords asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    days.say(stays.theirs(stay, id), asked.said());
                    return Saved.to(at(id, stay)).saying(page.t("stays.moving.saved"));
                },
                () -> askingWords(id, stay, page, model, errors));
    }

    @GetMapping("/deeds/{item}")
    @OnlyNow
    String askDeed(
            @PathVariable YoungPersonId id,
            @PathVariable StayId stay,
            @PathVariable MovingAsk item,
            @ModelAttribute("page") Page page,
            Model model) {
        return askingDeed(id, stay, item, page, model, null);
    }

    @PostMapping("/deeds/{item}")
    String settle(
            @PathVariable YoungPersonId id,
            @PathVariable StayId stay,
            @PathVariable MovingAsk item,
            @Valid @ModelAttribute("asked") DeedForm asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    LocalDate on = Objects.requireNonNull(asked.on());
                    days.settle(stays.theirs(stay, id), item, asked.who().strip(), on, asked.time());
                    return Saved.to(at(id, stay)).saying(page.t("stays.moving.settled"));
                },
                () -> askingDeed(id, stay, item, page, model, errors));
    }

    private String askingWords(YoungPersonId id, StayId stay, Page page, Model model, @Nullable BindingResult typed) {
        return pages.askAbout(id, stay, page, model, "stays/moving-day-words", (frame, of) -> {
            fill(page, model, frame, toCome(of, typed));
            Stored stored = Stored.of(MovingWords.of(days.of(of.id()).told()));
            model.addAttribute("form", forms.show(page, typed, stored));
        });
    }

    private String askingDeed(
            YoungPersonId id, StayId stay, MovingAsk ask, Page page, Model model, @Nullable BindingResult typed) {
        return pages.askAbout(id, stay, page, model, "stays/moving-day-deed", (frame, of) -> {
            if (!ask.isForSomebody()) {
                throw new NotFound("who sees to " + ask);
            }
            fill(page, model, frame, toCome(of, typed));
            DeedForm stored = Optional.ofNullable(days.of(of.id()).deeds().get(ask))
                    .map(MovingDayController::stored)
                    .orElse(new DeedForm("", of.expected().from(), null));
            model.addAttribute("ask", ask);
            model.addAttribute("form", forms.show(page, typed, Stored.of(stored)));
        });
    }

    private void fill(Page page, Model model, Frame frame, Stay stay) {
        if (!MovingDay.isOf(stay)) {
            throw new NotFound("a moving day of stay " + stay.id());
        }
        model.addAttribute("day", words.told(page, stay, frame.records()));
    }

    /** Whoever wrote while the day came is told so, beside what they wrote. */
    private Stay toCome(Stay stay, @Nullable BindingResult typed) {
        if (typed == null && !days.mayBeWritten(stay)) {
            throw new NotFound("a moving day to come of stay " + stay.id());
        }
        return stay;
    }

    private static DeedForm stored(Deed deed) {
        return new DeedForm(deed.who(), deed.on(), deed.at());
    }

    private static String at(YoungPersonId id, StayId stay) {
        return "/young-people/" + id + "/stays/" + stay + "/moving-day";
    }
}
