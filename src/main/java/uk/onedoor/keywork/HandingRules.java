package uk.onedoor.keywork;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.onedoor.shared.Refusal;

/** What belongs to a warm handover: a meeting of the three or why not, days together, words to the young person, a goodbye. */
final class HandingRules {

    /** A slow ending takes up to twelve weeks. */
    private static final int WEEKS = 12;

    private HandingRules() {}

    /**
     * Checks it before anything is saved.
     *
     * @throws Refusal by the field that is wrong
     */
    static void check(@Nullable Handing handing, LocalDate changeOn, LocalDate today) {
        if (handing == null) {
            throw new Refusal("told", "keywork.handover.told.missing");
        }
        met(handing, today);
        together(handing, changeOn);
        if (handing.told().isBlank()) {
            throw new Refusal("told", "keywork.handover.told.missing");
        }
        if (handing.planned() && handing.goodbyeOn() == null) {
            throw new Refusal("goodbyeOn", "keywork.handover.goodbye.missing");
        }
        near("goodbyeOn", handing.goodbyeOn(), changeOn);
    }

    private static void met(Handing handing, LocalDate today) {
        String why = handing.notMetBecause();
        if (handing.metOn() == null && (why == null || why.isBlank())) {
            throw new Refusal("metOn", "keywork.handover.met.missing");
        }
        if (handing.metOn() != null && handing.metOn().isAfter(today)) {
            throw new Refusal("metOn", "keywork.handover.met.to.come");
        }
    }

    private static void together(Handing handing, LocalDate changeOn) {
        LocalDate from = handing.togetherFrom();
        LocalDate until = handing.togetherUntil();
        if (from == null && (handing.planned() || until != null)) {
            throw new Refusal("togetherFrom", "keywork.handover.together.missing");
        }
        if (until == null && from != null) {
            throw new Refusal("togetherUntil", "keywork.handover.together.missing");
        }
        if (from != null && until != null && (until.isBefore(from) || until.isAfter(from.plusWeeks(WEEKS)))) {
            throw new Refusal("togetherUntil", "keywork.handover.together.wrong");
        }
        near("togetherFrom", from, changeOn);
        near("togetherUntil", until, changeOn);
    }

    private static void near(String field, @Nullable LocalDate day, LocalDate changeOn) {
        if (day != null && (day.isBefore(changeOn.minusWeeks(WEEKS)) || day.isAfter(changeOn.plusWeeks(WEEKS)))) {
            throw new Refusal(field, "keywork.handover.far");
        }
    }
}
