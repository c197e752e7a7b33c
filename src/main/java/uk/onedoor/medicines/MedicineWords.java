package uk.onedoor.medicines;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.onedoor.medicines.Course.Line;
import uk.onedoor.medicines.Handling.Witness;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.web.Page;

/** Tells medicines and what was done with them in words. */
@Component
class MedicineWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private final CurrentViewer viewer;
    private final Clock clock;

    MedicineWords(CurrentViewer viewer, Clock clock) {
        this.viewer = viewer;
        this.clock = clock;
    }

    static String time(Instant at) {
        return TIME.format(at.atZone(London.ZONE));
    }

    /** The address of a young person's medicines. */
    static String at(YoungPersonId who) {
        return "/young-people/" + who + "/medicines";
    }

    MedicineShown told(Page page, YoungPersonId who, Course course) {
        Medicine one = course.medicine();
        Medicine.Label label = one.label();
        Medicine.Ended ended = one.ended();
        String at = at(who) + "/" + one.id();
        List<Course.Slot> unwritten = course.unwritten(page.today(), clock.instant());
        return new MedicineShown(
                one.id(),
                at,
                label.name(),
                label.directions(),
                page.t("medicines.decided." + label.source(), label.decidedBy(), page.date(label.beganOn())),
                label.controlled(),
                label.times().isEmpty() ? page.t("medicines.times.needed") : times(label.times()),
                label.hoursApart() == null ? null : page.t("medicines.apart.told", label.hoursApart()),
                page.t("medicines.by", one.by(), page.date(London.day(one.at()))),
                ended == null
                        ? null
                        : page.t("medicines.ended.told", page.date(ended.on()), ended.because(), ended.by()),
                course.keptByThem(),
                course.balance().map(left -> amount(left, label)).orElse(null),
                course.lastGiven().map(last -> page.moment(last.at())).orElse(null),
                unwritten.isEmpty()
                        ? null
                        : unwritten.stream().map(slot -> time(slot.at())).collect(Collectors.joining(", ")),
                lines(page, at, course));
    }

    private List<MedicineShown.Line> lines(Page page, String at, Course course) {
        Map<UUID, Line> standing = new HashMap<>();
        course.lines().forEach(line -> standing.put(line.handling().id(), line));
        List<MedicineShown.Line> lines = new ArrayList<>();
        for (Handling one : course.handlings()) {
            lines.add(line(page, at, course.medicine().label(), one, standing.get(one.id())));
        }
        Collections.reverse(lines);
        return lines;
    }

    private MedicineShown.Line line(Page page, String at, Medicine.Label label, Handling one, @Nullable Line line) {
        Witness witness = one.witness();
        Handling.Back back = one.back();
        String what = page.name(one.kind());
        boolean mine = witness != null
                && !witness.confirmed()
                && one.stands()
                && witness.account().equals(viewer.get().account());
        return new MedicineShown.Line(
                one.id(),
                page.moment(one.at()),
                one.amount() == null ? what : page.t("medicines.what", what, amount(one.amount(), label)),
                one.words(),
                line == null || !line.differs() ? null : page.t("medicines.differs", amount(line.expected(), label)),
                page.t("medicines.line.by", one.by()),
                witness == null
                        ? null
                        : page.t(
                                witness.confirmed() ? "medicines.witnessed" : "medicines.witness.named",
                                witness.name()),
                mine ? at + "/handlings/" + one.id() + "/witness" : null,
                back == null
                        ? null
                        : page.t("medicines.back.line", back.by(), page.date(London.day(back.at())), back.because()));
    }

    private static String amount(@Nullable BigDecimal amount, Medicine.Label label) {
        if (amount == null) {
            return "";
        }
        // What is counted in tablets cannot be made one tablet: whoever wrote the label chose the word.
        return amount.compareTo(BigDecimal.ONE) == 0
                ? "1 (" + label.unit() + ")"
                : Amounts.plain(amount) + " " + label.unit();
    }

    private static String times(List<LocalTime> times) {
        return times.stream().map(TIME::format).collect(Collectors.joining(", "));
    }
}
