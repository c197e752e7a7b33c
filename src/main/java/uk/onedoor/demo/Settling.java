package uk.onedoor.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.database.ViewerTransactions;
import uk.onedoor.platform.signin.Actors;
import uk.onedoor.platform.time.London;
import uk.onedoor.platform.time.ProductClock;
import uk.onedoor.shared.Ids;
import uk.onedoor.town.TownFact;
import uk.onedoor.town.TownHistory;
import uk.onedoor.town.TownPlan.Council;

/** Settles one council of the town: first who works there, then day by day what happened, a transaction a day. */
@Component
@ConditionalOnProperty("onedoor.demo")
class Settling {

    private static final Logger log = LoggerFactory.getLogger(Settling.class);

    private final JdbcClient db;
    private final ViewerTransactions transactions;
    private final Actors actors;
    private final ProductClock clock;
    private final Scribes scribes;

    Settling(JdbcClient db, ViewerTransactions transactions, Actors actors, ProductClock clock, Scribes scribes) {
        this.db = db;
        this.transactions = transactions;
        this.actors = actors;
        this.clock = clock;
        this.scribes = scribes;
    }

    /** Writes what is new in this council up to now; returns how many facts that were. */
    int settle(TownHistory history, Council council, BooleanSupplier stop) {
        return actors.asSystem(council.code(), "demo town", () -> {
            TransactionTemplate day = new TransactionTemplate(transactions);
            Written written = day.execute(status -> new Written(db, council.code()));
            Cast cast = scribes.cast(history, council, written);
            day.executeWithoutResult(status -> at(
                    history.begin()
                            .minusDays(30)
                            .atTime(9, 0)
                            .atZone(London.ZONE)
                            .toInstant(),
                    cast::settle));
            int facts = 0;
            LocalDate today = London.day(clock.really());
            for (LocalDate on = next(history, written);
                    !on.isAfter(today) && !stop.getAsBoolean();
                    on = on.plusDays(1)) {
                LocalDate thisDay = on;
                facts += day.execute(status -> write(history, council, cast, written, thisDay));
            }
            if (!stop.getAsBoolean()) {
                day.executeWithoutResult(status -> at(clock.really(), () -> scribes.afterwards(cast, written, today)));
            }
            return facts;
        });
    }

    private int write(TownHistory history, Council council, Cast cast, Written written, LocalDate on) {
        int facts = 0;
        String mine = "/" + council.key() + "/";
        for (TownFact fact : history.on(on)) {
            if (fact.key().contains(mine)
                    && !written.has(fact.key())
                    && !fact.at().isAfter(clock.really())) {
                clock.at(fact.at(), () -> scribes.write(fact, cast, written));
                facts++;
            }
        }
        if (on.isBefore(London.day(clock.really()))) {
            at(on.atTime(17, 0).atZone(London.ZONE).toInstant(), () -> scribes.endOf(on));
            written.put("day/" + on, Ids.next());
            if (on.getDayOfMonth() == 1) {
                log.info("{} has been written up to {}", council.name(), on);
            }
        }
        return facts;
    }

    /** Does work of the town's own at a moment; the trace is told the moment too, as it is when somebody else writes. */
    private void at(Instant moment, Runnable work) {
        clock.at(moment, () -> transactions.switchTo(Objects.requireNonNull(CurrentViewer.now()), work));
    }

    private static LocalDate next(TownHistory history, Written written) {
        LocalDate day = history.begin();
        while (written.has("day/" + day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
