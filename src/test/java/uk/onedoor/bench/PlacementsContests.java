package uk.onedoor.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import uk.onedoor.authorities.Authorities;
import uk.onedoor.authorities.HubId;
import uk.onedoor.bench.Figures.Target;
import uk.onedoor.homes.Bed;
import uk.onedoor.homes.BedId;
import uk.onedoor.homes.BedKind;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.people.NewPerson;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.signin.Actors;
import uk.onedoor.platform.signin.SignIns;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.NewWorker;
import uk.onedoor.staff.Staff;
import uk.onedoor.staff.WorkerId;
import uk.onedoor.stays.Contest;
import uk.onedoor.stays.Contest.Outcome;
import uk.onedoor.stays.Entry;
import uk.onedoor.stays.Purpose;
import uk.onedoor.stays.Stay;
import uk.onedoor.stays.Stay.Expected;
import uk.onedoor.stays.Stay.Reason;
import uk.onedoor.stays.StayId;
import uk.onedoor.stays.StayKind;
import uk.onedoor.stays.Stays;

/** Several people who book the last bed at the same moment, each on a connection of their own, again and again. */
final class PlacementsContests {

    private static final int CONTESTS = Integer.getInteger("onedoor.bench.contests", 10_000);
    private static final int ASKERS = 4;
    private static final int BEDS = 10;
    private static final String COUNCIL = "X90000011";
    private static final double MOST_SECONDS = 1;

    private final ConfigurableApplicationContext product;
    private final HomeId family = new HomeId(Ids.next());
    private final List<BedId> beds = new ArrayList<>();
    private final List<YoungPersonId> young = new ArrayList<>();

    PlacementsContests(ConfigurableApplicationContext product) {
        this.product = product;
    }

    void run(Figures figures) throws Exception {
        SignedIn keyWorker = settle();
        List<Double> slowest = new ArrayList<>();
        List<Throwable> broken = new ArrayList<>();
        long undecided = 0;
        long unplain = 0;
        try (Contest contest = new Contest(ASKERS)) {
            for (int i = 0; i < CONTESTS; i++) {
                Outcome outcome = contest.between(askers(keyWorker, i));
                slowest.add(outcome.slowest().toNanos() / 1e9);
                broken.addAll(outcome.broken());
                undecided += outcome.won() == 1 ? 0 : 1;
                unplain += outcome.told().stream()
                        .filter(key -> !key.equals("stays.bed.taken"))
                        .count();
            }
        }
        broken.stream().limit(5).forEach(Throwable::printStackTrace);
        tell(figures, slowest, broken.size() + unplain, undecided);
    }

    private void tell(Figures figures, List<Double> slowest, long unplain, long undecided) throws SQLException {
        Collections.sort(slowest);
        figures.tellNone("placements.contests.double_bookings", doubleBookings(), "pairs", CONTESTS);
        figures.tellNone("placements.contests.without_one_winner", undecided, "contests", CONTESTS);
        figures.tellNone("placements.contests.raw_errors", unplain, "answers", (long) CONTESTS * ASKERS);
        figures.tell(
                "placements.contests.longest_wait",
                slowest.get(slowest.size() - 1),
                "s",
                Target.atMost(MOST_SECONDS),
                CONTESTS,
                Map.of("askers", ASKERS, "median", slowest.get(slowest.size() / 2)));
    }

    /** Each contest has a bed and a night of its own, and the same askers come again ten contests later. */
    private List<Runnable> askers(SignedIn keyWorker, int contest) {
        int bed = contest % BEDS;
        LocalDate from = LocalDate.now().plusDays(1L + contest / BEDS);
        List<Runnable> askers = new ArrayList<>();
        for (YoungPersonId who : young.subList(bed * ASKERS, (bed + 1) * ASKERS)) {
            Stay stay = stay(who, beds.get(bed), from);
            askers.add(() -> CurrentViewer.as(keyWorker, () -> {
                product.getBean(Stays.class).book(stay);
                return true;
            }));
        }
        return askers;
    }

    private Stay stay(YoungPersonId who, BedId bed, LocalDate from) {
        Reason reason = new Reason(StayKind.LIVING, Entry.EMERGENCY, Purpose.SAFE_TONIGHT, "A bed tonight", null, null);
        Expected night = new Expected(from, from.plusDays(1));
        return new Stay(new StayId(Ids.next()), who, family, bed, reason, night, null, null, null, null);
    }

    private SignedIn settle() {
        Actors actors = product.getBean(Actors.class);
        Authorities authorities = product.getBean(Authorities.class);
        HubId hub = actors.asSystem(COUNCIL, "bench", () -> {
            authorities.make(COUNCIL, "Contestshire", false);
            return authorities
                    .open(COUNCIL, "Contest hub", null, LocalDate.of(2024, 1, 1))
                    .id();
        });
        WorkerId worker = actors.asSystem(
                COUNCIL,
                "bench",
                () -> product.getBean(Staff.class)
                        .join(new NewWorker(
                                "Kit Keyworker",
                                "kit.contest",
                                null,
                                Role.HUB_MANAGER,
                                hub,
                                "07700 900100",
                                "Monday to Friday",
                                List.of(),
                                List.of("English"),
                                6,
                                false)));
        SignIns signIns = product.getBean(SignIns.class);
        String token = signIns.begin(worker.value(), SignIns.Method.PASSWORD, Duration.ofHours(6));
        SignedIn signedIn = new SignedIn(signIns.find(token).orElseThrow(), token, "/bench");
        CurrentViewer.as(signedIn, () -> furnish(hub));
        return signedIn;
    }

    private boolean furnish(HubId hub) {
        LocalDate before = LocalDate.of(2024, 1, 1);
        OurHomes homes = product.getBean(OurHomes.class);
        homes.add(new Home(family, "The Rowans", HomeOption.COMMUNITY_FOSTER_FAMILY, hub, COUNCIL, before, null));
        for (int bed = 0; bed < BEDS; bed++) {
            beds.add(new BedId(Ids.next()));
            homes.add(new Bed(beds.get(bed), family, "Bed " + (char) ('A' + bed), BedKind.FAMILY, before, null));
        }
        People people = product.getBean(People.class);
        for (int person = 0; person < BEDS * ASKERS; person++) {
            NewPerson one =
                    NewPerson.named("Person " + person, LocalDate.of(2012, 1, 1).plusDays(person));
            young.add(people.meet(one, hub, People.KnownFrom.DOOR, "bench"));
        }
        return true;
    }

    /** Counted past every rule, in the plainest way: pairs of stays in one bed with a night in common. */
    private long doubleBookings() throws SQLException {
        Database database = product.getBean(Database.class);
        try (Connection owner = PagesBench.as(database.owner(), database.url());
                Statement statement = owner.createStatement();
                ResultSet pairs = statement.executeQuery("""
                        select count(*) from stays.stay a join stays.stay b
                            on b.authority_id = a.authority_id and b.bed_id = a.bed_id and b.id > a.id
                           and b.expected_from < a.expected_until and a.expected_from < b.expected_until
                         where a.authority_id = '%s' and a.off is null and b.off is null""".formatted(COUNCIL))) {
            pairs.next();
            return pairs.getLong(1);
        }
    }
}
