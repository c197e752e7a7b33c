package uk.onedoor.safety;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import uk.onedoor.people.OwnPlace;
import uk.onedoor.platform.access.OpenTo;
import uk.onedoor.platform.access.Opens;
import uk.onedoor.platform.audit.Audit;
import uk.onedoor.platform.web.Page;

/** When they were not where we expected them, and the talk they may have or not: for the young person alone. */
@Controller
@OpenTo(Opens.OWN)
class OwnTimesController {

    private final OwnPlace place;
    private final JdbcClient db;
    private final LateInterviews interviews;
    private final Audit audit;

    OwnTimesController(OwnPlace place, JdbcClient db, LateInterviews interviews, Audit audit) {
        this.place = place;
        this.db = db;
        this.interviews = interviews;
        this.audit = audit;
    }

    @GetMapping("/me/when-i-was-away")
    String own(@ModelAttribute("page") Page page, Model model) {
        return audit.page(() -> {
            place.enter(page, model, "now");
            List<OwnTime> times = db.sql("select since_at, returned_at, became from safety.times_of_mine()")
                    .query((rs, row) -> told(
                            page,
                            FollowedRows.at(rs, "since_at"),
                            rs.getTimestamp("returned_at"),
                            rs.getString("became")))
                    .list();
            model.addAttribute("times", times);
            return "safety/own-times";
        });
    }

    private OwnTime told(Page page, Instant since, @Nullable Timestamp returned, @Nullable String became) {
        if (returned == null) {
            return new OwnTime(page.t("safety.own.open", page.moment(since)), null);
        }
        Instant back = returned.toInstant();
        String told = page.t("safety.own.back", page.moment(since), page.moment(back));
        return new OwnTime(
                told,
                became == null
                        ? page.t("safety.own.talk", page.moment(back.plus(interviews.within())))
                        : page.t("safety.own.talk." + became));
    }
}
