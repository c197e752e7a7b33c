package uk.onedoor.carers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.onedoor.carers.Step.Kind;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.shared.Refusal;

/**
 * What happened with one household, in the order it happened, and what may happen next. A family that comes back after a
 * no or an end begins again with an enquiry; what was before stays to be read.
 */
record Story(HomeOption option, List<Step> steps) {

    /** Where a household is on its way: the columns of the board, and two ends. */
    enum Stage {
        ENQUIRY,
        VISIT,
        CHECKS,
        ASSESSMENT,
        PANEL,
        APPROVED,
        RESTING,
        NOT_PROCEEDING,
        ENDED;

        /** True while nobody has decided yet. */
        boolean isOnTheWay() {
            return ordinal() < APPROVED.ordinal();
        }
    }

    private static final Set<Kind> BEFORE_DECISION =
            EnumSet.of(Kind.VISIT, Kind.ASSESSMENT, Kind.PANEL, Kind.NOT_PROCEEDING);
    private static final Set<Kind> WHILE_APPROVED = EnumSet.of(Kind.REVIEWED, Kind.BREAK, Kind.ENDED);

    Story {
        steps = steps.stream()
                .sorted(Comparator.comparing(Step::on)
                        .thenComparing(Step::recordedAt)
                        .thenComparing(Step::kind))
                .toList();
    }

    /** What happened since they came to us the last time. */
    List<Step> current() {
        int begun = 0;
        boolean over = false;
        for (int at = 0; at < steps.size(); at++) {
            Kind kind = steps.get(at).kind();
            if (kind == Kind.NOT_PROCEEDING || kind == Kind.ENDED) {
                over = true;
            } else if (over && (kind == Kind.ENQUIRY || kind == Kind.APPROVED)) {
                // Who may not read of enquiries still sees that an approval came after an end.
                begun = at;
                over = false;
            }
        }
        return steps.subList(begun, steps.size());
    }

    /** The last that happened of a kind since they came to us the last time, on this day or before. */
    Optional<Step> last(Kind kind, LocalDate day) {
        return current().stream()
                .filter(step -> step.kind() == kind && !step.on().isAfter(day))
                .reduce((first, second) -> second);
    }

    /** True when somebody may live with them on that day as far as their approval goes, a break or not. */
    boolean approvalHoldsOn(LocalDate day) {
        return steps.stream()
                .filter(step -> step.kind() == Kind.APPROVED && !step.on().isAfter(day))
                .reduce((first, second) -> second)
                .filter(step -> step.until() == null || day.isBefore(step.until()))
                .filter(step -> steps.stream()
                        .noneMatch(end -> end.kind() == Kind.ENDED
                                && !end.on().isAfter(day)
                                && !end.on().isBefore(step.on())))
                .isPresent();
    }

    /** The break that covers this day. */
    Optional<Step> breakOn(LocalDate day) {
        return current().stream().filter(step -> step.restsOn(day)).findFirst();
    }

    /** True when they may be matched with somebody for that day: their approval holds and they do not rest. */
    boolean isThereOn(LocalDate day) {
        return approvalHoldsOn(day) && breakOn(day).isEmpty();
    }

    /** Where they are on a day; {@code firstAsked} is when the first check of this time was asked for, null before. */
    Stage stage(LocalDate day, @Nullable LocalDate firstAsked) {
        if (approvalHoldsOn(day)) {
            return breakOn(day).isPresent() ? Stage.RESTING : Stage.APPROVED;
        }
        if (last(Kind.ENDED, day).isPresent()) {
            return Stage.ENDED;
        }
        if (last(Kind.NOT_PROCEEDING, day).isPresent()) {
            return Stage.NOT_PROCEEDING;
        }
        if (last(Kind.PANEL, day).isPresent()) {
            return Stage.PANEL;
        }
        if (last(Kind.ASSESSMENT, day).isPresent()) {
            return Stage.ASSESSMENT;
        }
        if (firstAsked != null && !firstAsked.isAfter(day)) {
            return Stage.CHECKS;
        }
        return last(Kind.VISIT, day).isPresent() ? Stage.VISIT : Stage.ENQUIRY;
    }

    /** The day since which they wait for the next step: that of the last one, or of the first check asked for if later. */
    LocalDate waitingSince(LocalDate day, @Nullable LocalDate firstAsked) {
        LocalDate last = current().stream()
                .map(Step::on)
                .filter(on -> !on.isAfter(day))
                .max(Comparator.naturalOrder())
                .orElse(day);
        return stage(day, firstAsked) == Stage.CHECKS && firstAsked != null && firstAsked.isAfter(last)
                ? firstAsked
                : last;
    }

