package uk.onedoor.people;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.Frames.Part;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;

/** Who has looked at a young person's record: for the key workers and managers of their hub. */
@Controller
@RequestMapping("/young-people/{id}/looked")
@OpenTo(Opens.RECORDS)
@OnlyNow
class LooksController {

    private final Frames frames;
    private final Looks looks;
    private final Audit audit;

    LooksController(Frames frames, Looks looks, Audit audit) {
        this.frames = frames;
        this.looks = looks;
        this.audit = audit;
    }

    @GetMapping
    String show(
            @PathVariable YoungPersonId id,
            @RequestParam(required = false) @Nullable YearMonth month,
            @ModelAttribute("page") Page page,
            Model model) {
        return audit.page(() -> {
            Frame frame = frames.open(page, id, Part.RECORD);
            model.addAttribute("frame", frame);
            model.addAttribute("looks", looks.of(page, frame.records(), month, frame.at() + "/looked"));
            return "people/looked";
        });
    }
}
