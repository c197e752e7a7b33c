package uk.onedoor.people;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import uk.onedoor.people.UnusualLooks.Answered;
import uk.onedoor.people.UnusualLooks.LookOutcome;
import uk.onedoor.people.UnusualLooks.Reason;
import uk.onedoor.people.UnusualLooks.UnusualLook;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.settings.Settings;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;

/** Fills the page of looks worth asking about. */
@Component
class UnusualLookPages {

    private static final int MOST = 50;

    private final UnusualLooks looks;
    private final Settings settings;
    private final Forms forms;
    private final Audit audit;

    UnusualLookPages(UnusualLooks looks, Settings settings, Forms forms, Audit audit) {
        this.looks = looks;
        this.settings = settings;
        this.forms = forms;
        this.audit = audit;
    }

    /** @param chosen the look to say something about now; null for the latest */
    String list(Page page, Model model, BindingResult asked, @Nullable UUID chosen) {
        return audit.page(() -> {
            List<UnusualLook> waiting = looks.of(true, MOST);
            List<UnusualLook> answered = looks.of(false, MOST);
            audit.shown(Stream.concat(waiting.stream(), answered.stream())
                    .map(look -> look.youngPerson().value())
                    .distinct()
                    .toList());
            UnusualLook open = waiting.stream()
                    .filter(look -> look.id().value().equals(chosen))
                    .findFirst()
                    .orElse(waiting.isEmpty() ? null : waiting.get(0));
            model.addAttribute("form", forms.show(page, asked));
            model.addAttribute("waiting", lines(page, waiting, open));
            model.addAttribute("answered", lines(page, answered, null));
            model.addAttribute("people", settings.number("people.unusual.rules.people"));
            model.addAttribute("days", settings.number("people.unusual.rules.days"));
            model.addAttribute("outcomes", Choice.of(page, LookOutcome.values()));
            return "people/unusual-looks";
        });
    }

    private static List<Shown.Unusual> lines(Page page, List<UnusualLook> looks, @Nullable UnusualLook open) {
        return looks.stream().map(look -> line(page, look, look == open)).toList();
    }

    private static Shown.Unusual line(Page page, UnusualLook look, boolean open) {
        Answered answered = look.answered();
        String name = look.name() == null ? page.t("people.unusual.somebody") : look.name();
        return new Shown.Unusual(
                look.id().toString(),
                look.worker(),
                look.roles().stream().map(page::name).collect(Collectors.joining(", ")),
                name,
                look.reason() == Reason.NO_LONGER_WITH_US || look.name() == null
                        ? null
                        : "/young-people/" + look.youngPerson(),
                page.moment(look.at()),
                page.t("people.unusual.why." + look.reason(), look.worker(), name, look.number()),
                look.pages().stream().map(page::name).collect(Collectors.joining(", ")),
                answered == null
                        ? null
                        : page.t(
                                "people.unusual.found",
                                answered.by(),
                                page.date(page.day(answered.at())),
                                page.name(answered.outcome())),
                answered == null ? null : answered.words(),
                open);
    }
}
