package uk.onedoor.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.Network.Around;
import uk.onedoor.people.Network.Circle;
import uk.onedoor.people.Network.Member;
import uk.onedoor.people.Network.MemberId;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.OnlyNow;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Saved;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.NotFound;

/** The people around a young person: as rings and as a list, with phone numbers and who may know what. */
@Controller
@RequestMapping("/young-people/{id}/people")
@OpenTo(Opens.RECORDS)
class NetworkController {

    record Form(
            @Nullable MemberId member,

            @NotBlank(message = "people.network.name.missing") @Size(max = 100, message = "people.network.name.long")
            String name,

            @NotNull(message = "people.network.circle.missing")
            Circle circle,

            @NotBlank(message = "people.network.relationship.missing")
            @Size(max = 100, message = "people.network.relationship.long")
            String relationship,

            @Nullable @Pattern(regexp = "[0-9+() -]{3,30}", message = "people.network.phone.wrong")
            String phone,

            @NotNull(message = "people.network.closeness.missing")
            @Min(value = 1, message = "people.network.closeness.missing")
            @Max(value = 3, message = "people.network.closeness.missing")
            Integer closeness,

            @Nullable @Size(max = 500, message = "people.network.mayKnow.long")
            String mayKnow,

            @Nullable Boolean atThree,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate from,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate until) {

        static Form of(Member member) {
            Around now = member.around();
            return new Form(
                    member.id(),
                    now.name(),
                    now.circle(),
                    now.relationship(),
                    now.phone(),
                    now.closeness(),
                    now.mayKnow(),
                    now.atThree(),
                    now.from(),
                    now.until());
        }

        Around around() {
            return new Around(
                    circle, name, relationship, phone, closeness, mayKnow, Boolean.TRUE.equals(atThree), from, until);
        }
    }

    private final Frames frames;
    private final Network network;
    private final NetworkPages shown;
    private final Forms forms;
    private final Audit audit;

    NetworkController(Frames frames, Network network, NetworkPages shown, Audit audit, Forms forms) {
        this.frames = frames;
        this.network = network;
        this.shown = shown;
        this.audit = audit;
        this.forms = forms;
    }

    @GetMapping
    String list(
            @PathVariable YoungPersonId id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @ModelAttribute("page") Page page,
            Model model) {
        return audit.page(() -> {
            Frame frame = open(page, id);
            return on == null
                    ? shown.list(page, model, frame, network.of(frame.records()))
                    : shown.list(page, model, frame, on);
        });
    }

    @GetMapping("/new")
    @OnlyNow
    String ask(@PathVariable YoungPersonId id, @ModelAttribute("page") Page page, Model model) {
        MemberId member = new MemberId(Ids.next());
        Form blank = new Form(member, "", Circle.FAMILY, "", null, 2, null, null, null, null);
        return audit.page(() -> shown.asking(page, model, open(page, id), blank));
    }

    @PostMapping
    String add(
            @PathVariable YoungPersonId id,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    MemberId member = asked.member() == null ? new MemberId(Ids.next()) : asked.member();
                    network.add(member, id, asked.around());
                    return Saved.to("/young-people/" + id + "/people")
                            .saying(page.t("people.network.added", asked.name()));
                },
                () -> audit.page(() -> shown.again(page, model, open(page, id), errors, null)));
    }

    @GetMapping("/{member}")
    String show(
            @PathVariable YoungPersonId id,
            @PathVariable MemberId member,
            @ModelAttribute("page") Page page,
            Model model) {
        return audit.page(() -> {
            Frame frame = open(page, id);
            return shown.one(page, model, frame, theirs(frame, member));
        });
    }

    @PostMapping("/{member}")
    String revise(
            @PathVariable YoungPersonId id,
            @PathVariable MemberId member,
            @Valid @ModelAttribute("asked") Form asked,
            BindingResult errors,
            @ModelAttribute("page") Page page,
            Model model) {
        return forms.save(
                errors,
                () -> {
                    network.revise(member, id, asked.around());
                    return Saved.to("/young-people/" + id + "/people")
                            .saying(page.t("people.network.revised", asked.name()));
                },
                () -> audit.page(() -> {
                    Frame frame = open(page, id);
                    return shown.again(page, model, frame, errors, theirs(frame, member));
                }));
    }

    private Frame open(Page page, YoungPersonId id) {
        return frames.open(page, id, Frames.Part.PEOPLE);
    }

    private Member theirs(Frame frame, MemberId id) {
        Member member = network.get(id);
        if (!frame.records().contains(member.youngPerson().value())) {
            throw new NotFound("member " + id);
        }
        return member;
    }
}
