package uk.onedoor.returns.rules;

import java.util.Set;
import uk.onedoor.returns.rows.Child;
import uk.onedoor.returns.rows.Day;
import uk.onedoor.returns.rows.Review;
import uk.onedoor.returns.rows.Table;

/** Rules on the reviews of a child's care. */
final class Reviews {
    private static final String SUBJECT = "Reviews";

    /** The codes of a child of an age to take part. */
    private static final Set<String> TOOK_PART_OR_NOT = Set.of("PN1", "PN2", "PN3", "PN4", "PN5", "PN6", "PN7");

    /** Under this age a child is not asked to take part. */
    private static final int OLD_ENOUGH = 4;

    private Reviews() {}

    static void fill(RuleSheet rules) {
        rules.rows("166", Table.REVIEWS, (child, review) -> !review.review().isDate());
        rules.rows(
                "167",
                Table.REVIEWS,
                (child, review) -> !child.setting().isCode(SUBJECT, "REVIEW_CODE", review.says("REVIEW_CODE")));
        rules.rows(
                "440",
                Table.REVIEWS,
                (child, review) ->
                        review.reviewCode().equals("PN0") && review.review().isOnOrAfter(oldEnough(review)));
        rules.rows("441", Table.REVIEWS, Reviews::tookPartTooYoung);
    }

    private static boolean tookPartTooYoung(Child child, Review review) {
        return TOOK_PART_OR_NOT.contains(review.reviewCode()) && review.review().isBefore(oldEnough(review));
    }

    private static Day oldEnough(Review review) {
        return review.dob().plusYears(OLD_ENOUGH);
    }
}
