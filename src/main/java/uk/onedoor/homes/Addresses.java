package uk.onedoor.homes;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.Viewer;
import uk.onedoor.platform.time.London;
import uk.onedoor.postcodes.Located;
import uk.onedoor.postcodes.Location;
import uk.onedoor.postcodes.Postcodes;
import uk.onedoor.shared.NotFound;
import uk.onedoor.shared.Refusal;

/**
 * Where homes stand. Who is cleared for an address the database decides; to everybody else a home has none, no distance and
 * no place on a map.
 */
@Service
@Transactional
public class Addresses {

    private static final String NOW = """
             from homes.address a
            where a.authority_id = (select platform.authority()) and a.superseded_at is null\s""";

    private final JdbcClient db;
    private final CurrentViewer viewer;
    private final Postcodes postcodes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Addresses(JdbcClient db, CurrentViewer viewer, Postcodes postcodes, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.viewer = viewer;
        this.postcodes = postcodes;
        this.events = events;
        this.clock = clock;
    }

    /** One opening of an address: when, by whom and what for. */
    record Opening(Instant at, String who, AddressPurpose why) {}

    /** Where each home stands whose address the viewer may read, or everybody may; homes of unknown place are not among them. */
    @Transactional(readOnly = true)
    public Map<HomeId, Location> locations() {
        Map<HomeId, Location> locations = new LinkedHashMap<>();
        db.sql("select a.home_id, a.easting, a.northing" + NOW + "and a.easting is not null")
                .query(row -> {
                    locations.put(
                            new HomeId(row.getObject("home_id", UUID.class)),
                            new Location(row.getInt("easting"), row.getInt("northing")));
                });
        return locations;
    }

    /** The homes whose address the viewer may open; of a young person, the home they live in. */
    @Transactional(readOnly = true)
    public List<HomeId> mayOpen() {
        return db.sql("select a.home_id" + NOW + "order by a.home_id").query(UUID.class).stream()
                .map(HomeId::new)
                .toList();
    }

    /** How each home is reached without its address; homes for which nobody said it are not among them. */
    @Transactional(readOnly = true)
    public Map<HomeId, String> careOf() {
        Map<HomeId, String> words = new LinkedHashMap<>();
        db.sql("""
                select c.home_id, c.words from homes.care_of c
                 where c.authority_id = (select platform.authority()) and c.superseded_at is null""").query(row -> {
            words.put(new HomeId(row.getObject("home_id", UUID.class)), row.getString("words"));
        });
        return words;
    }

    /**
     * Opens one address, which leaves a trace: whose, by whom and what for, also with the young people who live there.
     *
     * @throws NotFound when there is none, or none that the viewer may read
     */
    public RestrictedAddress open(HomeId home, AddressPurpose why) {
        String careOf = careOf().get(home);
        RestrictedAddress opened = db.sql("""
                select u.lines, u.postcode, a.from_on from (select a.sealed, a.from_on""" + NOW + """
                 and a.home_id = :home offset 0) a, homes.unseal(a.sealed, :why) u""")
                .param("home", home.value())
                .param("why", why.name())
                .query((row, number) -> new RestrictedAddress(
                        row.getString("lines").lines().toList(),
                        row.getString("postcode"),
                        row.getObject("from_on", LocalDate.class),
                        careOf))
                .optional()
                .orElseThrow(() -> notThere(home));
        events.publishEvent(new AddressOpened(home, why));
        return opened;
    }

    /**
     * Who opened the address of a home, the last first.
     *
     * @throws NotFound when the viewer may neither open it themselves nor write one down
     */
    @Transactional(readOnly = true)
    List<Opening> openings(HomeId home) {
        if (!mayOpen().contains(home) && !mayKeep(home)) {
            throw notThere(home);
        }
        return db.sql("select o.at, o.who, o.why from (select a.sealed" + NOW
                        + "and a.home_id = :home offset 0) a, homes.openings(a.sealed) o order by o.at desc")
                .param("home", home.value())
                .query((row, number) -> new Opening(
                        row.getTimestamp("at").toInstant(),
                        row.getString("who"),
                        AddressPurpose.valueOf(row.getString("why"))))
                .list();
    }

