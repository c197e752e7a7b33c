package uk.onedoor.staff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;
import uk.onedoor.staff.Contracts.Contract;
import uk.onedoor.staff.Contracts.Kind;
import uk.onedoor.staff.Contracts.Terms;
import uk.onedoor.staff.WorkView.Open;
import uk.onedoor.staff.WorkView.Standing;

/** Agreeing a contract with somebody, or putting another in the place of one that was written down wrongly. */
@Controller
@RequestMapping("/staff/{worker}/contract")
@OpenTo(Opens.STAFF)
class ContractController {

    record Form(
            @Nullable UUID id,
            @Nullable UUID replaces,

            @NotNull(message = "staff.contract.kind.missing") @Nullable
            Kind kind,

            @NotNull(message = "staff.contract.from.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate fromOn,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate until,

            @NotNull(message = "staff.contract.hours.wrong")
            @DecimalMin(value = "0", message = "staff.contract.hours.wrong")
            @DecimalMax(value = "60", message = "staff.contract.hours.wrong")
            @Digits(integer = 2, fraction = 1, message = "staff.contract.hours.wrong")
            @Nullable
            BigDecimal hours,

            @Nullable @Size(max = 100, message = "staff.contract.funded.long")
            String fundedBy) {}

    private final WorkPages work;
    private final Contracts contracts;
    private final Forms forms;

    ContractController(WorkPages work, Contracts contracts, Forms forms) {
        this.work = work;
        this.contracts = contracts;
        this.forms = forms;
    }

    @GetMapping
    String ask(
            @PathVariable WorkerId worker,
            @RequestParam(required = false) @Nullable UUID replaces,
            @ModelAttribute("page") Page page,
            Model model) {
        Open open = open(worker);
        Form begun = replaces == null
                ? new Form(Ids.next(), null, null, page.today(), null, null, null)
                : contracts.of(worker).stream()
                        .filter(one -> one.id().equals(replaces))
                        .findFirst()
                        .map(ContractController::again)
                        .orElseThrow(() -> new NotFound("contract " + replaces));
        return show(open, new BeanPropertyBindingResult(begun, "asked"), replaces != null, page, model);
    }

    private static Form again(Contract one) {
        return new Form(Ids.next(), one.id(), one.kind(), one.fromOn(), one.endsOn(), one.hoursAWeek(), one.fundedBy());
    }

    @PostMapping
    String agree(
            @PathVariable WorkerId worker,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        Open open = open(worker);
        return forms.save(
                errors,
                () -> {
                    UUID id = asked.id() == null ? Ids.next() : asked.id();
                    Terms terms = new Terms(
                            java.util.Objects.requireNonNull(asked.kind()),
                            asked.fromOn(),
                            asked.until(),
                            java.util.Objects.requireNonNull(asked.hours()),
                            asked.fundedBy());
                    if (asked.replaces() == null) {
                        contracts.agree(id, worker, terms);
                    } else {
                        contracts.replace(id, worker, asked.replaces(), terms);
                    }
                    return Saved.to(open.at()).saying(page.t("staff.contract.done"));
                },
                () -> show(open, errors, asked.replaces() != null, page, model));
    }

    private Open open(WorkerId worker) {
        return work.open(worker, Standing.LEADS, Standing.ADMINISTERS);
    }

    private String show(Open open, BindingResult errors, boolean replaces, Page page, Model model) {
        model.addAttribute("open", open);
        model.addAttribute("replacing", replaces);
        model.addAttribute(
                "kinds",
                Arrays.stream(Kind.values())
                        .map(kind -> new Choice(kind.name(), page.t("staff.contract.kind." + kind)))
                        .toList());
        model.addAttribute("form", forms.show(page, errors));
        return "staff/contract";
    }
}
