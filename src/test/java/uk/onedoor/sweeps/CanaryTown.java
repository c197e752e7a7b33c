package uk.onedoor.sweeps;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.BeanFactory;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.authorities.HubId;
import uk.onedoor.homes.HomeId;
import uk.onedoor.keywork.Allocations;
import uk.onedoor.keywork.NewAllocation;
import uk.onedoor.keywork.TeamPart;
import uk.onedoor.people.OwnAccounts;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.CurrentViewer;
import uk.onedoor.platform.access.CurrentViewer.SignedIn;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.signin.SignIns;
import uk.onedoor.staff.Staff;
import uk.onedoor.staff.WorkerId;
import uk.onedoor.sweeps.Audience.Reader;
import uk.onedoor.sweeps.Canaries.Planter;

/** Two councils and three young people, everything of theirs written through the rooms' own façades in canaries. */
final class CanaryTown {

    private static final List<String> PAGES = List.of(
            "/",
            "/today",
            "/hub",
            "/young-people",
            "/young-people/before",
            "/referrals",
            "/huddle",
            "/returns",
            "/drafts",
            "/accounts",
            "/words",
            "/me",
            "/notes/new",
            "/notes/token",
            "/sign-in",
            "/code",
            "/door",
            "/search?q=qzx",
            "/search?q=07700",
            "/search?q=qx1z",
            "/homes",
            "/homes/board",
            "/evidence",
            "/voices",
            "/favicon.svg",
            "/nothing/here",
            "/young-people/not-an-id",
            "/error",
            "/actuator",
            "/actuator/metrics",
            "/actuator/prometheus");

    static final Map<Role, String> TEAM = Map.of(
            Role.DEPUTY_MANAGER, "deputy",
            Role.RESIDENTIAL_WORKER, "residential",
            Role.OUTREACH_WORKER, "outreach",
            Role.LIFE_COACH, "coach",
            Role.COMMUNICATION_SUPPORT_WORKER, "communication",
            Role.POLICE_LIAISON, "police");

    final Canaries canaries = new Canaries();
    final List<String> receipts = new ArrayList<>();
    /** Homes whose addresses are canaries. */
    final List<HomeId> homes = new ArrayList<>();

    final String door;
    private final BeanFactory product;
    private final SignIns signIns;
    private final Catalogue catalogue;
    private final Map<Reader, SignedIn> readers = new LinkedHashMap<>();

    CanaryTown(TestCouncil councils, BeanFactory product) {
        this.product = product;
        signIns = product.getBean(SignIns.class);
        catalogue = new Catalogue(product.getBean(Database.class));
        Council council = councils.make();
        door = "/door/" + council.slug;
        Council elsewhere = councils.make();
        HubId otherHub = council.opensHub("The other hub");
        WorkerId otherManager = council.joins(colleague("here"), Role.HUB_MANAGER, otherHub);
        WorkerId otherKeyWorker = council.joins(colleague("here"), Role.KEY_WORKER, otherHub);
        council.asSystem(() -> {
            product.getBean(Staff.class).nameDoorOwner(otherHub, otherManager);
            return otherHub;
        });
        settle(council, council.hub, council.manager, council.keyWorker, "ours", "here");
        team(council);
        settle(council, otherHub, otherManager, otherKeyWorker, "neighbour", "here");
        settle(elsewhere, elsewhere.hub, elsewhere.manager, elsewhere.keyWorker, "stranger", "elsewhere");
        new CanaryCouncils(this, product).write(council, "here");
        new CanaryCouncils(this, product).write(elsewhere, "elsewhere");
    }

    Map<Reader, SignedIn> readers() {
        return readers;
    }

    /** Where everybody begins: pages nothing leads to, and the address of every home by itself. */
    List<String> starts() {
        return Stream.concat(PAGES.stream(), homes.stream().map(CanaryTown::addressOf))
                .toList();
    }

    static String addressOf(HomeId home) {
        return "/homes/" + home + "/address?for=VISIT";
    }

