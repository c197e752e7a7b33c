package uk.onedoor.plans;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.plans.Plan.TookPart;
import uk.onedoor.shared.Refusal;

/** Reviews of plans: held together, the young person's words first. */
@Service
@Transactional
public class Reviews {

    /** Who was there beside the young person, in names. */
    public record There(
            @Nullable String workers,
            @Nullable String family,
            @Nullable String others) {}

    /** A review as it was held: how the young person took part and what they said, what was said, and when the next one is. */
    public record NewReview(
            UUID id,
            LocalDate on,
            TookPart tookPart,
            @Nullable String ownWords,
            There there,
            String words,
            LocalDate next) {}

    private final PlanWriting writing;
    private final Plans plans;

    Reviews(PlanWriting writing, Plans plans) {
        this.writing = writing;
        this.plans = plans;
    }

    /**
     * A review was held.
     *
     * @throws Refusal by {@code on} when that day has not come, or had one; by {@code ownWords} when they took part and their
     *     words are missing; by {@code next} when it is not later
     */
    public void hold(YoungPersonId person, NewReview review) {
        writing.begin(person);
        writing.notToCome("on", review.on());
        if (!review.next().isAfter(review.on())) {
            throw new Refusal("next", "plans.review.next.wrong");
        }
        if (review.ownWords() == null && review.tookPart() != TookPart.NOT_THIS_TIME) {
            throw new Refusal("ownWords", "plans.review.own.missing");
        }
        boolean other = plans.of(person).reviews().stream()
                .anyMatch(
                        held -> held.heldOn().equals(review.on()) && !held.id().equals(review.id()));
        if (other) {
            throw new Refusal("on", "plans.review.already");
        }
        Map<String, @Nullable Object> row = writing.row(review.id(), person, PlanWriting.said(review.words(), 5_000));
        row.put("held_on", review.on());
        row.put("took_part", review.tookPart());
        row.put("own_words", review.ownWords());
        row.put("workers_there", review.there().workers());
        row.put("family_there", review.there().family());
        row.put("others_there", review.there().others());
        row.put("next_on", review.next());
        writing.insert("review", row);
    }
}
