package uk.onedoor.keywork;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.NotFound;
import uk.onedoor.staff.WorkerId;

/** A key worker who is lost to a young person: saying so, and telling how it was mended. */
@Controller
@OpenTo(Opens.MANAGERS)
@RequestMapping("/young-people/{person}/key-worker/loss")
@OnlyNow
class LossController {

    /** What happened, in a few words; or what the young person was told, by whom, and who is there for them. */
    record Form(
            @Size(max = 2000, message = "keywork.too.long.2000") @Nullable
            String words,

            @Size(max = 5000, message = "keywork.too.long.5000") @Nullable
            String told,

            @Nullable UUID toldBy,

            @Nullable UUID heldBy) {}

    private final Repairs repairs;
    private final TeamPages pages;
    private final Forms forms;

    LossController(Repairs repairs, TeamPages pages, Forms forms) {
        this.repairs = repairs;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping
    String show(@PathVariable UUID person, Page page, Model model) {
        return show(person, null, page, model);
    }

    @PostMapping
    String lost(
            @PathVariable UUID person,
            @Valid @ModelAttribute("loss") Form asked,
            BindingResult errors,
            Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    repairs.lost(new YoungPersonId(person), asked.words());
                    return Saved.to("/young-people/" + person + "/key-worker/loss")
                            .saying(page.t("keywork.repair.opened"));
                },
                () -> show(person, errors, page, model));
    }

    @PostMapping("/mended")
    String mended(
            @PathVariable UUID person,
            @Valid @ModelAttribute("loss") Form asked,
            BindingResult errors,
            Page page,
            Model model) {
        YoungPersonId id = new YoungPersonId(person);
        return forms.save(
                errors,
                () -> {
                    Repair repair = repairs.open(id).orElseThrow(() -> new NotFound("something to mend " + person));
                    repairs.mended(id, repair, asked.told(), worker(asked.toldBy()), worker(asked.heldBy()));
                    return Saved.to("/young-people/" + person + "/team").saying(page.t("keywork.repair.done"));
                },
                () -> show(person, errors, page, model));
    }

    private static @Nullable WorkerId worker(@Nullable UUID id) {
        return id == null ? null : new WorkerId(id);
    }

    private String show(UUID person, @Nullable BindingResult errors, Page page, Model model) {
        TeamPages.Loss loss = pages.loss(new YoungPersonId(person), Objects.requireNonNull(page.viewer()), repairs);
        model.addAttribute("form", forms.show(page, errors == null ? new MapBindingResult(Map.of(), "loss") : errors));
        model.addAttribute("person", loss.person());
        model.addAttribute("now", loss.now());
        model.addAttribute("repair", loss.repair());
        List<Choice> tellers = loss.tellers();
        model.addAttribute("tellers", tellers);
        return "keywork/loss";
    }
}
