package uk.onedoor.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.people.AccessAsks.AccessAskId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;

/** Asking to see somebody. The answer of this page is the same whether there is somebody or not. */
@Controller
@RequestMapping("/asking-to-see")
@OpenTo(Opens.ALONGSIDE)
class AskingController {

    record Form(
            @Nullable AccessAskId asking,

            @Nullable @Size(max = 300, message = "people.meant.record.long")
            String record,

            @Nullable @Size(max = 200, message = "people.meant.name.long")
            String name,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate born,

            @NotBlank(message = "people.asking.words.missing") @Size(max = 1000, message = "people.asking.words.long")
            String words) {}

    private final AccessAsks asks;
    private final Forms forms;

    AskingController(AccessAsks asks, Forms forms) {
        this.asks = asks;
        this.forms = forms;
    }

    @GetMapping
    String form(@ModelAttribute("page") Page page, Model model) {
        Form blank = new Form(new AccessAskId(Ids.next()), null, null, null, "");
        return shown(page, model, new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping
    String ask(
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    AccessAskId id = asked.asking() == null ? new AccessAskId(Ids.next()) : asked.asking();
                    asks.ask(id, MeantWords.read(asked.record(), asked.name(), asked.born()), asked.words());
                    return Saved.to("/young-people").saying(page.t("people.asking.done"));
                },
                () -> shown(page, model, errors));
    }

    private String shown(Page page, Model model, BindingResult asked) {
        model.addAttribute("form", forms.show(page, asked));
        return "people/asking";
    }
}
