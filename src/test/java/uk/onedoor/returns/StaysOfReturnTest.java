package uk.onedoor.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.OneDoorTest;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestCouncil.Council;
import uk.onedoor.TestWeb;
import uk.onedoor.TestWeb.Answer;
import uk.onedoor.homes.Bed;
import uk.onedoor.homes.BedId;
import uk.onedoor.homes.BedKind;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.nights.RegisteredHub;
import uk.onedoor.people.NewPerson;
import uk.onedoor.people.People;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.postgres.Database;
import uk.onedoor.platform.time.London;
import uk.onedoor.returns.reading.SmallReturn;
import uk.onedoor.shared.Ids;
import uk.onedoor.staff.WorkerId;
import uk.onedoor.stays.Entry;
import uk.onedoor.stays.Purpose;
import uk.onedoor.stays.Stay;
import uk.onedoor.stays.Stay.Expected;
import uk.onedoor.stays.Stay.Reason;
import uk.onedoor.stays.StayId;
import uk.onedoor.stays.StayKind;
import uk.onedoor.stays.Stays;

/** Child 000101 of the small return is Robin of the hub, who came to stay there on 10 January 2026. */
@OneDoorTest
class StaysOfReturnTest {

    private static final LocalDate CAME = LocalDate.of(2026, 1, 10);

    @Autowired
    TestCouncil councils;

    @Autowired
    TestWeb web;

    @Autowired
    Returns returns;

    @Autowired
    Joinings joinings;

    @Autowired
    KeptReturns kept;

    @Autowired
    People people;

    @Autowired
    OurHomes homes;

    @Autowired
    Stays stays;

    @Autowired
    Database database;

    private Council council;
    private UUID id;

    @BeforeEach
    void robin_stays_in_the_hub() {
        council = councils.make();
        NewPerson named = NewPerson.named("Robin Vale", LocalDate.of(2010, 5, 14));
        YoungPersonId robin =
                council.as(council.manager, () -> people.meet(named, council.hub, People.KnownFrom.DOOR, "test"));
        council.does(council.manager, () -> {
            returns.read(SmallReturn.whole().files());
            joinings.join(robin, "000101");
            stay(robin);
        });
        id = council.as(council.manager, () -> kept.keep(() -> KeptReturnsTest.given(SmallReturn.whole())));
    }

    private void stay(YoungPersonId robin) {
        HomeId hub = new HomeId(Ids.next());
        BedId blue = new BedId(Ids.next());
        homes.add(new Home(hub, "Rowan House", HomeOption.HUB, council.hub, council.code, CAME, null));
        RegisteredHub.register(database, council, hub);
        homes.add(new Bed(blue, hub, "the blue room", BedKind.RESIDENTIAL, CAME, null));
        Reason reason = new Reason(StayKind.LIVING, Entry.PLANNED, Purpose.BREATHING_SPACE, "Some calm", "Home", null);
        Expected expected = new Expected(CAME, CAME.plusDays(400));
        Stay stay = new Stay(new StayId(Ids.next()), robin, hub, blue, reason, expected, null, null, null, null);
        stays.book(stay);
        stays.arrive(stay.id(), CAME.atTime(18, 0).atZone(London.ZONE).toInstant());
    }

    private Answer page(WorkerId who) {
        Answer page = web.as(council.signedIn(who)).get("/returns/checks/" + id + "/stays");
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return page;
    }

    @Test
    void the_page_tells_the_episode_beside_the_return_and_what_has_to_be_answered_first() {
        Answer page = page(council.manager);
        assertThat(page.page().select("tbody tr").text()).contains("10/01/2026", "K2", "PR1");
        assertThat(page.text())
                .contains("Robin Vale", "Something has to be answered by hand first", "no episode begins that day");
        assertThat(page.page().select("a[download]")).isEmpty();
    }

    @Test
    void the_file_leaves_out_whoever_has_anything_left_to_answer() {
        Answer zip = web.as(council.signedIn(council.manager)).get("/returns/checks/" + id + "/stays.zip");
        assertThat(zip.status()).isEqualTo(200);
        assertThat(zip.body()).doesNotContain("000101", "K2");
    }

    @Test
    void who_may_not_see_the_young_person_is_told_nothing_of_them() {
        WorkerId officer = council.joins("Perry Officer", Role.PERFORMANCE_OFFICER, null);
        assertThat(page(officer).text()).doesNotContain("Robin", "000101").contains("No stay tells of anybody");
    }
}
