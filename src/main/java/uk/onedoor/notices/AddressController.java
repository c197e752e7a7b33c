package uk.onedoor.notices;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.signin.Codes;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Refusal;

/** Where e-mail reaches somebody of the staff: given, confirmed by the code that is sent there, and taken away. */
@Controller
@RequestMapping("/my-notices")
@OpenTo(Opens.STAFF)
class AddressController {

    private static final String HOME = "/my-notices";

    record Given(
            @NotBlank(message = "notices.address.missing")
            @Size(max = 254, message = "notices.address.wrong")
            @Pattern(
                    regexp = "[^@\\s<>,;:\"()\\\\]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*",
                    message = "notices.address.wrong")
            @Nullable
            String email) {}

    record Typed(
            @NotBlank(message = "notices.code.missing") @Size(max = 40, message = "notices.code.wrong") @Nullable
            String code) {}

    private final Wishes wishes;
    private final Outbox outbox;
    private final Forms forms;

    AddressController(Wishes wishes, Outbox outbox, Forms forms) {
        this.wishes = wishes;
        this.outbox = outbox;
        this.forms = forms;
    }

    @GetMapping("/address")
    String ask(@ModelAttribute("page") Page page, Model model) {
        return show(new BeanPropertyBindingResult(new Given(null), "asked"), page, model);
    }

    @PostMapping("/address")
    String give(
            @Valid @ModelAttribute("asked") Given asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    outbox.addCode(wishes.give(String.valueOf(asked.email())));
                    return Saved.to(HOME + "/code").saying(page.t("notices.address.done"));
                },
                () -> show(errors, page, model));
    }

    @GetMapping("/code")
    String askCode(@ModelAttribute("page") Page page, Model model) {
        return showCode(new BeanPropertyBindingResult(new Typed(null), "asked"), page, model);
    }

    @PostMapping("/code")
    String confirm(
            @Valid @ModelAttribute("asked") Typed asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    if (!wishes.confirm(Codes.plain(String.valueOf(asked.code())))) {
                        throw new Refusal("code", "notices.code.wrong");
                    }
                    return Saved.to(HOME).saying(page.t("notices.code.done"));
                },
                () -> showCode(errors, page, model));
    }

    @PostMapping("/address/taken-away")
    String takeAway(@ModelAttribute("page") Page page) {
        return forms.save(() -> {
            wishes.takeAway();
            return Saved.to(HOME).saying(page.t("notices.address.ended"));
        });
    }

    private String show(BindingResult typed, Page page, Model model) {
        model.addAttribute("form", forms.show(page, typed));
        return "notices/address";
    }

    private String showCode(BindingResult typed, Page page, Model model) {
        model.addAttribute("form", forms.show(page, typed));
        return "notices/code";
    }
}
