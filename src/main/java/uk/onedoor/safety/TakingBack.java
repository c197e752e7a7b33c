package uk.onedoor.safety;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.NotFound;

/** The form with which something that was written down wrongly, or the whole of what it followed, is taken back with a reason. */
@Component
class TakingBack {

    record Form(
            @NotBlank(message = "safety.withdraw.missing") @Size(max = 500, message = "safety.long.500")
            String because) {}

    /**
     * What is taken back.
     *
     * @param at the page of what it followed, and {@code of} its id
     * @param action the address of the form
     * @param back words of the way back to that page
     */
    record What(String at, UUID of, UUID entry, String action, String back) {}

    /** Opens a page with a form for whoever may write there, and hands over what it is about. */
    @FunctionalInterface
    interface Opening {
        String of(String view, Consumer<Followed> reading);
    }

    private final Forms forms;

    TakingBack(Forms forms) {
        this.forms = forms;
    }

    String ask(What what, Page page, Model model, Opening opening) {
        return asking(what, page, model, opening, new BeanPropertyBindingResult(new Form(""), "asked"));
    }

    String save(
            What what,
            Form asked,
            BindingResult errors,
            Page page,
            Model model,
            Opening opening,
            Consumer<String> withdraw) {
        return forms.save(
                errors,
                () -> {
                    withdraw.accept(asked.because());
                    return Saved.to(what.at()).saying(page.t("safety.withdraw.done"));
                },
                () -> asking(what, page, model, opening, errors));
    }

    /** @throws NotFound when nothing such stands in it */
    private String asking(What what, Page page, Model model, Opening opening, BindingResult typed) {
        return opening.of("safety/withdrawal", of -> {
            if (!of.holds(what.entry())) {
                throw new NotFound("an entry " + what.entry());
            }
            model.addAttribute("whole", what.entry().equals(what.of()));
            model.addAttribute("action", what.action());
            model.addAttribute("at", what.at());
            model.addAttribute("back", page.t(what.back()));
            model.addAttribute("form", forms.show(page, typed));
        });
    }
}
