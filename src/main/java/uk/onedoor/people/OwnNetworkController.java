package uk.onedoor.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
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
import org.springframework.web.bind.annotation.RequestParam;
import uk.onedoor.people.Network.Member;
import uk.onedoor.people.Network.MemberId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.platform.web.Stored;
import uk.onedoor.shared.NotFound;

/** The people around a young person as they see them: the picture is theirs, and they move people nearer or further away. */
@Controller
@RequestMapping("/me/people")
@OpenTo(Opens.OWN)
class OwnNetworkController {

    record Form(
            @NotNull(message = "people.network.closeness.missing")
            @Min(value = 1, message = "people.network.closeness.missing")
            @Max(value = 3, message = "people.network.closeness.missing")
            Integer closeness) {}

    private final OwnPlace place;
    private final Network network;
    private final Audit audit;
    private final Forms forms;

    OwnNetworkController(OwnPlace place, Network network, Audit audit, Forms forms) {
        this.place = place;
        this.network = network;
        this.audit = audit;
        this.forms = forms;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @ModelAttribute("page") Page page,
            Model model) {
        return audit.page(() -> {
            List<UUID> records = place.enter(page, model, "now");
            List<Member> members = on == null
                    ? network.of(records).stream()
                            .filter(member -> NetworkPages.isNow(page, member))
                            .toList()
                    : network.of(records, on);
            model.addAttribute("dots", RingPicture.dots(members));
            model.addAttribute(
                    "around",
                    members.stream()
                            .map(member -> NetworkPages.shown(page, member))
                            .toList());
            model.addAttribute("on", on);
            return "people/own-people";
        });
    }

    @GetMapping("/{member}")
    String ask(@PathVariable MemberId member, @ModelAttribute("page") Page page, Model model) {
        return asking(member, page, model, null);
    }

    @PostMapping("/{member}")
    String say(
            @PathVariable MemberId member,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    network.say(member, place.me(), asked.closeness());
                    return Saved.to("/me/people").saying(page.t("people.own.people.moved"));
                },
                () -> asking(member, page, model, errors));
    }

    private String asking(MemberId id, Page page, Model model, @Nullable BindingResult typed) {
        return audit.page(() -> {
            List<UUID> records = place.enter(page, model, "now");
            Member member = network.get(id);
            if (!records.contains(member.youngPerson().value())) {
                throw new NotFound("member " + id);
            }
            model.addAttribute("member", NetworkPages.shown(page, member));
            model.addAttribute(
                    "closeness",
                    IntStream.rangeClosed(1, 3)
                            .mapToObj(ring -> new Choice(String.valueOf(ring), page.t("people.network.close." + ring)))
                            .toList());
            model.addAttribute("form", forms.show(page, typed, Stored.of(new Form(member.ring()))));
            return "people/own-closeness";
        });
    }
}
