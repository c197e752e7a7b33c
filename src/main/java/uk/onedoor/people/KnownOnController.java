package uk.onedoor.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.Frames.Part;
import uk.onedoor.people.People.Known;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.time.KnownOn;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;

/** Asks for a day, and leads to the record as it was known then. */
@Controller
@RequestMapping("/young-people/{id}/known-on")
@OpenTo(Opens.RECORDS)
@OnlyNow
class KnownOnController {

    record Form(
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
            @DateTimeFormat(iso = ISO.TIME) @Nullable LocalTime time) {

        String asAddress() {
            return time == null ? String.valueOf(day) : day + "T" + time.truncatedTo(ChronoUnit.MINUTES);
        }
    }

    private final Frames frames;
    private final People people;
    private final Audit audit;
    private final Forms forms;

    KnownOnController(Frames frames, People people, Audit audit, Forms forms) {
        this.frames = frames;
        this.people = people;
        this.audit = audit;
        this.forms = forms;
    }

    @GetMapping
    String show(
            @PathVariable YoungPersonId id,
            @ModelAttribute("knownOn") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return audit.page(() -> {
            Frame frame = frames.open(page, id, Part.RECORD);
            Known known = people.known(frame.person().id());
            boolean chosen = asked.day() != null || asked.time() != null || errors.hasErrors();
            if (chosen) {
                check(asked, errors, page, known.since());
            }
            if (chosen && !errors.hasErrors()) {
                return "redirect:" + frame.at() + "?known_on=" + asked.asAddress();
            }
            model.addAttribute("frame", frame);
            model.addAttribute("form", forms.show(page, errors));
            model.addAttribute("since", page.date(page.day(known.since())));
            model.addAttribute("first", page.day(known.since()).toString());
            model.addAttribute("today", page.today().toString());
            return "people/known-on";
        });
    }

    private static void check(Form asked, BindingResult errors, Page page, Instant since) {
        LocalDate day = asked.day();
        if (errors.hasErrors()) {
            return;
        }
        if (day == null) {
            refuse(errors, "people.known.day.missing");
        } else if (KnownOn.begin(asked.asAddress()).isAfter(page.clock().instant())) {
            refuse(errors, "people.known.day.later");
        } else if (KnownOn.read(asked.asAddress()).isBefore(since)) {
            errors.rejectValue(
                    "day",
                    "people.known.day.before",
                    new Object[] {page.date(page.day(since))},
                    "people.known.day.before");
        }
    }

    private static void refuse(BindingResult errors, String key) {
        errors.rejectValue("day", key, key);
    }
}
