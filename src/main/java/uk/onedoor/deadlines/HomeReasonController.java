package uk.onedoor.deadlines;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.onedoor.deadlines.ReasonController.Form;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;

/** Says why a clock of a home was missed. */
@Controller
@RequestMapping("/homes/{home}/clocks/reason")
@OpenTo(Opens.MANAGERS)
class HomeReasonController {

    private final HomeClocks clocks;
    private final HomeClockWriting writing;
    private final Forms forms;

    HomeReasonController(HomeClocks clocks, HomeClockWriting writing, Forms forms) {
        this.clocks = clocks;
        this.writing = writing;
        this.forms = forms;
    }

    @GetMapping
    String ask(@PathVariable UUID home, @RequestParam(defaultValue = "") String clock, Page page, Model model) {
        Form blank = new Form(Ids.next(), clock, "");
        return shown(home, clock, new BeanPropertyBindingResult(blank, "asked"), page, model);
    }

    @PostMapping
    String say(
            @PathVariable UUID home,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    writing.say(home, asked.id(), asked.clock(), asked.words());
                    return Saved.to("/homes/" + home + "/clocks").saying(page.t("deadlines.reason.done"));
                },
                () -> shown(home, asked.clock(), errors, page, model));
    }

    private String shown(UUID home, String clock, BindingResult errors, Page page, Model model) {
        HomeClocks.Of of = clocks.of(home);
        model.addAttribute("home", home);
        model.addAttribute("name", of.home().name());
        model.addAttribute("form", forms.show(page, errors));
        model.addAttribute("clock", ClockWords.told(page, Deadlines.missed(of.clocks(), clock), List.of(), null));
        return "deadlines/homeReason";
    }
}
