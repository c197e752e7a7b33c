package uk.onedoor.staff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.onedoor.authorities.Hub;
import uk.onedoor.authorities.HubId;
import uk.onedoor.platform.web.Page;
import uk.onedoor.staff.Absences.Away;
import uk.onedoor.staff.BesideStaffing.Beside;
import uk.onedoor.staff.Posts.Filling;
import uk.onedoor.staff.Posts.Post;
import uk.onedoor.staff.WorkView.Coming;
import uk.onedoor.staff.WorkView.Counted;
import uk.onedoor.staff.WorkView.Gone;
import uk.onedoor.staff.WorkView.Place;
import uk.onedoor.staff.WorkView.Told;

/** Tells how a hub is staffed in words. */
@Component
class StaffingShown {

    private static final int AWAY_WEEKS = 4;

    private final Posts posts;
    private final Staff staff;
    private final Absences absences;
    private final StaffingDue due;
    private final ObjectProvider<BesideStaffing> besides;

    StaffingShown(
            Posts posts, Staff staff, Absences absences, StaffingDue due, ObjectProvider<BesideStaffing> besides) {
        this.posts = posts;
        this.staff = staff;
        this.absences = absences;
        this.due = due;
        this.besides = besides;
    }

    Told of(Page page, HubId hub, LocalDate day) {
        List<Filling> fillings = posts.fillings(hub);
        Staffing staffing = posts.on(day, hub);
        Map<UUID, String> names =
                staff.names(fillings.stream().map(one -> one.worker().value()).collect(Collectors.toSet()));
        List<Place> lines = staffing.posts().stream()
                .map(post -> line(
                        page,
                        post,
                        names,
                        fillings.stream()
                                .filter(one -> one.post().equals(post.id()) && one.on(day))
                                .findFirst()))
                .toList();
        List<Place> toCome = staffing.toCome().stream()
                .map(post -> line(
                        page,
                        post,
                        names,
                        fillings.stream()
                                .filter(one -> one.post().equals(post.id()))
                                .findFirst()))
                .toList();
        List<Place> unpaid = staffing.unpaid().stream()
                .map(one -> line(page, one.post(), names, Optional.of(one.filling())))
                .toList();
        return new Told(lines, toCome, unpaid, sentences(page, staffing), due.reasons(page, staffing));
    }

    private static Place line(Page page, Post post, Map<UUID, String> names, Optional<Filling> in) {
        return new Place(
                post.id(),
                page.t("staff.post.line", page.name(post.role()), WorkShown.hours(post.hoursAWeek())),
                in.map(one -> names.getOrDefault(one.worker().value(), "")).orElse(null),
                in.map(one -> page.date(one.fromOn())).orElse(null),
                page.date(post.fromOn()),
                post.untilOn() == null
                        ? page.t("staff.contract.for.good")
                        : page.t("staff.post.until", page.date(post.untilOn())),
                in.isEmpty());
    }

    private static List<String> sentences(Page page, Staffing staffing) {
        List<String> sentences = new ArrayList<>();
        BigDecimal empty = Staffing.hours(staffing.vacant());
        sentences.add(page.n("staff.staffing.posts", staffing.posts().size()));
        sentences.add(page.n("staff.staffing.vacant", staffing.vacant().size(), WorkShown.hours(empty)));
        if (!staffing.toCome().isEmpty()) {
            sentences.add(page.n("staff.staffing.to.come", staffing.toCome().size()));
        }
        if (!staffing.unpaid().isEmpty()) {
            sentences.add(page.n("staff.staffing.unpaid", staffing.unpaid().size()));
        }
        Staffing.Turnover turnover = staffing.turnover();
        if (turnover.percent() != null) {
            sentences.add(page.n(
                    "staff.staffing.left",
                    turnover.leavers().size(),
                    page.date(turnover.since()),
                    page.date(staffing.day()),
                    WorkShown.hours(turnover.average()),
                    turnover.percent()));
        }
        Staffing.Stability stability = staffing.stability();
        if (stability.inPostThen() > 0) {
            sentences.add(page.t(
                    "staff.staffing.stayed",
                    stability.stillHere(),
                    stability.inPostThen(),
                    page.date(stability.then())));
        }
        return sentences;
    }

    /** A hub in counts; who is away is a number too. */
    Counted counted(Page page, Hub hub) {
        Staffing staffing = posts.on(page.today(), hub.id());
        List<String> sentences = new ArrayList<>(sentences(page, staffing));
        Set<WorkerId> here = staff.inHub(hub.id()).stream().map(Worker::id).collect(Collectors.toSet());
        long away = absences.on(page.today()).stream()
                .filter(one -> here.contains(one.worker()))
                .count();
        sentences.add(page.n("staff.staffing.away", away));
        LocalDate soon = page.today().plusMonths(LearningShown.ENDS_MONTHS);
        long ends = staffing.posts().stream()
                .filter(post -> post.untilOn() != null && !post.untilOn().isAfter(soon))
                .count();
        sentences.add(page.n("staff.staffing.ends", ends));
        return new Counted(hub, sentences);
    }

    /** Who of a hub is away now, or within four weeks. */
    List<Gone> away(Page page, HubId hub) {
        Map<WorkerId, String> names = staff.inHub(hub).stream().collect(Collectors.toMap(Worker::id, Worker::name));
        return absences.between(page.today(), page.today().plusWeeks(AWAY_WEEKS)).stream()
                .filter(one -> names.containsKey(one.worker()))
                .map(one -> gone(page, names, one))
                .toList();
    }

    private static Gone gone(Page page, Map<WorkerId, String> names, Away one) {
        String why = one.kind() == null ? null : page.t("staff.away.kind." + one.kind());
        return new Gone(one.worker(), names.getOrDefault(one.worker(), ""), WorkShown.when(page, one), why);
    }

    /** What is due of a hub's people, as far ahead as it is worth telling. */
    List<Coming> coming(Page page, HubId hub) {
        return LearningShown.coming(page, due.of(hub, page.today().plusMonths(LearningShown.ENDS_MONTHS)));
    }

    List<Beside> beside(Page page, HubId hub) {
        return besides.orderedStream()
                .flatMap(one -> one.of(page, hub).stream())
                .toList();
    }
}
