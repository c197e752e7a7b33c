package uk.onedoor.keywork;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.keywork.WhoFits.Conflict;
import uk.onedoor.keywork.WhoFits.Need;
import uk.onedoor.keywork.WhoFits.Weight;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.WorkerId;

/** What is thought of before a key worker is chosen: their wish, the time they need, and who should not be it. */
@Controller
@OpenTo(Opens.ALONGSIDE)
@RequestMapping("/young-people/{person}/who-fits")
@OnlyNow
class WhoFitsController {

    /** Whom they would like or rather not; how much time they need; why the viewer should not be it: one form each. */
    record Form(
            @Nullable UUID wishId,

            @Nullable Boolean ratherNot,

            @Nullable UUID worker,

            @Size(max = 2000, message = "keywork.too.long.2000") @Nullable
            String words,

            @Nullable UUID needId,

            @Nullable Weight weight,

            @Size(max = 2000, message = "keywork.too.long.2000") @Nullable
            String because,

            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,

            @Nullable UUID conflictId,

            @Nullable Conflict conflict) {

        private Need need() {
            return new Need(
                    given(weight, "weight", "keywork.need.missing"),
                    given(from, "from", "keywork.day.missing"),
                    given(because, "because", "keywork.need.because.missing"));
        }

        private static <T> T given(@Nullable T value, String field, String key) {
            if (value == null) {
                throw new Refusal(field, key);
            }
            return value;
        }
    }

    private final WhoFits fits;
    private final WhoFitsPages pages;
    private final Forms forms;

    WhoFitsController(WhoFits fits, WhoFitsPages pages, Forms forms) {
        this.fits = fits;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping
    String show(@PathVariable UUID person, Page page, Model model) {
        return show(person, null, page, model);
    }

    @PostMapping("/wish")
    String wish(
            @PathVariable UUID person,
            @Valid @ModelAttribute("fits") Form asked,
            BindingResult errors,
            Page page,
            Model model) {
        WorkerId worker = asked.worker() == null ? null : new WorkerId(asked.worker());
        return forms.save(
                errors,
                () -> {
                    fits.wish(
                            Form.given(asked.wishId(), "", "unreadable"),
                            new YoungPersonId(person),
                            asked.words(),
                            worker,
                            Form.given(asked.ratherNot(), "ratherNot", "keywork.wish.rather.missing"));
                    return saved(person, page);
                },
                () -> show(person, errors, page, model));
    }

    @PostMapping("/need")
    String need(
            @PathVariable UUID person,
            @Valid @ModelAttribute("fits") Form asked,
            BindingResult errors,
            Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    UUID id = Form.given(asked.needId(), "", "unreadable");
                    fits.need(id, new YoungPersonId(person), asked.need());
                    return saved(person, page);
                },
                () -> show(person, errors, page, model));
    }

    @PostMapping("/conflict")
    String conflict(
            @PathVariable UUID person,
            @Valid @ModelAttribute("fits") Form asked,
            BindingResult errors,
            Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    UUID id = Form.given(asked.conflictId(), "", "unreadable");
                    fits.conflict(id, new YoungPersonId(person), asked.conflict());
                    return saved(person, page);
                },
                () -> show(person, errors, page, model));
    }

    private static Saved saved(UUID person, Page page) {
        return Saved.to("/young-people/" + person + "/who-fits").saying(page.t("keywork.fits.done"));
    }

    private String show(UUID person, @Nullable BindingResult errors, Page page, Model model) {
        WhoFitsPages.Shown shown = pages.of(new YoungPersonId(person), page.today());
        Map<String, Object> fresh = new HashMap<>(
                Map.of("wishId", Ids.next(), "needId", Ids.next(), "conflictId", Ids.next(), "from", page.today()));
        if (shown.mine() != null) {
            fresh.put("conflict", shown.mine());
        }
        model.addAttribute("form", forms.show(page, errors == null ? new MapBindingResult(fresh, "fits") : errors));
        model.addAttribute("fresh", fresh);
        model.addAttribute("person", shown.person());
        model.addAttribute("wish", shown.wish());
        model.addAttribute("need", shown.need());
        model.addAttribute("workers", shown.workers());
        model.addAttribute("weighs", Objects.requireNonNull(page.viewer()).may(Opens.MANAGERS));
        return "keywork/whoFits";
    }
}
