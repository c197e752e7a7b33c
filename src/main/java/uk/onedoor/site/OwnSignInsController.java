package uk.onedoor.site;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.signin.OwnSignIns;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;

/** Somebody of the staff sees where they are signed in, and ends it there. */
@Controller
@RequestMapping("/my-sign-ins")
@OpenTo(Opens.STAFF)
class OwnSignInsController {

    private final OwnSignIns signIns;
    private final Forms forms;

    OwnSignInsController(OwnSignIns signIns, Forms forms) {
        this.signIns = signIns;
        this.forms = forms;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("signIns", signIns.all());
        return "site/my-sign-ins";
    }

    @PostMapping("/ended")
    String end(@RequestParam UUID signIn, @ModelAttribute("page") Page page) {
        return forms.save(() -> {
            signIns.end(signIn);
            return Saved.to("/my-sign-ins").saying(page.t("site.signIns.ended"));
        });
    }

    @PostMapping("/others")
    String endOthers(@ModelAttribute("page") Page page) {
        return forms.save(() -> {
            signIns.endOthers();
            return Saved.to("/my-sign-ins").saying(page.t("site.signIns.others.ended"));
        });
    }
}