    /** By when their approval is to be reviewed; null when nothing is approved on that day. */
    @Nullable
    LocalDate reviewDue(LocalDate day, Rhythm rhythm) {
        if (!approvalHoldsOn(day)) {
            return null;
        }
        LocalDate approved = current().stream()
                .filter(step -> step.kind() == Kind.APPROVED)
                .findFirst()
                .map(Step::on)
                .orElse(day);
        LocalDate from = last(Kind.REVIEWED, day).map(Step::on).orElse(approved);
        return from.plusMonths(rhythm.reviewMonths());
    }

    /** The steps that may follow today, whatever their day; what each still needs is told when it is tried. */
    Set<Kind> mayFollow(LocalDate today) {
        boolean decidedNo = last(Kind.NOT_PROCEEDING, today).isPresent()
                || last(Kind.ENDED, today).isPresent();
        if (steps.isEmpty() || decidedNo) {
            return EnumSet.of(Kind.ENQUIRY);
        }
        Optional<Step> approved = last(Kind.APPROVED, today);
        EnumSet<Kind> next = EnumSet.noneOf(Kind.class);
        if (approved.isEmpty() || approved.get().until() != null) {
            next.addAll(BEFORE_DECISION);
            next.add(Kind.APPROVED);
        }
        if (approved.isPresent()) {
            next.addAll(WHILE_APPROVED);
            next.remove(Kind.NOT_PROCEEDING);
        }
        return next;
    }

    /**
     * Whether a step may follow.
     *
     * @throws Refusal by {@code on} when the day is not one it can have happened on, by {@code until} when it ends before it
     *     begins or later than the law lets it, and for the whole form when something must come first
     */
    void check(Step next, LocalDate today, Rhythm rhythm) {
        if (!mayFollow(today).contains(next.kind())) {
            throw new Refusal("", "carers.step.not.now");
        }
        checkDay(next, today);
        if (next.until() != null && !next.until().isAfter(next.on())) {
            throw new Refusal("until", "carers.step.until.wrong");
        }
        switch (next.kind()) {
            case ASSESSMENT -> need(Kind.VISIT, today, "carers.step.needs.visit");
            case PANEL -> need(Kind.ASSESSMENT, today, "carers.step.needs.assessment");
            case APPROVED -> checkApproval(next, today, rhythm);
            case BREAK -> checkBreak(next);
            default -> {}
        }
    }

    private void checkDay(Step next, LocalDate today) {
        if (next.kind() == Kind.BREAK) {
            if (next.on().isAfter(today.plusYears(1))) {
                throw new Refusal("on", "carers.break.far");
            }
            return;
        }
        if (next.on().isAfter(today)) {
            throw new Refusal("on", "carers.step.later");
        }
        boolean earlier = steps.stream()
                .anyMatch(step -> step.kind() != Kind.BREAK && step.on().isAfter(next.on()));
        if (earlier) {
            throw new Refusal("on", "carers.step.before");
        }
    }

    /**
     * A foster family is approved after a panel (Fostering Services (England) Regulations 2011, regulation 27), a host after
     * an assessment; kin for the time being after a visit, for so many weeks (Care Planning, Placement and Case Review
     * (England) Regulations 2010, regulations 24 and 25).
     */
    private void checkApproval(Step next, LocalDate today, Rhythm rhythm) {
        LocalDate until = next.until();
        if (until == null) {
            if (option == HomeOption.SUPPORTED_LODGINGS) {
                need(Kind.ASSESSMENT, today, "carers.step.needs.assessment");
            } else {
                need(Kind.PANEL, today, "carers.step.needs.panel");
            }
            return;
        }
        if (option != HomeOption.KIN) {
            throw new Refusal("until", "carers.approval.only.kin");
        }
        need(Kind.VISIT, today, "carers.step.needs.visit");
        Optional<Step> first =
                current().stream().filter(step -> step.kind() == Kind.APPROVED).findFirst();
        int weeks = rhythm.kinWeeks() + (first.isPresent() ? rhythm.kinWeeksMore() : 0);
        if (until.isAfter(first.map(Step::on).orElse(next.on()).plusWeeks(weeks))) {
            throw new Refusal("until", "carers.approval.too.long", weeks);
        }
    }

    private void checkBreak(Step next) {
        boolean overlaps = current().stream()
                .filter(step -> step.kind() == Kind.BREAK)
                .anyMatch(step -> step.restsOn(next.on())
                        || (step.on().isAfter(next.on())
                                && (next.until() == null || step.on().isBefore(next.until()))));
        if (overlaps) {
            throw new Refusal("on", "carers.break.already");
        }
    }

    private void need(Kind kind, LocalDate today, String key) {
        if (last(kind, today).isEmpty()) {
            throw new Refusal("", key);
        }
    }
}
