package uk.onedoor.returns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;

/** Where a manager says which number in the return somebody of the hub has, and takes it back. */
@Controller
@RequestMapping("/returns/children")
@OpenTo(Opens.RETURNS)
class ReturnChildrenController {

    record Joining(
            @NotNull(message = "returns.children.person.missing") @Nullable
            UUID youngPerson,

            @NotBlank(message = "returns.children.child.missing") @Nullable
            String child) {}

    record Parting(
            @NotBlank(message = "returns.children.because.missing") @Nullable
            String because) {}

    private final Joinings joinings;
    private final Audit audit;
    private final Forms forms;

    ReturnChildrenController(Joinings joinings, Audit audit, Forms forms) {
        this.joinings = joinings;
        this.audit = audit;
        this.forms = forms;
    }

    @GetMapping
    String ask(
            @ModelAttribute("asked") Joining asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return show(null, null, errors, page, model);
    }

    @PostMapping
    String join(
            @Valid @ModelAttribute("asked") Joining asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        UUID person = asked.youngPerson();
        return forms.save(
                errors,
                () -> {
                    joinings.join(
                            new YoungPersonId(Objects.requireNonNull(person)), Objects.requireNonNull(asked.child()));
                    return Saved.to("/returns/children").saying(page.t("returns.children.joined.done"));
                },
                () -> show(person, null, errors, page, model));
    }

    @PostMapping("/{youngPerson}/parting")
    String part(
            @PathVariable UUID youngPerson,
            @Valid @ModelAttribute("asked") Parting asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    joinings.part(new YoungPersonId(youngPerson), Objects.requireNonNull(asked.because()));
                    return Saved.to("/returns/children").saying(page.t("returns.children.parted.done"));
                },
                () -> show(null, youngPerson, errors, page, model));
    }

    /** The fault, if there is one, stands by the person it was about, unless somebody else joined or parted them meanwhile. */
    private String show(@Nullable UUID joining, @Nullable UUID parting, BindingResult errors, Page page, Model model) {
        model.addAttribute("form", forms.show(page, errors));
        model.addAttribute("joining", Objects.toString(joining, ""));
        model.addAttribute("parting", Objects.toString(parting, ""));
        return audit.page(() -> {
            List<Joinings.Possible> possible = joinings.possible();
            List<Joinings.Joined> joined = joinings.joined();
            model.addAttribute("possible", possible);
            model.addAttribute("joined", joined);
            audit.shown(Stream.concat(
                            possible.stream().map(Joinings.Possible::person),
                            joined.stream().map(Joinings.Joined::person))
                    .map(person -> person.id().value())
                    .toList());
            return "returns/children";
        });
    }
}
