package uk.onedoor.stays;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.onedoor.stays.Availability.BedNight;
import uk.onedoor.stays.AwayNights.MissingNight;

/** Where the board has it from who sleeps where, who is missing, and which beds cannot be had. */
@Component
class BoardSources {

    private final Stays stays;
    private final List<AwayNights> away;
    private final Availability beds;

    BoardSources(Stays stays, List<AwayNights> away, Availability beds) {
        this.stays = stays;
        this.away = away;
        this.beds = beds;
    }

    List<Stay> stays(LocalDate first, LocalDate last) {
        return stays.between(first, last);
    }

    List<MissingNight> missing(LocalDate first, LocalDate last) {
        return away.stream().flatMap(room -> room.between(first, last).stream()).toList();
    }

    Set<BedNight> notFree(LocalDate first, LocalDate last) {
        return beds.notFree(first, last);
    }
}
