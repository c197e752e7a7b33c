package uk.onedoor.people;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.WhoMaySee.ListKind;
import uk.onedoor.people.WhoMaySee.Listed;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.shared.NotFound;
import uk.onedoor.staff.Staff;
import uk.onedoor.staff.Worker;

/** Fills the pages about who may see a young person. */
@Component
class WhoMaySeePages {

    private final WhoMaySee whoMaySee;
    private final Staff staff;
    private final Names names;
    private final Forms forms;
    private final CurrentViewer viewer;

    WhoMaySeePages(WhoMaySee whoMaySee, Staff staff, Names names, Forms forms, CurrentViewer viewer) {
        this.whoMaySee = whoMaySee;
        this.staff = staff;
        this.names = names;
        this.forms = forms;
        this.viewer = viewer;
    }

    String list(Page page, Model model, Frame frame, BindingResult asked) {
        List<Listed> all = whoMaySee.of(frame.person().id());
        Map<UUID, String> known = names(all);
        model.addAttribute("frame", frame);
        model.addAttribute("form", forms.show(page, asked));
        model.addAttribute("only", lines(page, all, known, ListKind.ONLY));
        model.addAttribute("never", lines(page, all, known, ListKind.NEVER));
        model.addAttribute("before", lines(page, all, known, null));
        model.addAttribute("maySet", viewer.get().is(Role.HUB_MANAGER));
        model.addAttribute(
                "kinds",
                Stream.of(ListKind.values())
                        .map(kind -> new Choice(kind.name(), page.name(kind), page.t("people.see.kind." + kind)))
                        .toList());
        model.addAttribute(
                "workers",
                staff.all().stream().map(worker -> choice(page, worker)).toList());
        return "people/who-may-see";
    }

    String ending(Page page, Model model, Frame frame, BindingResult asked) {
        if (!viewer.get().is(Role.HUB_MANAGER)) {
            throw new NotFound("endings");
        }
        List<Listed> now =
                whoMaySee.of(frame.person().id()).stream().filter(Listed::isNow).toList();
        Map<UUID, String> known = names(now);
        model.addAttribute("frame", frame);
        model.addAttribute("form", forms.show(page, asked));
        model.addAttribute(
                "lines",
                now.stream()
                        .map(line -> new Choice(
                                line.id().toString(),
                                page.t("people.see.line." + line.kind(), known.getOrDefault(line.worker(), ""))))
                        .toList());
        return "people/who-may-see-ending";
    }

    private static Choice choice(Page page, Worker worker) {
        String does = worker.roles().stream().sorted().map(page::name).collect(Collectors.joining(", "));
        return new Choice(worker.id().value().toString(), worker.name() + (does.isEmpty() ? "" : " – " + does));
    }

    private Map<UUID, String> names(List<Listed> lines) {
        return names.of(lines.stream()
                .flatMap(line -> Stream.of(line.worker(), line.setBy(), line.endedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    /** The lines of one list now, or of all that were ended (kind null). */
    private static List<Shown.Named> lines(
            Page page, List<Listed> all, Map<UUID, String> known, @Nullable ListKind kind) {
        return all.stream()
                .filter(line -> kind == null ? !line.isNow() : line.isNow() && line.kind() == kind)
                .map(line -> line(page, line, known))
                .toList();
    }

    private static Shown.Named line(Page page, Listed line, Map<UUID, String> known) {
        String setBy = known.getOrDefault(line.setBy(), "");
        String when = line.until() == null
                ? page.t("people.see.since", page.moment(line.since()), setBy)
                : page.t(
                        "people.see.was." + line.kind(),
                        page.moment(line.since()),
                        setBy,
                        page.moment(line.until()),
                        known.getOrDefault(Objects.requireNonNull(line.endedBy()), ""));
        return new Shown.Named(known.getOrDefault(line.worker(), ""), when, line.because(), line.endedBecause());
    }
}
