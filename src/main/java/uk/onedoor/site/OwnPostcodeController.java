package uk.onedoor.site;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.staff.Neighbours;

/** Whoever works here says where they live, or takes it back: a look at a neighbour is then noticed, also by themselves. */
@Controller
@RequestMapping("/my-postcode")
@OpenTo(Opens.STAFF)
class OwnPostcodeController {

    record Form(
            @Nullable @Size(max = 20, message = "staff.postcode.wrong")
            String postcode) {}

    private final Neighbours neighbours;
    private final Forms forms;

    OwnPostcodeController(Neighbours neighbours, Forms forms) {
        this.neighbours = neighbours;
        this.forms = forms;
    }

    @GetMapping
    String ask(
            @ModelAttribute("asked") Form asked, BindingResult errors, @ModelAttribute("page") Page page, Model model) {
        model.addAttribute("form", forms.show(page, errors));
        model.addAttribute("kept", neighbours.isKept());
        return "site/my-postcode";
    }

    @PostMapping
    String keep(
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    neighbours.keep(asked.postcode());
                    String done = asked.postcode() == null ? "site.postcode.gone" : "site.postcode.done";
                    return Saved.to("/my-postcode").saying(page.t(done));
                },
                () -> ask(asked, errors, page, model));
    }
}
