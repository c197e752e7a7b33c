package uk.onedoor.people;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.Homes.Home;
import uk.onedoor.people.Homes.HomeKind;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.shared.NotFound;

/** Fills the pages about where a young person lives. */
@Component
class HomePages {

    private final Names names;
    private final SectionRights rights;
    private final Forms forms;

    private final List<HomeLinks> links;

    HomePages(Names names, SectionRights rights, Forms forms, List<HomeLinks> links) {
        this.names = names;
        this.rights = rights;
        this.forms = forms;
        this.links = links;
    }

    String list(Page page, Model model, Frame frame, List<Home> history) {
        requireRead();
        Map<UUID, String> written =
                names.of(history.stream().map(Home::recordedBy).collect(Collectors.toSet()));
        model.addAttribute("frame", frame);
        model.addAttribute(
                "lived",
                history.stream().map(home -> shown(page, home, written)).toList());
        model.addAttribute("closed", rights.leftClosed("HOME", frame));
        model.addAttribute("mayWrite", rights.mayWrite("HOME", frame));
        Glance glance = frame.glance();
        model.addAttribute(
                "links",
                links.stream().flatMap(room -> room.of(glance).stream()).toList());
        return "people/homes";
    }

    String asking(Page page, Model model, Frame frame, BindingResult asked) {
        requireWrite(frame);
        model.addAttribute("frame", frame);
        model.addAttribute("form", forms.show(page, asked));
        model.addAttribute("today", page.today().toString());
        model.addAttribute("kinds", Choice.of(page, HomeKind.values()));
        return "people/home-new";
    }

    String withdrawing(Page page, Model model, Frame frame, Home home, BindingResult asked) {
        requireWrite(frame);
        model.addAttribute("frame", frame);
        model.addAttribute("form", forms.show(page, asked));
        model.addAttribute("home", shown(page, home, Map.of()));
        return "people/home-withdrawal";
    }

    private void requireRead() {
        if (!rights.mayRead("HOME")) {
            throw new NotFound("homes");
        }
    }

    private void requireWrite(Frame frame) {
        if (!rights.mayWrite("HOME", frame)) {
            throw new NotFound("moves");
        }
    }

    private static Shown.Lived shown(Page page, Home home, Map<UUID, String> names) {
        return new Shown.Lived(
                home.id().toString(),
                page.name(home.kind()),
                home.words(),
                Told.when(page, London.startOf(home.from()), true),
                names.getOrDefault(home.recordedBy(), ""),
                home.withdrawnBecause());
    }
}
