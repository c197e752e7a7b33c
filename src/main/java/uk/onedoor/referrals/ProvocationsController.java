package uk.onedoor.referrals;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
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
import uk.onedoor.platform.web.Stored;
import uk.onedoor.platform.web.TimelineLine;
import uk.onedoor.referrals.Provocations.Earlier;
import uk.onedoor.referrals.Provocations.Provocation;
import uk.onedoor.shared.Ids;
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

    private final Provocations provocations;
    private final Staff staff;
    private final Forms forms;

    ProvocationsController(Provocations provocations, Staff staff, Forms forms) {
        this.provocations = provocations;
        this.staff = staff;
        this.forms = forms;
    }

    @GetMapping
    String list(
            @ModelAttribute("asked") Form asked, BindingResult errors, @ModelAttribute("page") Page page, Model model) {
        List<Provocation> all = provocations.all();
        model.addAttribute("asked", all.stream().filter(one -> !one.rests()).toList());
        model.addAttribute("resting", all.stream().filter(Provocation::rests).toList());
        model.addAttribute("id", (asked.id() == null ? Ids.next() : asked.id()).toString());
        model.addAttribute("form", forms.show(page, errors));
        return "referrals/provocations";
    }

    @PostMapping
    String add(
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        UUID id = asked.id() == null ? Ids.next() : asked.id();
        return forms.save(
                errors,
                () -> {
                    provocations.add(id, asked.written());
                    return Saved.to("/provocations").saying(page.t("referrals.provocations.added"));
                },
                () -> list(asked, errors, page, model));
    }

    @GetMapping("/{position}")
    String one(@PathVariable int position, @ModelAttribute("page") Page page, Model model) {
        return show(position, null, page, model);
    }

    @PostMapping("/{position}")
    String choose(
            @PathVariable int position,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    provocations.choose(position, asked.written());
                    return Saved.to("/provocations").saying(page.t("referrals.provocations.saved"));
                },
                () -> show(position, errors, page, model));
    }

    @PostMapping("/{position}/rest")
    String rest(
            @PathVariable int position,
            @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    provocations.rest(position);
                    return Saved.to("/provocations").saying(page.t("referrals.provocations.rests"));
                },
                () -> show(position, errors, page, model));
    }

    @PostMapping("/{position}/return")
    String putBack(@PathVariable int position, @ModelAttribute("page") Page page) {
        return forms.save(() -> {
            provocations.putBack(position);
            return Saved.to("/provocations").saying(page.t("referrals.provocations.back"));
        });
    }

    private String show(int position, @Nullable BindingResult errors, Page page, Model model) {
        Provocation now = provocations.get(position);
        model.addAttribute("provocation", now);
        model.addAttribute("before", before(position, page));
        model.addAttribute("form", forms.show(page, errors, Stored.of(new Form(null, now.words()))));
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
