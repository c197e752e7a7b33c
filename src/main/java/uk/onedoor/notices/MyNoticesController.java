package uk.onedoor.notices;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;

/** How somebody of the staff wants to hear that something is new for them, and when to leave them alone. */
@Controller
@RequestMapping("/my-notices")
@OpenTo(Opens.STAFF)
class MyNoticesController {

    record Form(
            @NotNull(message = "notices.way.missing") @Nullable
            Way way,

            @NotNull(message = "notices.quiet.missing") @DateTimeFormat(iso = ISO.TIME) @Nullable
            LocalTime from,

            @NotNull(message = "notices.quiet.missing") @DateTimeFormat(iso = ISO.TIME) @Nullable
            LocalTime until,

            @Nullable Boolean wake) {

        static Form of(Wish wish) {
            return new Form(wish.way(), wish.quiet().from(), wish.quiet().until(), wish.wake());
        }

        Wish wish() {
            return new Wish(
                    Objects.requireNonNull(way),
                    new QuietHours(Objects.requireNonNull(from), Objects.requireNonNull(until)),
                    Boolean.TRUE.equals(wake));
        }
    }

    private final Wishes wishes;
    private final Carrier carrier;
    private final CurrentViewer viewer;
    private final Forms forms;

    MyNoticesController(Wishes wishes, Carrier carrier, CurrentViewer viewer, Forms forms) {
        this.wishes = wishes;
        this.carrier = carrier;
        this.viewer = viewer;
        this.forms = forms;
    }

    @GetMapping
    String ask(@ModelAttribute("page") Page page, Model model) {
        Wish wish = wishes.of(viewer.get().account());
        Form now = Form.of(wish == null ? Wish.usual(viewer.get()) : wish);
        return show(new BeanPropertyBindingResult(now, "asked"), page, model);
    }

    @PostMapping
    String choose(
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    wishes.choose(asked.wish());
                    return Saved.to("/my-notices").saying(page.t("notices.chosen"));
                },
                () -> show(errors, page, model));
    }

    private String show(BindingResult typed, Page page, Model model) {
        model.addAttribute("form", forms.show(page, typed));
        model.addAttribute("ways", Choice.of(page, Way.values()));
        model.addAttribute("address", wishes.given().orElse(null));
        model.addAttribute("there", carrier.isThere());
        return "notices/my-notices";
    }
}
