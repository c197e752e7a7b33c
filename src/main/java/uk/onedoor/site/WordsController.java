package uk.onedoor.site;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Language;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Pages;
import uk.onedoor.shared.Refusal;

/** The words young people read, and the council's own in place of ours. */
@Controller
@RequestMapping("/words")
@OpenTo(Opens.SETTINGS)
class WordsController {

    record Form(
            @NotNull(message = "site.words.language.missing") @Nullable
            Language language,

            @Nullable @Size(max = 500, message = "site.words.long")
            String words) {}

    private final YoungPeoplesWords theirs;
    private final Pages pages;

    WordsController(YoungPeoplesWords theirs, Pages pages) {
        this.theirs = theirs;
        this.pages = pages;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String find, Model model) {
        String wanted = find == null ? "" : find;
        model.addAttribute("lines", theirs.like(wanted));
        model.addAttribute("find", wanted);
        return "site/words";
    }

    @GetMapping("/{key}")
    String ask(
            @PathVariable String key,
            @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        List<YoungPeoplesWords.Line> lines = theirs.of(key);
        model.addAttribute("form", pages.form(page, errors));
        model.addAttribute("key", key);
        model.addAttribute("lines", lines);
        return "site/word";
    }

    @PostMapping("/{key}")
    String choose(
            @PathVariable String key,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Language language = asked.language();
        if (!errors.hasErrors() && language != null) {
            try {
                theirs.choose(language, key, asked.words() == null ? "" : asked.words());
                flash.addFlashAttribute("done", page.t("site.words.saved"));
                return "redirect:/words";
            } catch (Refusal refusal) {
                refusal.addTo(errors);
            }
        }
        response.setStatus(422);
        return ask(key, asked, errors, page, model);
    }
}
