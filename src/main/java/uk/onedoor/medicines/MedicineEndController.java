package uk.onedoor.medicines;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
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
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Refusal;

/** A medicine is no longer taken: from when, and why. */
@Controller
@RequestMapping("/young-people/{id}/medicines/{medicine}/end")
@OpenTo(Opens.RECORDS)
class MedicineEndController {

    record Form(
            @NotNull(message = "medicines.end.missing") @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate endedOn,

            @NotBlank(message = "medicines.because.missing") @Size(max = 500, message = "medicines.long.500")
            String because) {}

    private final MedicinePages pages;
    private final Medicines medicines;
    private final Forms forms;

    MedicineEndController(MedicinePages pages, Medicines medicines, Forms forms) {
        this.pages = pages;
        this.medicines = medicines;
        this.forms = forms;
    }

    @GetMapping
    @OnlyNow
    String ask(
            @PathVariable YoungPersonId id,
            @PathVariable UUID medicine,
            @ModelAttribute("page") Page page,
            Model model) {
        return shown(id, medicine, page, model, new BeanPropertyBindingResult(new Form(page.today(), ""), "asked"));
    }

    @PostMapping
    String end(
            @PathVariable YoungPersonId id,
            @PathVariable UUID medicine,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    LocalDate on = Objects.requireNonNull(asked.endedOn());
                    if (on.isAfter(page.today())) {
                        throw new Refusal("endedOn", "medicines.end.to.come");
                    }
                    medicines.end(
                            pages.records(id), medicine, on, asked.because().strip());
                    return Saved.to(MedicineWords.at(id) + "/" + medicine).saying(page.t("medicines.ended"));
                },
                () -> shown(id, medicine, page, model, errors));
    }

    private String shown(YoungPersonId id, UUID medicine, Page page, Model model, BindingResult typed) {
        return pages.ask(
                id,
                medicine,
                page,
                model,
                "medicines/end",
                course -> model.addAttribute("form", forms.show(page, typed)));
    }
}
