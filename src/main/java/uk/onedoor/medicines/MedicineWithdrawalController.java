package uk.onedoor.medicines;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;

/** A medicine, or one thing that was done with it, was written down wrongly: it is taken back with a reason. */
@Controller
@OpenTo(Opens.RECORDS)
class MedicineWithdrawalController {

    record Form(
            @NotBlank(message = "medicines.because.missing") @Size(max = 500, message = "medicines.long.500")
            String because) {}

    private final MedicinePages pages;
    private final Medicines medicines;
    private final Forms forms;

    MedicineWithdrawalController(MedicinePages pages, Medicines medicines, Forms forms) {
        this.pages = pages;
        this.medicines = medicines;
        this.forms = forms;
    }

    @GetMapping("/young-people/{id}/medicines/{medicine}/withdrawal")
    @OnlyNow
    String askWhole(
            @PathVariable YoungPersonId id,
            @PathVariable UUID medicine,
            @ModelAttribute("page") Page page,
            Model model) {
        return shown(id, medicine, null, page, model, blank());
    }

    @PostMapping("/young-people/{id}/medicines/{medicine}/withdrawal")
    String takeWholeBack(
            @PathVariable YoungPersonId id,
            @PathVariable UUID medicine,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        Consumer<String> back = because -> medicines.takeBack(pages.records(id), medicine, because);
        return save(
                asked, errors, back, MedicineWords.at(id), page, () -> shown(id, medicine, null, page, model, errors));
    }

    @GetMapping("/young-people/{id}/medicines/{medicine}/handlings/{handling}/withdrawal")
    @OnlyNow
    String ask(
            @PathVariable YoungPersonId id,
            @PathVariable UUID medicine,
            @PathVariable UUID handling,
            @ModelAttribute("page") Page page,
            Model model) {
        return shown(id, medicine, handling, page, model, blank());
    }

    @PostMapping("/young-people/{id}/medicines/{medicine}/handlings/{handling}/withdrawal")
    String takeBack(
            @PathVariable YoungPersonId id,
            @PathVariable UUID medicine,
            @PathVariable UUID handling,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        Consumer<String> back = because -> medicines.takeBack(pages.records(id), medicine, handling, because);
        String at = MedicineWords.at(id) + "/" + medicine;
        return save(asked, errors, back, at, page, () -> shown(id, medicine, handling, page, model, errors));
    }

    private String save(
            Form asked, BindingResult errors, Consumer<String> back, String at, Page page, Supplier<String> again) {
        return forms.save(
                errors,
                () -> {
                    back.accept(asked.because().strip());
                    return Saved.to(at).saying(page.t("medicines.back.done"));
                },
                again);
    }

    private static BindingResult blank() {
        return new BeanPropertyBindingResult(new Form(""), "asked");
    }

    private String shown(
            YoungPersonId id, UUID medicine, @Nullable UUID handling, Page page, Model model, BindingResult typed) {
        return pages.ask(id, medicine, page, model, "medicines/withdrawal", course -> {
            if (handling != null) {
                Medicines.handling(course, handling);
            }
            model.addAttribute("form", forms.show(page, typed));
            model.addAttribute("handling", handling == null ? "" : handling.toString());
        });
    }
}
