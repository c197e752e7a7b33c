package uk.onedoor.staff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.onedoor.authorities.HubId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.Posts.Filling;
import uk.onedoor.staff.Posts.Post;

/** Making a post of a hub, saying until when it is paid for, and who is in it. */
@Controller
@OpenTo(Opens.MANAGERS)
class PostsController {

    record Form(
            @Nullable UUID id,

            @NotNull(message = "staff.post.role.missing") @Nullable
            Role role,

            @NotNull(message = "staff.contract.hours.wrong")
            @DecimalMin(value = "1", message = "staff.contract.hours.wrong")
            @DecimalMax(value = "60", message = "staff.contract.hours.wrong")
            @Digits(integer = 2, fraction = 1, message = "staff.contract.hours.wrong")
            @Nullable
            BigDecimal hours,

            @NotNull(message = "staff.contract.from.missing") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate fromOn,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate until,

            @Nullable @Size(max = 100, message = "staff.contract.funded.long")
            String fundedBy) {}

    /** What can be said of one post: who is in it from when, who is out of it, until when it is paid for. */
    record Change(
            @Nullable UUID id,
            @Nullable WorkerId worker,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate fromOn,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate outOn,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate paidUntil) {}

    private final Posts posts;
    private final PostPages pages;
    private final Forms forms;

    PostsController(Posts posts, PostPages pages, Forms forms) {
        this.posts = posts;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping("/hubs/{hub}/posts/new")
    String ask(@PathVariable HubId hub, @ModelAttribute("page") Page page, Model model) {
        Form begun = new Form(Ids.next(), null, null, page.today(), null, null);
        return pages.asking(hub, new BeanPropertyBindingResult(begun, "asked"), page, model);
    }

    @PostMapping("/hubs/{hub}/posts")
    String make(
            @PathVariable HubId hub,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        pages.mine(hub);
        return forms.save(
                errors,
                () -> {
                    posts.make(new Post(
                            asked.id() == null ? Ids.next() : asked.id(),
                            hub,
                            Objects.requireNonNull(asked.role()),
                            Objects.requireNonNull(asked.hours()),
                            asked.fromOn(),
                            asked.until(),
                            asked.fundedBy()));
                    return Saved.to("/hubs/" + hub + "/staffing").saying(page.t("staff.post.made"));
                },
                () -> pages.asking(hub, errors, page, model));
    }

    @GetMapping("/posts/{post}")
    String one(@PathVariable UUID post, @ModelAttribute("page") Page page, Model model) {
        Post now = pages.mine(post);
        Change begun = new Change(Ids.next(), null, page.today(), page.today(), now.untilOn());
        return pages.one(now, new BeanPropertyBindingResult(begun, "asked"), page, model);
    }

    @PostMapping("/posts/{post}/filling")
    String fill(
            @PathVariable UUID post,
            @Valid @ModelAttribute("asked") Change asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        Post now = pages.mine(post);
        needs("worker", asked.worker(), "staff.post.worker.missing", errors);
        needs("fromOn", asked.fromOn(), "staff.contract.from.missing", errors);
        return forms.save(
                errors,
                () -> {
                    UUID id = asked.id() == null ? Ids.next() : asked.id();
                    WorkerId worker = pages.colleague(now, Objects.requireNonNull(asked.worker()));
                    posts.fill(new Filling(id, post, worker, Objects.requireNonNull(asked.fromOn()), null));
                    return Saved.to("/hubs/" + now.hub() + "/staffing").saying(page.t("staff.post.filled.done"));
                },
                () -> pages.one(now, errors, page, model));
    }

    @PostMapping("/posts/{post}/emptying")
    String empty(
            @PathVariable UUID post,
            @RequestParam UUID filling,
            @Valid @ModelAttribute("asked") Change asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        Post now = pages.mine(post);
        needs("outOn", asked.outOn(), "staff.post.out.wrong", errors);
        return forms.save(
                errors,
                () -> {
                    posts.empty(post, filling, Objects.requireNonNull(asked.outOn()));
                    return Saved.to("/hubs/" + now.hub() + "/staffing").saying(page.t("staff.post.emptied"));
                },
                () -> pages.one(now, errors, page, model));
    }

    @PostMapping("/posts/{post}/funding")
    String fund(
            @PathVariable UUID post,
            @Valid @ModelAttribute("asked") Change asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        Post now = pages.mine(post);
        return forms.save(
                errors,
                () -> {
                    posts.fund(post, asked.paidUntil());
                    return Saved.to("/hubs/" + now.hub() + "/staffing").saying(page.t("staff.post.funded.done"));
                },
                () -> pages.one(now, errors, page, model));
    }

    /** One form serves three ways of changing a post, each of which needs something else; what was unreadable is said already. */
    private static void needs(String field, @Nullable Object given, String key, BindingResult errors) {
        if (given == null && errors.getTarget() != null && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, key, key);
        }
    }
}
