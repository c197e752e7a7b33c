package uk.onedoor.deadlines;

import jakarta.validation.Valid;
import java.util.Objects;
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
import uk.onedoor.deadlines.HappenedController.Form;
import uk.onedoor.deadlines.HappenedController.Withdrawal;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;

/** Writes down that something was done for a home, and takes it back. */
@Controller
@RequestMapping("/homes/{home}/clocks/happened")
@OpenTo(Opens.MANAGERS)
class HomeHappenedController {

    private final HomeClocks clocks;
    private final HomeClockWriting writing;
    private final Forms forms;

    HomeHappenedController(HomeClocks clocks, HomeClockWriting writing, Forms forms) {
        this.clocks = clocks;
        this.writing = writing;
        this.forms = forms;
    }

    @GetMapping("/new")
    String ask(@PathVariable UUID home, Page page, Model model) {
        Form blank = new Form(Ids.next(), null, null);
        return shown(home, new BeanPropertyBindingResult(blank, "asked"), page, model);
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
                    writing.happened(new HomeHappening(
                            asked.id(),
                            home,
                            Objects.requireNonNull(asked.kind()),
                            Objects.requireNonNull(asked.on())));
                    return Saved.to(at(home)).saying(page.t("deadlines.happened.done"));
                },
                () -> shown(home, errors, page, model));
    }

    @GetMapping("/{homeHappening}/withdrawal")
    String askBack(@PathVariable UUID home, @PathVariable("homeHappening") UUID id, Page page, Model model) {
        return shownBack(home, id, new BeanPropertyBindingResult(new Withdrawal(""), "asked"), page, model);
    }

    @PostMapping("/{homeHappening}/withdrawal")
    String back(
            @PathVariable UUID home,
            @PathVariable("homeHappening") UUID id,
            @Valid @ModelAttribute("asked") Withdrawal asked,
            BindingResult errors,
            Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    writing.withdraw(home, id, asked.because());
                    return Saved.to(at(home)).saying(page.t("deadlines.withdraw.done"));
                },
                () -> shownBack(home, id, errors, page, model));
    }

    private static String at(UUID home) {
        return "/homes/" + home + "/clocks";
    }

    private String shown(UUID home, BindingResult errors, Page page, Model model) {
        HomeClocks.Of of = clocks.of(home);
        model.addAttribute("home", home);
        model.addAttribute("name", of.home().name());
        model.addAttribute("form", forms.show(page, errors));
        model.addAttribute("kinds", Choice.of(page, of.kinds()));
        return "deadlines/homeHappened";
    }

    private String shownBack(UUID home, UUID id, BindingResult errors, Page page, Model model) {
        HomeClocks.Of of = clocks.of(home);
        HomeHappening one = of.happened().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("happening " + id));
        model.addAttribute("home", home);
        model.addAttribute("name", of.home().name());
        model.addAttribute("form", forms.show(page, errors));
        model.addAttribute("happened", HappenedLine.of(page, one.kind(), one.on(), at(home), id));
        return "deadlines/homeWithdrawal";
    }
}
