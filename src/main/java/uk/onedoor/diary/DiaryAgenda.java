package uk.onedoor.diary;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.authorities.HubId;
import uk.onedoor.people.AgendaSource;
import uk.onedoor.people.DueSource.Due;
import uk.onedoor.platform.time.London;

/** What was promised for today or before and is not told of yet, and calls that were not made. */
@Component
@Transactional(readOnly = true)
class DiaryAgenda implements AgendaSource {

    private final DiaryRows rows;
    private final DiaryDue due;
    private final Clock clock;

    DiaryAgenda(DiaryRows rows, DiaryDue due, Clock clock) {
        this.rows = rows;
        this.due = due;
        this.clock = clock;
    }

    @Override
    public List<Item> since(HubId hub, Instant since) {
        LocalDate today = London.today(clock);
        return rows.waitedFor(today.plusDays(1)).stream()
                .flatMap(row -> due.due(row, today))
                .map(DiaryAgenda::item)
                .toList();
    }

    private static Item item(Due one) {
        return new Item(
                Topic.DUE, one.youngPerson(), one.titleKey(), one.titlePlaces(), London.startOf(one.by()), one.link());
    }
}
