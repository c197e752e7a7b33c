package uk.onedoor.medicines;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
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
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;

/** What was done with a medicine is written down: given or not, what came and went, and who keeps it. */
@Controller
@RequestMapping("/young-people/{id}/medicines/{medicine}/{what:giving|stock|keeping}")
@OpenTo(Opens.RECORDS)
class HandlingController {

    record Form(
            @NotNull(message = "unreadable") UUID handling,

            @NotNull(message = "medicines.kind.missing") @Nullable
            Handled kind,

            @Nullable BigDecimal amount,
            @Nullable LocalTime time,
            @Nullable UUID witness,

            @Nullable @Size(max = 1000, message = "medicines.long.1000")
            String words,

            @Nullable @Size(max = 500, message = "medicines.long.500")
            String again) {}

    private final MedicinePages pages;
    private final Medicines medicines;
    private final Witnesses witnesses;
    private final Forms forms;
    private final Clock clock;

    HandlingController(MedicinePages pages, Medicines medicines, Witnesses witnesses, Forms forms, Clock clock) {
        this.pages = pages;
        this.medicines = medicines;
        this.witnesses = witnesses;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    @OnlyNow
    String ask(
            @PathVariable YoungPersonId id,
            @PathVariable UUID medicine,
            @PathVariable String what,
            @ModelAttribute("page") Page page,
            Model model) {
        return shown(id, medicine, what, page, model, null);
    }

    @PostMapping
    String write(
            @PathVariable YoungPersonId id,
            @PathVariable UUID medicine,
            @PathVariable String what,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    Handled kind = Objects.requireNonNull(asked.kind());
                    if (!kinds(what).contains(kind)) {
                        throw new Refusal("kind", "medicines.kind.missing");
                    }
                    medicines.write(
                            pages.records(id),
                            medicine,
                            new NewHandling(
                                    asked.handling(),
                                    kind,
                                    kind.counts() ? asked.amount() : null,
                                    typed(asked.words()),
                                    London.lastAt(asked.time(), clock.instant()),
                                    asked.witness(),
                                    kind == Handled.GIVEN ? typed(asked.again()) : null));
                    return Saved.to(MedicineWords.at(id) + "/" + medicine).saying(page.t("medicines.done"));
                },
                () -> shown(id, medicine, what, page, model, errors));
    }

    private static List<Handled> kinds(String what) {
        return switch (what) {
            case "giving" -> Handled.GIVING;
            case "stock" -> Handled.STOCK;
            default -> Handled.KEEPING;
        };
    }

    private static @Nullable String typed(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }

    private String shown(
            YoungPersonId id, UUID medicine, String what, Page page, Model model, @Nullable BindingResult typed) {
        return pages.ask(id, medicine, page, model, "medicines/handling", course -> {
            boolean giving = what.equals("giving");
            BigDecimal label = course.medicine().label().dose();
            BigDecimal dose = giving && label != null ? new BigDecimal(Amounts.plain(label)) : null;
            Form blank = new Form(Ids.next(), null, dose, null, null, "", "");
            BindingResult form = typed == null ? new BeanPropertyBindingResult(blank, "asked") : typed;
            model.addAttribute("form", forms.show(page, form));
            model.addAttribute("what", what);
            model.addAttribute("unit", course.medicine().label().unit());
            model.addAttribute("kinds", Choice.of(page, kinds(what)));
            model.addAttribute(
                    "near",
                    giving
                            ? course.givenNear(clock.instant())
                                    .map(last ->
                                            page.t("medicines.again.near", last.by(), MedicineWords.time(last.at())))
                                    .orElse(null)
                            : null);
            model.addAttribute("witnesses", what.equals("keeping") ? List.of() : witnesses.choices());
        });
    }
}
