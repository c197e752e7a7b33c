package uk.onedoor.safety;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;

/** One topic of what the police would be told is written anew; what stood there stays to be read as it was known then. */
@Controller
@RequestMapping("/young-people/{id}/missing/pack/{topic}")
@OpenTo(Opens.RECORDS)
class PackTopicController {

    record Form(
            @NotNull(message = "unreadable") UUID line,

            @Nullable UUID seen,

            @NotBlank(message = "safety.pack.words.missing") @Size(max = 2000, message = "safety.long.2000")
            String words) {}

    private final PackPages pages;
    private final Packs packs;
    private final Forms forms;

    PackTopicController(PackPages pages, Packs packs, Forms forms) {
        this.pages = pages;
        this.packs = packs;
        this.forms = forms;
    }

    @GetMapping
    @OnlyNow
    String ask(
            @PathVariable YoungPersonId id,
            @PathVariable PackTopic topic,
            @ModelAttribute("page") Page page,
            Model model) {
        return pages.ask(id, topic, page, model, (frame, now) -> {
            Form said = new Form(Ids.next(), null, now == null ? "" : now.words());
            form(page, model, new BeanPropertyBindingResult(said, "asked"), now);
        });
    }

    @PostMapping
    String say(
            @PathVariable YoungPersonId id,
            @PathVariable PackTopic topic,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    packs.say(id, asked.line(), topic, asked.words().strip(), asked.seen());
                    return Saved.to(PackPages.at(id)).saying(page.t("safety.saved", page.name(topic)));
                },
                () -> pages.ask(id, topic, page, model, (frame, now) -> form(page, model, errors, now)));
    }

    /** Whoever was told of something newer has seen it: what they save next is a line of its own. */
    private void form(Page page, Model model, BindingResult typed, @Nullable PackLine now) {
        model.addAttribute("form", forms.show(page, typed));
        model.addAttribute("line", Ids.next());
        model.addAttribute("seen", now == null ? "" : now.id().toString());
    }
}
