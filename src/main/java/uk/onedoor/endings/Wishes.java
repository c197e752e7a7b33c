package uk.onedoor.endings;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.authorities.HubId;
import uk.onedoor.keywork.SupportEpisodes;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.time.WorkDays;
import uk.onedoor.shared.Ids;
import uk.onedoor.shared.Refusal;

/** Coming back in one tap: a young person says so, their people hear it at once, and one of them says welcome. */
@Service
@Transactional
public class Wishes {

    private final JdbcClient db;
    private final EndingsReading reading;
    private final SupportEpisodes support;
    private final CurrentViewer viewer;
    private final Clock clock;

    Wishes(JdbcClient db, EndingsReading reading, SupportEpisodes support, CurrentViewer viewer, Clock clock) {
        this.db = db;
        this.reading = reading;
        this.support = support;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** A young person would like to come back, or, while they are with us, more time together. */
    public void say(UUID id, YoungPersonId me, @Nullable String words) {
        db.sql("select endings.wish_for(:id, :link, :person, :words, :by, :now)")
                .param("id", id)
                .param("link", Ids.next())
                .param("person", me.value())
                .param("words", words)
                .param("by", WorkDays.after(London.today(clock), 1))
                .param("now", Timestamp.from(clock.instant()))
                .query((rs, row) -> true)
                .list();
    }

    /**
     * Answers what waits, in words the young person reads.
     *
     * @throws Refusal by {@code words} when somebody else did meanwhile
     */
    public void answer(YoungPersonId who, String words) {
        if (waiting(who).isEmpty()) {
            throw new Refusal("words", "endings.meanwhile");
        }
        tell(who, words);
        db.sql("select endings.shut_doors(:person, :now)")
                .param("person", who.value())
                .param("now", Timestamp.from(clock.instant()))
                .query((rs, row) -> true)
                .list();
    }

    private void tell(YoungPersonId who, String words) {
        waiting(who)
                .forEach(wish -> db.sql("""
                update endings.wish set answer = :words, answered_by = :by, answered_at = :now
                 where authority_id = (select platform.authority()) and id = :id and answered_at is null""")
                        .param("words", words)
                        .param("by", viewer.get().account())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", wish.id())
                        .update());
    }

    /** Somebody is back, today: a new time with the same hub, and their wish is answered. */
    public void welcome(YoungPersonId who, HubId hub, String because, String answer) {
        LocalDate today = London.today(clock);
        String words = waiting(who).stream()
                .map(Wish::words)
                .filter(said -> !said.isBlank())
                .findFirst()
                .orElse(because);
        support.welcomeBack(who, hub, today, words);
        tell(who, answer);
    }

    private List<Wish> waiting(YoungPersonId who) {
        return reading.of(who).wishes().stream().filter(Wish::waits).toList();
    }
}
