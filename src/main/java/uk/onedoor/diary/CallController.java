package uk.onedoor.diary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;

/** A call somebody asked for, for whoever makes it: what they asked, and what became of it. */
@Controller
@OpenTo(Opens.RECORDS)
@RequestMapping("/young-people/{person}/calls/{call}")
class CallController {

    /** What became of it. */
    enum Became {
        CALLED,
        TRIED,
        NOT_NEEDED
    }

    record Form(
            @NotNull(message = "unreadable") UUID id,

            @NotNull(message = "diary.call.became.missing") Became how) {}

    private record Opened(PlanReach.Opened person, Call call) {}

    private final Calls calls;
    private final PlanReach reach;
    private final Forms forms;
    private final Audit audit;

    CallController(Calls calls, PlanReach reach, Forms forms, Audit audit) {
        this.calls = calls;
        this.reach = reach;
        this.forms = forms;
        this.audit = audit;
    }

    @GetMapping
    @OnlyNow
    String ask(@PathVariable UUID person, @PathVariable UUID call, Page page, Model model) {
        return show(person, call, new MapBindingResult(Map.of("id", Ids.next()), "became"), page, model);
    }

    @PostMapping
    String save(
            @PathVariable UUID person,
            @PathVariable UUID call,
            @Valid @ModelAttribute("became") Form asked,
            BindingResult errors,
            Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    became(open(person, call).call().id(), asked);
                    return Saved.to("/young-people/" + person + "/calls/" + call)
                            .saying(page.t("diary.call.became." + asked.how().name() + ".done"));
                },
                () -> show(person, call, errors, page, model));
    }

    private void became(UUID call, Form asked) {
        if (asked.how() == Became.CALLED) {
            calls.called(call);
        } else if (asked.how() == Became.TRIED) {
            calls.tried(asked.id(), call);
        } else {
            calls.notNeeded(call);
        }
    }

    private Opened open(UUID person, UUID call) {
        return audit.page(() -> {
            PlanReach.Opened opened = reach.open(new YoungPersonId(person));
            Call found = calls.get(call);
            if (!opened.records().contains(found.youngPerson().value())) {
                throw new NotFound("call " + call);
            }
            return new Opened(opened, found);
        });
    }

    private String show(UUID person, UUID call, BindingResult errors, Page page, Model model) {
        model.addAttribute("form", forms.show(page, errors));
        Opened opened = open(person, call);
        model.addAttribute("person", opened.person().person());
        model.addAttribute("call", opened.call());
        model.addAttribute(
                "may",
                opened.person().mayWrite()
                        || opened.call()
                                .worker()
                                .value()
                                .equals(java.util.Objects.requireNonNull(page.viewer())
                                        .account()));
        return "diary/call";
    }
}
