package uk.onedoor.diary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.diary.Presence.HowHere;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;

/** Somebody who works here says that they are in, or on call, until when; and that they are not any more. */
@Controller
@OpenTo(Opens.ALONGSIDE)
@RequestMapping("/here")
class HereController {

    /** How, and until when the clock shows. */
    record Form(
            @NotNull(message = "diary.here.how.missing") HowHere how,

            @NotNull(message = "diary.here.until.missing") @DateTimeFormat(iso = ISO.TIME)
            LocalTime until) {}

    private final Presence presence;
    private final Forms forms;

    HereController(Presence presence, Forms forms) {
        this.presence = presence;
        this.forms = forms;
    }

    @GetMapping
    String ask(Page page, Model model) {
        return show(new MapBindingResult(Map.of("how", HowHere.IN), "here"), page, model);
    }

    @PostMapping
    String say(@Valid @ModelAttribute("here") Form asked, BindingResult errors, Page page, Model model) {
        return forms.save(
                errors,
                () -> {
                    presence.say(Ids.next(), asked.how(), asked.until());
                    return Saved.to("/here")
                            .saying(page.t("diary.here.done", asked.until().toString()));
                },
                () -> show(errors, page, model));
    }

    @PostMapping("/ending")
    String leave(Page page, Model model) {
        var none = new MapBindingResult(Map.of(), "here");
        return forms.save(
                none,
                () -> {
                    presence.leave();
                    return Saved.to("/here").saying(page.t("diary.here.ended"));
                },
                () -> show(none, page, model));
    }

    private String show(BindingResult errors, Page page, Model model) {
        model.addAttribute("form", forms.show(page, errors));
        model.addAttribute("mine", presence.mine().orElse(null));
        return "diary/here";
    }
}
