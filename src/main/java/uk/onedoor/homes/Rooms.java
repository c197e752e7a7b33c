package uk.onedoor.homes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;
import uk.onedoor.shared.TooLate;

/** The rooms of a home: when one is a bedroom no more, its beds end with it. */
@Service
@Transactional
class Rooms {

    private final JdbcClient db;
    private final HomeRepository homes;
    private final OutOfServiceRepository turns;
    private final ObjectProvider<StillUsed> uses;
    private final Clock clock;

    Rooms(
            JdbcClient db,
            HomeRepository homes,
            OutOfServiceRepository turns,
            ObjectProvider<StillUsed> uses,
            Clock clock) {
        this.db = db;
        this.homes = homes;
        this.turns = turns;
        this.uses = uses;
        this.clock = clock;
    }

    /**
     * Ends a room, with why, and the beds in it. Whoever books one of them meanwhile waits, and finds it gone.
     *
     * @param day the first night nobody sleeps in it
     * @throws Refusal by {@code until} while somebody sleeps or is expected in one of its beds, or before it began
     */
    void end(HomeId home, UUID id, LocalDate day, String because) {
        Room room = get(home, id);
        HomeSetup.reach("until", day, London.today(clock));
        if (day.isBefore(room.from())) {
            throw new Refusal("until", "homes.room.ends.before");
        }
        List<BedId> beds = bedsFrom(id, day);
        beds.forEach(turns::lock);
        if (beds.stream().anyMatch(bed -> uses.stream().anyMatch(use -> use.bed(bed, day, null)))) {
            throw new Refusal("until", "homes.room.used");
        }
        TooLate.unless(db.sql("""
                update homes.room set until_on = :day, ended_because = :because
                 where authority_id = (select platform.authority()) and home_id = :home and id = :room and until_on is null""")
                .param("day", day)
                .param("because", because)
                .param("home", home.value())
                .param("room", id)
                .update());
        db.sql("""
                update homes.bed set until_on = greatest(:day, from_on)
                 where authority_id = (select platform.authority()) and room_id = :room and (until_on is null or until_on > :day)""").param("day", day).param("room", id).update();
    }

    /** The beds in it that are there on a night from this one on, always in one order, so that two never wait for each other. */
    private List<BedId> bedsFrom(UUID room, LocalDate night) {
        return db.sql("""
                select id from homes.bed
                 where authority_id = (select platform.authority()) and room_id = :room and (until_on is null or until_on > :night)
                 order by id""")
                .param("room", room)
                .param("night", night)
                .query((rs, row) -> new BedId(rs.getObject("id", UUID.class)))
                .list();
    }

    /** @throws NotFound when that home has none of that id */
    @Transactional(readOnly = true)
    public Room get(HomeId home, UUID id) {
        return homes.rooms(home).stream()
                .filter(room -> room.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("room " + id));
    }
}
