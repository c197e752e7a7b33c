package uk.onedoor.placements;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.placements.WayBack.Back;
import uk.onedoor.placements.WayBack.Living;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.staff.Staff;
import uk.onedoor.staff.WorkerId;
import uk.onedoor.stays.StayId;

/** The way back of everybody who lives out of their area: who sees to it, by when, and what has to happen. */
@Service
@Transactional
public class WaysBack {

    private static final int FURTHEST_YEARS = 10;

    private final WayBackRepository ways;
    private final Staff staff;
    private final Pen pen;

    WaysBack(WayBackRepository ways, Staff staff, Pen pen) {
        this.ways = ways;
        this.staff = staff;
        this.pen = pen;
    }

    /**
     * Plans the way back from one stay; what was planned before is kept and holds no more.
     *
     * @throws Refusal by {@code owner} when nobody here is that; by {@code backBy} when that day has been or is far off; by
     *     {@code lookOn} when it is past or after that day
     */
    public void plan(UUID id, YoungPersonId youngPerson, StayId stay, Back back) {
        LocalDate today = pen.today();
        if (staff.find(new WorkerId(back.owner())).isEmpty()) {
            throw new Refusal("owner", "placements.request.owner.missing");
        }
        if (!back.by().isAfter(today) || back.by().isAfter(today.plusYears(FURTHEST_YEARS))) {
            throw new Refusal("backBy", "placements.back.by.wrong");
        }
        if (back.lookOn().isBefore(today) || back.lookOn().isAfter(back.by())) {
            throw new Refusal("lookOn", "placements.back.look.wrong");
        }
        if (ways.has(id)) {
            return;
        }
        ways.supersede(stay, pen.now());
        ways.insert(id, youngPerson, stay, back);
    }

    /**
     * Plans it anew for whoever of these records lives away by that stay.
     *
     * @throws NotFound when nobody does, or it is not the viewer's to see
     */
    void planAgain(UUID id, Collection<UUID> records, StayId stay, Back back) {
        plan(id, get(stay, records).record(), stay, back);
    }

    /** The way back from each of these stays that has one. */
    @Transactional(readOnly = true)
    Map<StayId, Back> of(Collection<StayId> stays) {
        return stays.isEmpty() ? Map.of() : ways.of(stays);
    }

    /** Everybody the viewer may see who lives out of their area today, with their way back where there is one. */
    @Transactional(readOnly = true)
    List<Living> away() {
        return ways.away(null, pen.today());
    }

    /** The same of one young person, of every record of theirs. */
    @Transactional(readOnly = true)
    List<Living> away(Collection<UUID> records) {
        return ways.away(records, pen.today());
    }

    /**
     * One of them.
     *
     * @throws NotFound when nobody of these records lives away by that stay
     */
    @Transactional(readOnly = true)
    Living get(StayId stay, Collection<UUID> records) {
        return away(records).stream()
                .filter(one -> Objects.equals(one.stay(), stay))
                .findFirst()
                .orElseThrow(() -> new NotFound("stay out of the area " + stay));
    }
}
