package uk.onedoor.notices;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import uk.onedoor.notices.Outbox.Post;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.web.Page;

/** How the post stands, in numbers, for whoever looks after the mail server. */
@Controller
@OpenTo(Opens.SETTINGS)
class PostController {

    private final Outbox outbox;
    private final Carrier carrier;

    PostController(Outbox outbox, Carrier carrier) {
        this.outbox = outbox;
        this.carrier = carrier;
    }

    @GetMapping("/notices/post")
    String show(@ModelAttribute("page") Page page, Model model) {
        Post post = outbox.post();
        model.addAttribute("there", carrier.isThere());
        model.addAttribute("waiting", post.waiting());
        model.addAttribute("oldest", post.oldest().orElse(null));
        model.addAttribute("sent", post.sent());
        model.addAttribute("givenUp", post.givenUp());
        return "notices/post";
    }
}
