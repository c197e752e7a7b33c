package uk.onedoor.plans;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.keywork.PortfolioArea;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.plans.Plan.Opportunity;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/** Opportunities: what somebody was offered, and whether they tried it, kept it, or it was not for them. */
@Service
@Transactional
public class Offers {

    /** What came of an offer. */
    public enum CameOfIt {
        TRIED,
        KEPT,
        NOT_FOR_ME
    }

    /** Something as it is offered: what, under which area, by whom, from which day. */
    public record NewOffer(UUID id, PortfolioArea area, String words, String by, LocalDate on) {}

    private final PlanWriting writing;
    private final Plans plans;
    private final JdbcClient db;

    Offers(PlanWriting writing, Plans plans, JdbcClient db) {
        this.writing = writing;
        this.plans = plans;
        this.db = db;
    }

    public void offer(YoungPersonId person, NewOffer offer) {
        writing.begin(person);
        writing.notToCome("on", offer.on());
        Map<String, @Nullable Object> row = writing.row(offer.id(), person, PlanWriting.said(offer.words(), 300));
        row.put("area", offer.area());
        row.put("offered_by", offer.by());
        row.put("offered_on", offer.on());
        writing.insert("opportunity", row);
    }

    /**
     * What came of an offer, on a day. Each is said once; not liking it is an answer like any other.
     *
     * @throws Refusal by {@code on} when that day was before the offer, or has not come; by nothing when it was said already
     */
    public void say(YoungPersonId person, UUID offer, CameOfIt what, LocalDate on, @Nullable String words) {
        writing.begin(person);
        writing.notToCome("on", on);
        Opportunity offered = plans.of(person).opportunities().stream()
                .filter(one -> one.id().equals(offer))
                .findFirst()
                .orElseThrow(() -> new NotFound("offer " + offer));
        if (on.isBefore(offered.offeredOn())) {
            throw new Refusal("on", "plans.offer.before");
        }
        String column = what.name().toLowerCase(java.util.Locale.ROOT);
        int said = db.sql("update plans.opportunity set " + column + "_on = :on, " + column + "_words = :words"
                        + " where authority_id = (select platform.authority()) and id = :id and " + column
                        + "_on is null")
                .param("on", on)
                .param("words", words)
                .param("id", offer)
                .update();
        if (said == 0) {
            throw new Refusal("", "plans.offer.already");
        }
    }
}
