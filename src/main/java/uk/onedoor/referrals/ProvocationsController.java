package uk.onedoor.referrals;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Pages;
import uk.onedoor.platform.web.TimelineLine;
import uk.onedoor.referrals.Provocations.Earlier;
import uk.onedoor.referrals.Provocations.Provocation;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.Staff;

/** The questions asked before a decision, for those who run a hub: their words, which are asked, and what was before. */
@Controller
@RequestMapping("/provocations")
@OpenTo(Opens.MANAGERS)
class ProvocationsController {

    record Form(
            @Nullable UUID id,

            @Size(max = 2000, message = "referrals.provocation.long") @Nullable
            String words) {

        String written() {
            return words == null ? "" : words;
        }
    }

    private static final int NOT_SAVED = 422;

    private final Provocations provocations;
    private final Staff staff;
    private final Pages pages;

    ProvocationsController(Provocations provocations, Staff staff, Pages pages) {
        this.provocations = provocations;
        this.staff = staff;
        this.pages = pages;
    }

    @GetMapping
    String list(
            @ModelAttribute("asked") Form asked, BindingResult errors, @ModelAttribute("page") Page page, Model model) {
        List<Provocation> all = provocations.all();
        model.addAttribute("asked", all.stream().filter(one -> !one.rests()).toList());
        model.addAttribute("resting", all.stream().filter(Provocation::rests).toList());
        model.addAttribute("id", (asked.id() == null ? Ids.next() : asked.id()).toString());
        model.addAttribute("form", pages.form(page, errors));
        return "referrals/provocations";
    }

    @PostMapping
    String add(
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        UUID id = asked.id() == null ? Ids.next() : asked.id();
        if (saved(errors, () -> provocations.add(id, asked.written()))) {
            flash.addFlashAttribute("done", page.t("referrals.provocations.added"));
            return "redirect:/provocations";
        }
        response.setStatus(NOT_SAVED);
        return list(asked, errors, page, model);
    }

    @GetMapping("/{position}")
    String one(@PathVariable int position, @ModelAttribute("page") Page page, Model model) {
        Form now = new Form(null, provocations.get(position).words());
        return show(position, new BeanPropertyBindingResult(now, "asked"), page, model);
    }

    @PostMapping("/{position}")
    String choose(
            @PathVariable int position,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (saved(errors, () -> provocations.choose(position, asked.written()))) {
            flash.addFlashAttribute("done", page.t("referrals.provocations.saved"));
            return "redirect:/provocations";
        }
        response.setStatus(NOT_SAVED);
        return show(position, errors, page, model);
    }

    @PostMapping("/{position}/rest")
    String rest(
            @PathVariable int position,
            @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (saved(errors, () -> provocations.rest(position))) {
            flash.addFlashAttribute("done", page.t("referrals.provocations.rests"));
            return "redirect:/provocations";
        }
        response.setStatus(NOT_SAVED);
        return show(position, errors, page, model);
    }

    @PostMapping("/{position}/return")
    String putBack(@PathVariable int position, @ModelAttribute("page") Page page, RedirectAttributes flash) {
        provocations.putBack(position);
        flash.addFlashAttribute("done", page.t("referrals.provocations.back"));
        return "redirect:/provocations";
    }

    private static boolean saved(BindingResult errors, Runnable saving) {
        if (!errors.hasErrors()) {
            try {
                saving.run();
                return true;
            } catch (Refusal refusal) {
                refusal.addTo(errors);
            }
        }
        return false;
    }

    private String show(int position, BindingResult errors, Page page, Model model) {
        model.addAttribute("provocation", provocations.get(position));
        model.addAttribute("before", before(position, page));
        model.addAttribute("form", pages.form(page, errors));
        return "referrals/provocation";
    }

    private List<TimelineLine> before(int position, Page page) {
        List<Earlier> history = provocations.history(position);
        Map<UUID, String> names = staff.names(history.stream().map(Earlier::by).collect(Collectors.toSet()));
        return history.stream()
                .map(one -> new TimelineLine(
                        "",
                        page.t(one.rests() ? "referrals.provocations.was.rest" : "referrals.provocations.was.asked"),
                        page.t("referrals.story.by", names.getOrDefault(one.by(), "")),
                        page.ago(one.from()),
                        page.moment(one.from()),
                        one.words(),
                        null,
                        null))
                .toList();
    }
}
