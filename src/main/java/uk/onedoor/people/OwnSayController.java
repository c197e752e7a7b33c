package uk.onedoor.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.onedoor.people.Voices.SaidId;
import uk.onedoor.people.Voices.SaidKind;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;

/** A young person says something to us: call me, that's not right, or anything else; and reads what we answered. */
@Controller
@RequestMapping("/me/say")
@OpenTo(Opens.OWN)
class OwnSayController {

    record Form(
            @Nullable SaidId said,

            @NotNull(message = "people.own.say.kind.missing") @Nullable
            SaidKind kind,

            @Nullable @Size(max = 5_000, message = "people.own.words.long")
            String words,

            @Nullable UUID about) {}

    private static final int MOST = 50;

    private final OwnPlace place;
    private final OwnVoices own;
    private final OwnStories stories;
    private final Audit audit;
    private final Forms forms;

    OwnSayController(OwnPlace place, OwnVoices own, OwnStories stories, Audit audit, Forms forms) {
        this.place = place;
        this.own = own;
        this.stories = stories;
        this.audit = audit;
        this.forms = forms;
    }

    @GetMapping
    String ask(
            @RequestParam(required = false) @Nullable SaidKind kind,
            @RequestParam(required = false) @Nullable UUID about,
            @ModelAttribute("page") Page page,
            Model model) {
        Form blank = new Form(new SaidId(Ids.next()), kind, "", about);
        return audit.page(() -> shown(new BeanPropertyBindingResult(blank, "asked"), about, page, model));
    }

    @PostMapping
    String say(
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    String answers = own.say(place.me(), asked);
                    return Saved.to("/me").saying(page.t("people.own.say.done", answers));
                },
                () -> audit.page(() -> shown(errors, asked.about(), page, model)));
    }

    private String shown(BindingResult errors, @Nullable UUID about, Page page, Model model) {
        Glance glance = place.open(page, model, "say").glance();
        model.addAttribute("form", forms.show(page, errors));
        model.addAttribute("about", stories.about(page, about, glance));
        model.addAttribute("said", stories.said(page, glance, MOST));
        model.addAttribute(
                "kinds",
                Arrays.stream(SaidKind.values())
                        .map(kind ->
                                new Choice(kind.name(), page.name(kind), page.t("people.own.say.hint." + kind.name())))
                        .toList());
        return "people/own-say";
    }
}
