package uk.onedoor.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import uk.onedoor.people.Frames.Frame;
import uk.onedoor.people.Network.Circle;
import uk.onedoor.people.Network.Member;
import uk.onedoor.people.Shown.Dot;
import uk.onedoor.platform.web.Choice;
import uk.onedoor.platform.web.FormView;
import uk.onedoor.platform.web.Forms;
import uk.onedoor.platform.web.Page;
import uk.onedoor.platform.web.Stored;
import uk.onedoor.shared.NotFound;

/** Fills the pages about the people around a young person. */
@Component
class NetworkPages {

    private final Network network;
    private final SectionRights rights;
    private final Forms forms;

    NetworkPages(Network network, SectionRights rights, Forms forms) {
        this.network = network;
        this.rights = rights;
        this.forms = forms;
    }

    /** The people around on a day: who was around then, on the rings of then. */
    String list(Page page, Model model, Frame frame, LocalDate on) {
        model.addAttribute("on", on);
        return list(page, model, frame, network.of(frame.records(), on));
    }

    String list(Page page, Model model, Frame frame, List<Member> members) {
        if (!rights.mayRead("NETWORK")) {
            throw new NotFound("the network");
        }
        boolean then = model.containsAttribute("on");
        List<Member> now =
                members.stream().filter(member -> then || isNow(page, member)).toList();
        model.addAttribute("frame", frame);
        model.addAttribute("finding", finding(page, frame, now));
        List<Dot> dots = RingPicture.dots(now);
        model.addAttribute("dots", dots);
        model.addAttribute("rest", now.size() - dots.size());
        model.addAttribute(
                "now", now.stream().map(member -> shown(page, member)).toList());
        model.addAttribute(
                "before",
                members.stream()
                        .filter(member -> !then && !isNow(page, member))
                        .map(member -> shown(page, member))
                        .toList());
        model.addAttribute("closed", rights.leftClosed("NETWORK", frame));
        model.addAttribute("mayWrite", rights.mayWrite("NETWORK", frame));
        return "people/network";
    }

    String asking(Page page, Model model, Frame frame, NetworkController.Form form) {
        return again(page, model, frame, new BeanPropertyBindingResult(form, "asked"), null);
    }

    String one(Page page, Model model, Frame frame, Member member) {
        return again(page, model, frame, null, member);
    }

    String again(Page page, Model model, Frame frame, @Nullable BindingResult asked, @Nullable Member member) {
        if (!rights.mayRead("NETWORK")) {
            throw new NotFound("the network");
        }
        if (member == null && !rights.mayWrite("NETWORK", frame)) {
            throw new NotFound("somebody new in the network");
        }
        model.addAttribute("frame", frame);
        model.addAttribute("form", form(page, asked, member));
        model.addAttribute("member", member == null ? null : shown(page, member));
        model.addAttribute("circles", circles(page));
        model.addAttribute(
                "closeness",
                List.of(
                        new Choice("1", page.t("people.network.close.1")),
                        new Choice("2", page.t("people.network.close.2")),
                        new Choice("3", page.t("people.network.close.3"))));
        model.addAttribute("mayWrite", rights.mayWrite("NETWORK", frame));
        model.addAttribute(
                "before",
                member == null
                        ? List.of()
                        : network.history(member.id()).stream()
                                .skip(1)
                                .map(earlier -> told(page, earlier))
                                .toList());
        return "people/network-member";
    }

    private FormView form(Page page, @Nullable BindingResult asked, @Nullable Member member) {
        return member == null
                ? forms.show(page, Objects.requireNonNull(asked))
                : forms.show(page, asked, Stored.of(NetworkController.Form.of(member)));
    }

    private static List<Choice> circles(Page page) {
        return Choice.of(page, Circle.values());
    }

    static boolean isNow(Page page, Member member) {
        return member.around().until() == null || member.around().until().isAfter(page.today());
    }

    static Shown.Around shown(Page page, Member member) {
        Network.Around around = member.around();
        return new Shown.Around(
                member.id().toString(),
                around.name(),
                around.relationship(),
                page.name(around.circle()),
                member.ring(),
                around.phone(),
                around.mayKnow(),
                around.atThree(),
                around.from() == null ? null : page.date(around.from()),
                around.until() == null ? null : page.date(around.until()),
                said(page, member));
    }

    /** Where the young person's own say is another than the worker's: both, so that neither is lost. */
    private static @Nullable String said(Page page, Member member) {
        return member.own() == null || member.own() == member.around().closeness()
                ? null
                : page.t(
                        "people.network.own.said",
                        page.t("people.network.close." + member.own()),
                        page.t("people.network.close." + member.around().closeness()));
    }

    /** What was said before, in one line. */
    private static String told(Page page, Member member) {
        Network.Around around = member.around();
        return page.t(
                "people.network.earlier",
                page.moment(member.recordedAt()),
                around.name(),
                around.relationship(),
                page.t("people.network.close." + around.closeness()));
    }

    private static String finding(Page page, Frame frame, List<Member> now) {
        long close = now.stream().filter(member -> member.ring() == 1).count();
        return now.isEmpty()
                ? page.t("people.network.none", frame.person().nameUsed())
                : page.n(
                        "people.network.finding",
                        now.size(),
                        frame.person().nameUsed(),
                        page.n("people.network.closest", close));
    }
}
