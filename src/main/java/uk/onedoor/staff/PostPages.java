package uk.onedoor.staff;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import uk.onedoor.authorities.Authorities;
import uk.onedoor.authorities.HubId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.shared.NotFound;
import uk.onedoor.staff.Posts.Filling;
import uk.onedoor.staff.Posts.Post;
import uk.onedoor.staff.WorkView.Held;

/** Shows the pages about posts to those who run the hub. */
@Component
class PostPages {

    private final Posts posts;
    private final Staff staff;
    private final Authorities authorities;
    private final CurrentViewer viewer;
    private final Forms forms;

    PostPages(Posts posts, Staff staff, Authorities authorities, CurrentViewer viewer, Forms forms) {
        this.posts = posts;
        this.staff = staff;
        this.authorities = authorities;
        this.viewer = viewer;
        this.forms = forms;
    }

    /** A hub the viewer runs; any other is not there. */
    void mine(HubId hub) {
        if (!viewer.get().hubs().contains(hub.value())) {
            throw new NotFound("hub " + hub);
        }
    }

    /** A post of a hub the viewer runs; any other is not there. */
    Post mine(UUID post) {
        Post one = posts.get(post);
        mine(one.hub());
        return one;
    }

    /** Somebody of the post's hub; anybody else is not there. */
    WorkerId colleague(Post post, WorkerId worker) {
        if (!staff.get(worker).in(post.hub())) {
            throw new NotFound("worker " + worker);
        }
        return worker;
    }

    String asking(HubId hub, BindingResult errors, Page page, Model model) {
        mine(hub);
        model.addAttribute("hub", authorities.hub(hub));
        model.addAttribute("roles", Choice.of(page, TrainingsController.ROLES));
        model.addAttribute("form", forms.show(page, errors));
        return "staff/post-new";
    }

    String one(Post post, BindingResult errors, Page page, Model model) {
        List<Filling> held = posts.fillings(post.hub()).stream()
                .filter(one -> one.post().equals(post.id()))
                .toList();
        Map<UUID, String> names =
                staff.names(held.stream().map(one -> one.worker().value()).collect(Collectors.toSet()));
        model.addAttribute("hub", authorities.hub(post.hub()));
        model.addAttribute("post", post);
        model.addAttribute(
                "held", held.stream().map(one -> held(page, names, one)).toList());
        model.addAttribute(
                "people",
                staff.inHub(post.hub()).stream()
                        .map(one -> new Choice(one.id().toString(), one.name()))
                        .toList());
        model.addAttribute("form", forms.show(page, errors));
        return "staff/post";
    }

    private static Held held(Page page, Map<UUID, String> names, Filling one) {
        boolean now = one.on(page.today());
        String when = one.untilOn() == null
                ? page.t("staff.contract.line.from", page.date(one.fromOn()))
                : page.t(
                        "staff.contract.line.until",
                        page.date(one.fromOn()),
                        page.date(one.untilOn().minusDays(1)));
        return new Held(one.id(), names.getOrDefault(one.worker().value(), ""), when, now);
    }
}
