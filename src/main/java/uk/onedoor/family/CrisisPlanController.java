package uk.onedoor.family;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.family.CrisisPlan.Ring;
import uk.onedoor.family.CrisisPlan.Says;
import uk.onedoor.family.CrisisPlan.Who;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.platform.web.Stored;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;

/** What helps a young person when things get hard: the page, its change, and the copy for those who are in it. */
@Controller
@RequestMapping("/young-people/{id}/crisis-plan")
@OpenTo(Opens.RECORDS)
class CrisisPlanController {

    private static final int REVIEW_WEEKS = 12;
    private static final String A_WHO = "(HUB|MEMBER|WORKER):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String NOBODY_LIKE_IT = "family.crisis.ring.missing";

    record Form(
            @Nullable UUID id,

            @NotBlank(message = "family.crisis.starts.missing") @Size(max = 2000, message = "family.long.2000")
            String starts,

            @NotBlank(message = "family.crisis.helps.missing") @Size(max = 2000, message = "family.long.2000")
            String helps,

            @Nullable @Size(max = 2000, message = "family.long.2000")
            String worse,

            @Nullable @Size(max = 2000, message = "family.long.2000")
            String aroundDo,

            @Nullable @Size(max = 2000, message = "family.long.2000")
            String staffWords,

            @Nullable @Pattern(regexp = A_WHO, message = NOBODY_LIKE_IT)
            String ring1,

            @Nullable @Pattern(regexp = A_WHO, message = NOBODY_LIKE_IT)
            String ring2,

            @Nullable @Pattern(regexp = A_WHO, message = NOBODY_LIKE_IT)
            String ring3,

            @Nullable @Pattern(regexp = A_WHO, message = NOBODY_LIKE_IT)
            String ring4,

            @Nullable @Pattern(regexp = A_WHO, message = NOBODY_LIKE_IT)
            String ring5,

            @NotNull(message = "family.day.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate reviewOn) {

        static Form of(@Nullable CrisisPlan plan, LocalDate today) {
            if (plan == null) {
                return blank(today.plusWeeks(REVIEW_WEEKS));
            }
            Says says = plan.says();
            return new Form(
                    Ids.next(),
                    says.starts(),
                    says.helps(),
                    says.worse(),
                    says.aroundDo(),
                    says.staffWords(),
                    ring(plan, 0),
                    ring(plan, 1),
                    ring(plan, 2),
                    ring(plan, 3),
                    ring(plan, 4),
                    says.reviewOn().isAfter(today) ? says.reviewOn() : today.plusWeeks(REVIEW_WEEKS));
        }

        private static Form blank(LocalDate reviewOn) {
            return new Form(Ids.next(), "", "", null, null, null, null, null, null, null, null, reviewOn);
        }

        private static @Nullable String ring(CrisisPlan plan, int place) {
            return place < plan.rings().size() ? plan.rings().get(place).who().toString() : null;
        }

        Says says() {
            return new Says(starts, helps, worse, aroundDo, staffWords, reviewOn);
        }

        List<Who> rings() {
            return Stream.of(ring1, ring2, ring3, ring4, ring5)
                    .filter(Objects::nonNull)
                    .map(Who::of)
                    .toList();
        }
    }

    private final CrisisPlans plans;
    private final WhoToRing whoToRing;
    private final FamilyPages pages;
    private final Forms forms;

    CrisisPlanController(CrisisPlans plans, WhoToRing whoToRing, FamilyPages pages, Forms forms) {
        this.plans = plans;
        this.whoToRing = whoToRing;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping
    String show(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        return pages.show(id, page, model, "family/crisis-plan", (frame, mayWrite) -> {
            model.addAttribute("plan", plans.find(frame.records()).orElse(null));
            model.addAttribute("practices", plans.practices(frame.records()));
            model.addAttribute("given", plans.given(frame.records()));
        });
    }

    @GetMapping("/copy")
    String copy(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        return pages.show(
                id,
                page,
                model,
                "family/crisis-plan-copy",
                (frame, mayWrite) -> model.addAttribute(
                        "plan",
                        plans.find(frame.records()).orElseThrow(() -> new NotFound("a plan to copy of " + id))));
    }

    @GetMapping("/change")
    @OnlyNow
    String ask(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        return asking(id, page, model, null);
    }

    @PostMapping("/change")
    String write(
            @PathVariable YoungPersonId id,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    plans.write(asked.id() == null ? Ids.next() : asked.id(), id, asked.says(), asked.rings());
                    return Saved.to("/young-people/" + id + "/crisis-plan").saying(page.t("family.crisis.written"));
                },
                () -> asking(id, page, model, errors));
    }

    private String asking(YoungPersonId id, Page page, Model model, @Nullable BindingResult typed) {
        return pages.ask(id, page, model, "family/crisis-plan-change", (frame, mayWrite) -> {
            CrisisPlan plan = plans.find(frame.records()).orElse(null);
            model.addAttribute(
                    "people",
                    whoToRing.of(frame.person().id()).stream()
                            .map(ring -> new Choice(ring.who().toString(), label(page, ring)))
                            .toList());
            model.addAttribute("form", forms.show(page, typed, Stored.of(Form.of(plan, page.today()))));
        });
    }

    private static String label(Page page, Ring ring) {
        String what = ring.what() == null ? ring.name() : ring.name() + ", " + ring.what();
        return ring.phone() == null ? page.t("family.crisis.ring.no.phone", what) : what;
    }
}
