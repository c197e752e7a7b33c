package uk.onedoor.site;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
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
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Language;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;

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
    private final Forms forms;

    WordsController(YoungPeoplesWords theirs, Forms forms) {
        this.theirs = theirs;
        this.forms = forms;
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
        model.addAttribute("form", forms.show(page, errors));
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
            Model model) {
        return forms.save(
                errors,
                () -> {
                    Language language = Objects.requireNonNull(asked.language());
                    theirs.choose(language, key, asked.words() == null ? "" : asked.words());
                    return Saved.to("/words").saying(page.t("site.words.saved"));
                },
                () -> ask(key, asked, errors, page, model));
    }
}
