package uk.onedoor.stays;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.people.OwnPlace;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.platform.web.Stored;
import uk.onedoor.shared.NotFound;

/** A young person says how the day they move shall go, and reads who sees to what. */
@Controller
@RequestMapping("/me/moving-day")
@OpenTo(Opens.OWN)
class OwnMovingDayController {

    private final OwnPlace place;
    private final MovingDays days;
    private final MovingDayWords words;
    private final Audit audit;
    private final Forms forms;

    OwnMovingDayController(OwnPlace place, MovingDays days, MovingDayWords words, Audit audit, Forms forms) {
        this.place = place;
        this.days = days;
        this.words = words;
        this.audit = audit;
        this.forms = forms;
    }

    @GetMapping
    String show(@ModelAttribute("page") Page page, Model model) {
        return audit.page(() -> {
            List<UUID> records = place.enter(page, model, "now");
            model.addAttribute(
                    "day",
                    days.next(records)
                            .map(stay -> words.told(page, stay, records))
                            .orElse(null));
            return "stays/own-moving-day";
        });
    }

    @GetMapping("/{stay}")
    String ask(@PathVariable StayId stay, @ModelAttribute("page") Page page, Model model) {
        return asking(stay, page, model, null);
    }

    @PostMapping("/{stay}")
    String say(
            @PathVariable StayId stay,
            @Valid @ModelAttribute("asked") MovingWords asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    days.say(days.get(stay), asked.said());
                    return Saved.to("/me/moving-day").saying(page.t("stays.moving.own.saved"));
                },
                () -> asking(stay, page, model, errors));
    }

    private String asking(StayId id, Page page, Model model, @Nullable BindingResult typed) {
        return audit.page(() -> {
            List<UUID> records = place.enter(page, model, "now");
            Stay stay = days.get(id);
            // Whoever wrote while the day came is told so, beside what they wrote.
            if (!records.contains(stay.youngPerson().value()) || typed == null && !days.mayBeWritten(stay)) {
                throw new NotFound("a move to come " + id);
            }
            model.addAttribute("stay", stay.id());
            model.addAttribute("day", page.date(stay.from()));
            model.addAttribute(
                    "form",
                    forms.show(
                            page,
                            typed,
                            Stored.of(MovingWords.of(days.of(stay.id()).theirs()))));
            return "stays/own-moving-day-words";
        });
    }
}
