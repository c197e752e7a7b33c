package uk.onedoor.diary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
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
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;
import uk.onedoor.staff.WorkerId;

/** A young person sees who is here now, asks one of them for a call, and reads what became of it. */
@Controller
@RequestMapping("/me/here-now")
@OpenTo(Opens.OWN)
class OwnHereController {

    record Form(
            @NotNull(message = "unreadable") UUID id,

            @NotNull(message = "diary.call.worker.missing") UUID worker,

            @NotNull(message = "diary.call.suits.missing") Suits suits,

            @Nullable @Size(max = 1000, message = "diary.call.words.long")
            String words) {}

    private final OwnDiaryPages own;
    private final Calls calls;
    private final Forms forms;

    OwnHereController(OwnDiaryPages own, Calls calls, Forms forms) {
        this.own = own;
        this.calls = calls;
        this.forms = forms;
    }

    @GetMapping
    String here(@ModelAttribute("page") Page page, Model model) {
        return show(new MapBindingResult(Map.of("id", Ids.next(), "suits", Suits.SOON), "call"), page, model);
    }

    @PostMapping
    String ask(
            @Valid @ModelAttribute("call") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    calls.ask(asked.id(), own.me(), new WorkerId(asked.worker()), asked.suits(), asked.words());
                    Call saved = calls.get(asked.id());
                    return Saved.to("/me/here-now")
                            .saying(page.t("diary.call.asked", saved.workerName(), page.moment(saved.dueAt())));
                },
                () -> show(errors, page, model));
    }

    @PostMapping("/{call}/not-needed")
    String notNeeded(@PathVariable UUID call, @ModelAttribute("page") Page page, Model model) {
        var none = new MapBindingResult(Map.of("id", Ids.next()), "call");
        return forms.save(
                none,
                () -> {
                    if (!own.isMine(calls.get(call).youngPerson())) {
                        throw new NotFound("call " + call);
                    }
                    calls.notNeeded(call);
                    return Saved.to("/me/here-now").saying(page.t("diary.call.not.needed.done"));
                },
                () -> show(none, page, model));
    }

    private String show(BindingResult errors, Page page, Model model) {
        return own.page(page, model, () -> {
            model.addAttribute("form", forms.show(page, errors));
            model.addAttribute("around", own.around());
            model.addAttribute("calls", calls.of(own.me()));
            return "diary/own-here";
        });
    }
}
