package uk.onedoor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.TestCouncil;
import uk.onedoor.homes.Bed;
import uk.onedoor.homes.BedId;
import uk.onedoor.homes.BedKind;
import uk.onedoor.homes.Home;
import uk.onedoor.homes.HomeId;
import uk.onedoor.homes.HomeOption;
import uk.onedoor.homes.OurHomes;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.time.London;
import uk.onedoor.shared.Ids;
import uk.onedoor.stays.Stays;

/** A home is asked for Robin tonight; every option is read, and Robin stays at home with outreach: no bed is used. */
class HomeRequestJourneyTest extends Browsers {

    @Autowired
    OurHomes homes;

    @Autowired
    Stays stays;

    @Autowired
    Clock clock;

    private TestCouncil.Council council;
    private YoungPersonId who;

    @BeforeEach
    void there_are_homes_near_and_far() {
        council = councils.make();
        who = council.meets("Robin Vale");
        LocalDate longAgo = LocalDate.of(2020, 1, 1);
        HomeId marsh = new HomeId(Ids.next());
        council.does(council.manager, () -> {
            homes.add(new Home(marsh, "Marsh family", HomeOption.KIN, null, council.code, longAgo, null));
            homes.add(new Bed(new BedId(Ids.next()), marsh, "the attic room", BedKind.FAMILY, longAgo, null));
            homes.add(new Home(
                    new HomeId(Ids.next()),
                    "Cliff House",
                    HomeOption.CHILDRENS_HOME_ELSEWHERE,
                    null,
                    "E10000001",
                    longAgo,
                    null));
        });
    }

    @Test
    void a_request_ends_in_outreach_with_no_bed_used() {
        Walk kit = phone(council.signedIn(council.keyWorker)).open("/young-people/" + who + "/home-requests/new");
        asks(kit);
        assertThat(kit.page().locator("h3").first()).containsText("At home, with outreach");
        kit.isAccessible().picture("home-request-phone");
        Walk desk = desk(council.signedIn(council.manager))
                .open(java.net.URI.create(kit.page().url()).getPath());
        desk.isAccessible().picture("home-request-desk");
        kit.page().locator("main a[href$='/outreach']").click();
        kit.isAccessible();
        kit.field("Why?").fill("Dad has moved out for now, and Nan sleeps on the sofa");
        kit.button("Decide").click();
        assertThat(kit.page().locator("main")).containsText("At home, with outreach");
        kit.isAccessible();
        assertThat(council.as(council.keyWorker, () -> stays.of(who))).isEmpty();
        kit.open("/home-requests").isAccessible();
        assertThat(kit.page().locator("main")).not().containsText("Robin");
    }

    private void asks(Walk kit) {
        kit.isAccessible().picture("home-request-new-phone");
        kit.field("What would have to be true for Robin to stay at home tonight?")
                .fill("Dad sleeps elsewhere");
        kit.field("They said it themselves").check();
        kit.field("What does Robin want?").fill("My own bed, and Dad not shouting");
        kit.field("Tonight").check();
        kit.field("The first night").fill(London.today(clock).toString());
        kit.field("For how many nights, about?").fill("3");
        kit.field("Somewhere safe tonight").check();
        kit.field("In a sentence").fill("Safe until Dad and we have talked");
        kit.field("What we think").fill("Nan, and she has not been asked");
        kit.button("See every option").click();
    }
}
