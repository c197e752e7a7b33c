package uk.onedoor.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;

/** Words that were begun and not saved: kept while they are typed, shown to the one who typed them, thrown away by them. */
@Controller
@RequestMapping("/drafts")
@OpenTo(Opens.SIGNED_IN)
class DraftsController {

    /** What every request carries anew. */
    private static final Set<String> LEFT_OUT = Set.of("_csrf", Page.ONCE, Page.FROM, "_quietly");

    private final Drafts drafts;
    private final OnceOnly onceOnly;
    private final Forms forms;

    DraftsController(Drafts drafts, OnceOnly onceOnly, Forms forms) {
        this.drafts = drafts;
        this.onceOnly = onceOnly;
        this.forms = forms;
    }

    @GetMapping
    String mine(Model model) {
        model.addAttribute("drafts", drafts.mine());
        return "draft/drafts";
    }

    /** Keeps what a form holds. A script asks quietly and is answered with nothing; a button goes back to the page. */
    @PostMapping
    Object keep(
            @RequestParam(name = "_quietly", defaultValue = "false") boolean quietly,
            @ModelAttribute("page") Page page,
            HttpServletRequest request,
            RedirectAttributes flash) {
        String from = Objects.requireNonNullElse(request.getParameter(Page.FROM), "");
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!LEFT_OUT.contains(name) && !OnceOnly.NOT_KEPT.contains(name)) {
                fields.put(name, List.of(values));
            }
        });
        if (quietly) {
            // What is being typed can arrive after the form itself: then it is saved, and no draft.
            onceOnly.unlessSaved(request.getParameter(Page.ONCE), () -> drafts.keep(from, fields));
            return ResponseEntity.noContent().build();
        }
        drafts.keep(from, fields);
        flash.addFlashAttribute("done", page.t("form.draft.kept"));
        return "redirect:" + from;
    }

    @PostMapping("/ending")
    String end(@RequestParam(name = "which") String which, @ModelAttribute("page") Page page) {
        return forms.save(() -> {
            drafts.drop(which);
            return Saved.to("/drafts").saying(page.t("form.draft.dropped"));
        });
    }
}
