package uk.onedoor.site;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.onedoor.authorities.Authorities;
import uk.onedoor.authorities.HubId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.staff.WorkerId;

/** Staff accounts: joiners, movers and leavers, by the hub's manager or the administrator. */
@Controller
@RequestMapping("/accounts")
@OpenTo(Opens.ACCOUNTS)
class AccountsController {

    private static final Set<Role> GIVEN = EnumSet.complementOf(EnumSet.of(Role.YOUNG_PERSON, Role.DOOR, Role.SYSTEM));

    record Joiner(
            @NotBlank(message = "site.firstRun.name.missing") @Size(max = 100, message = "site.firstRun.long")
            String name,

            @NotNull(message = "site.accounts.username.wrong")
            @Pattern(regexp = "[A-Za-z0-9._@+-]{3,100}", message = "site.accounts.username.wrong")
            String username,

            @NotNull(message = "site.accounts.role.missing") Role role,
            @Nullable HubId hub,

            @Nullable @Size(max = 30, message = "site.accounts.phone.long")
            String phone) {}

    record Move(
            @NotNull(message = "site.accounts.role.missing") Role role,
            @Nullable HubId hub) {}

    private final Accounts accounts;
    private final Authorities authorities;
    private final CurrentViewer viewer;
    private final Forms forms;

    AccountsController(Accounts accounts, Authorities authorities, CurrentViewer viewer, Forms forms) {
        this.accounts = accounts;
        this.authorities = authorities;
        this.viewer = viewer;
        this.forms = forms;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("workers", accounts.all());
        model.addAttribute("hubs", hubs());
        return "site/accounts";
    }

    @GetMapping("/new")
    String ask(
            @ModelAttribute("asked") Joiner asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        model.addAttribute("form", forms.show(page, errors));
        choices(page, model);
        return "site/account-new";
    }

    @PostMapping
    String join(
            @Valid @ModelAttribute("asked") Joiner asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    Accounts.Joined joined = accounts.join(asked);
                    return Saved.to("/accounts/" + joined.worker())
                            .with("code", joined.code())
                            .saying(page.t("site.accounts.joined", asked.name()));
                },
                () -> ask(asked, errors, page, model));
    }

    @GetMapping("/{worker}")
    String one(
            @PathVariable WorkerId worker,
            @ModelAttribute("asked") Move asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        model.addAttribute("form", forms.show(page, errors));
        model.addAttribute("worker", accounts.get(worker));
        model.addAttribute("hubList", hubs());
        choices(page, model);
        return "site/account";
    }

    @PostMapping("/{worker}/role")
    String move(
            @PathVariable WorkerId worker,
            @Valid @ModelAttribute("asked") Move asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    accounts.move(worker, asked.role(), asked.hub());
                    return Saved.to("/accounts/" + worker).saying(page.t("site.accounts.moved"));
                },
                () -> one(worker, asked, errors, page, model));
    }

    @PostMapping("/{worker}/set-up-code")
    String code(@PathVariable WorkerId worker, @ModelAttribute("page") Page page) {
        return forms.save(() -> {
            return Saved.to("/accounts/" + worker)
                    .with("code", accounts.newCode(worker))
                    .saying(page.t("site.accounts.code.made"));
        });
    }

    @PostMapping("/{worker}/leaving")
    String leave(@PathVariable WorkerId worker, @ModelAttribute("page") Page page) {
        return forms.save(() -> {
            accounts.leave(worker);
            return Saved.to("/accounts").saying(page.t("site.accounts.left"));
        });
    }

    @PostMapping("/door/{hub}")
    String nameDoorOwner(@PathVariable HubId hub, @RequestParam WorkerId worker, @ModelAttribute("page") Page page) {
        return forms.save(() -> {
            accounts.nameDoorOwner(hub, worker);
            return Saved.to("/accounts").saying(page.t("site.accounts.door.named"));
        });
    }

    private java.util.Map<HubId, String> hubs() {
        java.util.Map<HubId, String> names = new java.util.LinkedHashMap<>();
        authorities.hubs(viewer.get().authority()).forEach(hub -> names.put(hub.id(), hub.name()));
        return names;
    }

    private void choices(Page page, Model model) {
        model.addAttribute(
                "roles",
                Arrays.stream(Role.values())
                        .filter(GIVEN::contains)
                        .map(role -> new Choice(role.name(), page.name(role)))
                        .toList());
        List<Choice> hubs = new java.util.ArrayList<>();
        hubs.add(new Choice("", page.t("site.accounts.everywhere")));
        hubs().forEach((id, name) -> hubs.add(new Choice(id.toString(), name)));
        model.addAttribute("hubChoices", hubs);
    }
}