    private String colleague(String where) {
        return canaries.planter(where).of("COLLEAGUE").name("a colleague's name");
    }

    /** The rest of our hub's team, and those of the council who belong to no hub. */
    private void team(Council council) {
        TEAM.forEach((role, word) -> staff(word, "ours", council, council.joins(colleague("here"), role, council.hub)));
        staff("performance", "", council, council.joins(colleague("here"), Role.PERFORMANCE_OFFICER, null));
        staff("director", "", council, council.joins(colleague("here"), Role.DIRECTOR, null));
        staff("administrator", "", council, council.joins(colleague("here"), Role.ADMINISTRATOR, null));
        staff("social", "", council, council.joins(colleague("here"), Role.SOCIAL_WORKER, null), "another social");
        residentWrites(council);
    }

    /** May write what concerns the police and not read it: they see what they wrote, and nobody more sees it for that. */
    private void residentWrites(Council council) {
        SignedIn resident = readers.entrySet().stream()
                .filter(one -> one.getKey().name().equals("residential of ours"))
                .findFirst()
                .orElseThrow()
                .getValue();
        YoungPersonId ours = new YoungPersonId(UUID.fromString(catalogue
                .rows("select young_person_id from platform.link where kind = 'HUB' and hub_id = '"
                        + council.hub.value() + "'")
                .get(0)));
        Planter planter = canaries.planter("ours").of("POLICE").by("residential of ours");
        CurrentViewer.as(resident, () -> new CanaryRecord(product, planter, council.hub, ours).arrest());
    }

    private void settle(Council council, HubId hub, WorkerId manager, WorkerId keyWorker, String who, String where) {
        Planter planter = canaries.planter(who);
        YoungPersonId person = council.as(manager, () -> CanaryRecord.meet(product, planter, hub, receipts));
        WorkerId social = council.joins(colleague(where), Role.SOCIAL_WORKER, null);
        CanaryRecord record = new CanaryRecord(product, planter, hub, person);
        council.does(manager, () -> {
            Allocations allocations = product.getBean(Allocations.class);
            var day = CanaryRecord.BEGAN;
            allocations.allocate(NewAllocation.keyWorker(person, keyWorker, day, planter.text("why this key worker")));
            allocations.allocate(NewAllocation.part(
                    person, social, TeamPart.SOCIAL_WORKER, day, planter.text("why this social worker")));
            record.write();
            product.getBean(OwnAccounts.class).give(person);
        });
        homes.addAll(new CanaryHomes(product, canaries.planter(who), catalogue).write(council, hub, manager, person));
        staff("manager", who, council, manager);
        staff("key-worker", who, council, keyWorker);
        staff("social", who, council, social);
        SignedIn own = own(person);
        readers.put(new Reader("own of " + who, "own", who, where), own);
        drafts(who);
        CurrentViewer.as(own, () -> record.ownWords());
        council.does(manager, record::answerThem);
    }

    /** What each of them began and did not save. */
    private void drafts(String who) {
        readers.forEach((reader, signedIn) -> {
            if (reader.youngPerson().equals(who)) {
                Planter planter = canaries.planter(who).of("DRAFT").by(reader.name());
                CurrentViewer.as(
                        signedIn,
                        () -> CanaryRecord.draft(product, planter, reader.role().equals("own")));
            }
        });
    }

    private void staff(String role, String who, Council council, WorkerId worker) {
        staff(role, who, council, worker, role + " of " + (who.isEmpty() ? "the council" : who));
    }

    private void staff(String role, String who, Council council, WorkerId worker, String name) {
        String where = who.equals("stranger") ? "elsewhere" : "here";
        readers.put(new Reader(name, role, who, where), council.signedIn(worker));
    }

    private SignedIn own(YoungPersonId person) {
        UUID account = UUID.fromString(catalogue
                .rows("select id from platform.account where subject_id = '" + person.value() + "'")
                .get(0));
        String token = signIns.begin(account, SignIns.Method.CODE, Duration.ofHours(1));
        return new SignedIn(signIns.find(token).orElseThrow(), token, "/test");
    }
}
