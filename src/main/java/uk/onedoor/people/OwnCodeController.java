package uk.onedoor.people;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.Frames.Part;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.NotFound;

/** The code a young person signs in with: given by who works with them, shown once, on a card to print. */
@Controller
@RequestMapping("/young-people/{id}/code")
@OpenTo(Opens.RECORDS)
@OnlyNow
class OwnCodeController {

    private final Frames frames;
    private final OwnAccounts accounts;
    private final SectionRights rights;
    private final Forms forms;
    private final Audit audit;

    OwnCodeController(Frames frames, OwnAccounts accounts, SectionRights rights, Audit audit, Forms forms) {
        this.frames = frames;
        this.accounts = accounts;
        this.rights = rights;
        this.audit = audit;
        this.forms = forms;
    }

    @GetMapping
    String ask(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        return audit.page(() -> {
            requireWrite();
            Frame frame = frames.open(page, id, Part.RECORD);
            model.addAttribute("frame", frame);
            model.addAttribute("given", accounts.given(frame.person().id()));
            return model.containsAttribute("code") ? "people/code-given" : "people/code";
        });
    }

    /** The code is told once, on the page that follows, and kept nowhere. */
    @PostMapping
    String give(@PathVariable YoungPersonId id) {
        return forms.save(() -> Saved.to("/young-people/" + id + "/code").with("code", accounts.give(id)));
    }

    @PostMapping("/end")
    String end(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page) {
        return forms.save(() -> {
            requireWrite();
            accounts.end(id);
            return Saved.to("/young-people/" + id + "/code").saying(page.t("people.code.ended"));
        });
    }

    private void requireWrite() {
        if (!rights.mayWrite("CORE")) {
            throw new NotFound("codes");
        }
    }
}
