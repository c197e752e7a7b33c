package uk.onedoor.house;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.homes.HomeId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;

/** A line of the log was wrong: it is taken back with a reason, and stays to be read. */
@Controller
@RequestMapping("/homes/{home}/log/{logLine}/withdrawal")
@OpenTo(Opens.HOMES)
class LogWithdrawalController {

    record Form(
            @NotBlank(message = "house.because.missing") @Size(max = 500, message = "house.long.500")
            String because) {}

    private final DayLog log;
    private final LogPages pages;
    private final Forms forms;

    LogWithdrawalController(DayLog log, LogPages pages, Forms forms) {
        this.log = log;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping
    String ask(
            @PathVariable HomeId home,
            @PathVariable("logLine") UUID line,
            @ModelAttribute("page") Page page,
            Model model) {
        return asking(home, line, page, model, new BeanPropertyBindingResult(new Form(""), "asked"));
    }

    @PostMapping
    String takeBack(
            @PathVariable HomeId home,
            @PathVariable("logLine") UUID line,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    log.takeBack(home, line, asked.because().strip());
                    return Saved.to(LogPages.at(home)).saying(page.t("house.back.done"));
                },
                () -> asking(home, line, page, model, errors));
    }

    private String asking(HomeId home, UUID line, Page page, Model model, BindingResult typed) {
        log.mine(home);
        model.addAttribute("line", pages.line(home, log.standing(home, line), page));
        model.addAttribute("at", LogPages.at(home));
        model.addAttribute("form", forms.show(page, typed));
        return "house/withdrawal";
    }
}
