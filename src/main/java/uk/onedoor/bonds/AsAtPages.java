package uk.onedoor.bonds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import uk.onedoor.people.Frames;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.Frames.Part;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;

/** A page of this room about one young person, as at a day that can be chosen on it: in one transaction, with its trace. */
@Component
class AsAtPages {

    /** The day asked for; none is today. */
    record Form(@DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on) {}

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final Frames frames;
    private final Forms forms;
    private final Audit audit;
    private final Clock clock;

    AsAtPages(Frames frames, Forms forms, Audit audit, Clock clock) {
        this.frames = frames;
        this.forms = forms;
        this.audit = audit;
        this.clock = clock;
    }

    /** The view, with the frame in its model and whatever the reading adds; a merged record leads to the kept one. */
    String show(
            UUID person,
            String path,
            Form asked,
            BindingResult errors,
            Page page,
            Model model,
            BiFunction<Frame, AsAt, String> reading) {
        return audit.page(() -> {
            Frame frame = frames.open(page, new YoungPersonId(person), Part.NOW);
            if (!frame.person().id().value().equals(person)) {
                return "redirect:" + frame.at() + path;
            }
            model.addAttribute("frame", frame);
            return reading.apply(frame, asAt(asked, errors, page, model));
        });
    }

    /** The day asked for, or today where none was, or one that has not come; the form says so. */
    AsAt asAt(Form asked, BindingResult errors, Page page, Model model) {
        LocalDate day = asked.on();
        if (day != null && (day.isAfter(page.today()) || day.isBefore(EARLIEST))) {
            errors.rejectValue("on", "bonds.on.wrong", "bonds.on.wrong");
        }
        LocalDate chosen = day == null || errors.hasErrors() ? page.today() : day;
        model.addAttribute("form", forms.show(page, errors));
        model.addAttribute("on", chosen);
        return AsAt.of(chosen, clock);
    }
}
