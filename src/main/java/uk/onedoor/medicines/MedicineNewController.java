package uk.onedoor.medicines;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
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
import uk.onedoor.medicines.Medicine.Label;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;

/** A medicine is written down by the words of its label. */
@Controller
@RequestMapping("/young-people/{id}/medicines/new")
@OpenTo(Opens.RECORDS)
class MedicineNewController {

    private static final int MOST_HOURS = 72;

    record Form(
            @NotNull(message = "unreadable") UUID medicine,

            @NotBlank(message = "medicines.name.missing") @Size(max = 200, message = "medicines.long.200")
            String name,

            @NotBlank(message = "medicines.directions.missing") @Size(max = 500, message = "medicines.long.500")
            String directions,

            @NotBlank(message = "medicines.unit.missing") @Size(max = 40, message = "medicines.long.40")
            String unit,

            @Nullable BigDecimal dose,

            @NotNull(message = "medicines.source.missing") @Nullable
            MedicineSource source,

            @NotBlank(message = "medicines.decidedBy.missing") @Size(max = 200, message = "medicines.long.200")
            String decidedBy,

            @NotNull(message = "medicines.controlled.missing") @Nullable
            Boolean controlled,

            @Nullable LocalTime firstTime,
            @Nullable LocalTime secondTime,
            @Nullable LocalTime thirdTime,
            @Nullable LocalTime fourthTime,
            @Nullable Integer hoursApart,

            @NotNull(message = "medicines.beganOn.missing") @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate beganOn) {

        /** @throws Refusal by the field when a number or a day is out of its range */
        Label label(LocalDate today) {
            if (dose != null && (dose.signum() <= 0 || !Amounts.fits(dose))) {
                throw new Refusal("dose", "medicines.amount.range");
            }
            if (hoursApart != null && (hoursApart < 1 || hoursApart > MOST_HOURS)) {
                throw new Refusal("hoursApart", "medicines.apart.range");
            }
            if (Objects.requireNonNull(beganOn).isAfter(today)) {
                throw new Refusal("beganOn", "medicines.beganOn.to.come");
            }
            List<LocalTime> times = Stream.of(firstTime, secondTime, thirdTime, fourthTime)
                    .filter(Objects::nonNull)
                    .distinct()
                    .sorted()
                    .toList();
            return new Label(
                    name.strip(),
                    directions.strip(),
                    unit.strip(),
                    dose,
                    Objects.requireNonNull(source),
                    decidedBy.strip(),
                    Objects.requireNonNull(controlled),
                    times,
                    hoursApart,
                    beganOn);
        }
    }

    private final MedicinePages pages;
    private final Medicines medicines;
    private final Forms forms;

    MedicineNewController(MedicinePages pages, Medicines medicines, Forms forms) {
        this.pages = pages;
        this.medicines = medicines;
        this.forms = forms;
    }

    @GetMapping
    @OnlyNow
    String ask(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        Form blank = new Form(Ids.next(), "", "", "", null, null, "", null, null, null, null, null, null, page.today());
        return shown(id, page, model, new BeanPropertyBindingResult(blank, "asked"));
    }

    @PostMapping
    String write(
            @PathVariable YoungPersonId id,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    YoungPersonId person = pages.writing(id);
                    medicines.add(asked.medicine(), person, asked.label(page.today()));
                    return Saved.to(MedicineWords.at(id) + "/" + asked.medicine())
                            .saying(page.t("medicines.saved"));
                },
                () -> shown(id, page, model, errors));
    }

    private String shown(YoungPersonId id, Page page, Model model, BindingResult typed) {
        return pages.ask(id, page, model, "medicines/new", frame -> {
            model.addAttribute("form", forms.show(page, typed));
            model.addAttribute("sources", Choice.of(page, MedicineSource.values()));
            model.addAttribute(
                    "yesNo",
                    List.of(
                            new Choice("false", page.t("medicines.controlled.no")),
                            new Choice("true", page.t("medicines.controlled.yes"))));
        });
    }
}
