package uk.onedoor.officers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.notices.Messages;
import uk.onedoor.officers.Contacts.Told;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.signin.Codes;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** Whom of the police we know: added, confirmed by the code that is sent to them, and stood down. */
@Controller
@RequestMapping("/police-contacts")
@OpenTo(Opens.MANAGERS)
class ContactsController {

    private static final String HOME = "/police-contacts";

    record Form(
            @NotNull(message = "unreadable") UUID id,

            @NotBlank(message = "officers.name.missing") @Size(max = 120, message = "officers.name.long") @Nullable
            String name,

            @NotBlank(message = "officers.force.missing") @Size(max = 120, message = "officers.force.long") @Nullable
            String force,

            @NotNull(message = "officers.duty.missing") @Nullable
            Duty duty,

            @NotBlank(message = "officers.email.missing")
            @Size(max = 254, message = "officers.email.wrong")
            @Pattern(
                    regexp = "[^@\\s<>,;:\"()\\\\]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*",
                    message = "officers.email.wrong")
            @Nullable
            String email) {

        Told told() {
            return new Told(
                    id,
                    String.valueOf(name).strip(),
                    String.valueOf(force).strip(),
                    Objects.requireNonNull(duty),
                    String.valueOf(email));
        }
    }

    record Typed(
            @NotBlank(message = "officers.code.missing") @Size(max = 40, message = "officers.code.wrong") @Nullable
            String code) {}

    private final Contacts contacts;
    private final ContactLetters letters;
    private final Messages messages;
    private final Forms forms;

    ContactsController(Contacts contacts, ContactLetters letters, Messages messages, Forms forms) {
        this.contacts = contacts;
        this.letters = letters;
        this.messages = messages;
        this.forms = forms;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("contacts", contacts.all());
        model.addAttribute("there", messages.areSent());
        return "officers/contacts";
    }

    @GetMapping("/new")
    String ask(@ModelAttribute("page") Page page, Model model) {
        Form empty = new Form(Ids.next(), null, null, null, null);
        return show(new BeanPropertyBindingResult(empty, "asked"), page, model);
    }

    @PostMapping
    String add(
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    contacts.add(asked.told());
                    messages.send(letters, asked.id());
                    return Saved.to(HOME + "/" + asked.id() + "/code").saying(page.t("officers.added"));
                },
                () -> show(errors, page, model));
    }

    @GetMapping("/{contact}/code")
    String askCode(@PathVariable UUID contact, @ModelAttribute("page") Page page, Model model) {
        return showCode(contact, new BeanPropertyBindingResult(new Typed(null), "asked"), page, model);
    }

    @PostMapping("/{contact}/code")
    String confirm(
            @PathVariable UUID contact,
            @Valid @ModelAttribute("asked") Typed asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        get(contact);
        return forms.save(
                errors,
                () -> {
                    if (!contacts.confirm(contact, Codes.plain(String.valueOf(asked.code())))) {
                        throw new Refusal("code", "officers.code.wrong");
                    }
                    return Saved.to(HOME).saying(page.t("officers.code.done"));
                },
                () -> showCode(contact, errors, page, model));
    }

    @PostMapping("/{contact}/stood-down")
    String standDown(@PathVariable UUID contact, @ModelAttribute("page") Page page) {
        return forms.save(() -> {
            contacts.standDown(contact);
            return Saved.to(HOME).saying(page.t("officers.ended"));
        });
    }

    private PoliceContact get(UUID contact) {
        return contacts.find(contact).orElseThrow(() -> new NotFound("police contact"));
    }

    private String show(BindingResult typed, Page page, Model model) {
        model.addAttribute("form", forms.show(page, typed));
        model.addAttribute("duties", Choice.of(page, Duty.values()));
        return "officers/contact-new";
    }

    private String showCode(UUID contact, BindingResult typed, Page page, Model model) {
        model.addAttribute("form", forms.show(page, typed));
        model.addAttribute("contact", get(contact));
        return "officers/contact-code";
    }
}