    /** True when postcodes were loaded, so that they tell where a home stands. */
    boolean findPostcodes() {
        return postcodes.areKnown();
    }

    /** Whether the viewer may write down where a home stands: of a hub they run, or of none. */
    @Transactional(readOnly = true)
    public boolean mayKeep(HomeId home) {
        return db.sql("""
                select exists (select from homes.home h
                   where h.authority_id = (select platform.authority()) and h.id = :home
                     and ((select platform.holds('SYSTEM')) or h.id in (select homes.run_by_me())
                          or (h.hub_id is null and (select platform.holds('HUB_MANAGER', 'DEPUTY_MANAGER')))))""").param("home", home.value()).query(Boolean.class).single();
    }

    /**
     * Writes down where a home stands since a day; the one before is kept and read no more.
     *
     * @throws NotFound when it is none that the viewer may write this of
     * @throws Refusal by {@code postcode} when it is none; by {@code from} when that is still to come; by {@code careOf} when
     *     those words give the address away
     */
    public void set(HomeId home, NewAddress now) {
        if (!mayKeep(home)) {
            throw notThere(home);
        }
        String postcode = Postcodes.written(now.postcode())
                .orElseThrow(() -> new Refusal("postcode", "homes.address.postcode.wrong"));
        if (now.from().isAfter(London.today(clock))) {
            throw new Refusal("from", "homes.address.from.to.come");
        }
        now.checkCareOf();
        lock(home);
        Optional<Location> found = postcodes.find(postcode).map(Located::at);
        Location byHand = now.byHand();
        insert(home, now, postcode, byHand == null ? found.orElse(null) : byHand);
        keepCareOf(home, now);
    }

    /**
     * The same by a form, which keeps no print of itself: unless somebody wrote down another since it was opened over what
     * {@link #revision} told then.
     *
     * @throws Refusal when somebody did
     */
    void set(HomeId home, NewAddress now, @Nullable UUID over) {
        lock(home);
        UUID current = revision(home).orElse(now.id());
        if (!current.equals(now.id()) && !current.equals(over)) {
            throw new Refusal("", "homes.address.overtaken");
        }
        set(home, now);
    }

    /** Which address a home has now, told to every colleague by its number alone; empty when it has none. */
    @Transactional(readOnly = true)
    Optional<UUID> revision(HomeId home) {
        return db.sql("""
                select c.id from homes.care_of c
                 where c.authority_id = (select platform.authority()) and c.superseded_at is null and c.home_id = :home""").param("home", home.value()).query(UUID.class).optional();
    }

    /** One after the other at one home; held until the transaction ends. */
    private void lock(HomeId home) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('address ' || :home, 0))")
                .param("home", home.toString())
                .query((row, number) -> true)
                .list();
    }

    private void insert(HomeId home, NewAddress now, String postcode, @Nullable Location at) {
        Viewer by = viewer.get();
        db.sql("""
                insert into homes.address (authority_id, id, home_id, sealed, easting, northing, located_by, restricted, from_on,
                                           recorded_by, recorded_at)
                values (:authority, :id, :home, homes.seal(:home, :lines, :postcode), :easting, :northing, :located, :restricted,
                        :from, :by, :now) on conflict do nothing""")
                .param("authority", by.authority())
                .param("id", now.id())
                .param("home", home.value())
                .param("lines", now.lines())
                .param("postcode", postcode)
                .param("easting", at == null ? null : at.easting())
                .param("northing", at == null ? null : at.northing())
                .param("located", at == null ? null : now.byHand() == null ? "POSTCODE" : "BY_HAND")
                .param("restricted", now.restricted())
                .param("from", now.from())
                .param("by", by.account())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private void keepCareOf(HomeId home, NewAddress now) {
        Viewer by = viewer.get();
        db.sql("""
                insert into homes.care_of (authority_id, id, home_id, words, recorded_by, recorded_at)
                values (:authority, :id, :home, :words, :by, :now) on conflict do nothing""")
                .param("authority", by.authority())
                .param("id", now.id())
                .param("home", home.value())
                .param("words", now.careOf())
                .param("by", by.account())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static NotFound notThere(HomeId home) {
        return new NotFound("address of home " + home);
    }
}
