package uk.onedoor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.onedoor.TestCouncil;
import uk.onedoor.TestDatabase;
import uk.onedoor.keywork.SupportEpisodes;
import uk.onedoor.people.YoungPersonId;
import uk.onedoor.platform.access.Role;
import uk.onedoor.platform.time.London;
import uk.onedoor.staff.WorkerId;

/** Friday, ten past eleven at night: Robin is not there. The clocks go back while the talk after is still to be offered. */
class MissingNightJourneyTest extends Browsers {

    private static final Instant FRIDAY_TEN_PAST_ELEVEN = Instant.parse("2027-10-29T22:10:00Z");
    private static final Instant TWO_HOURS_ON = Instant.parse("2027-10-30T00:20:00Z");
    private static final Instant SATURDAY_AT_THREE = Instant.parse("2027-10-30T14:00:00Z");
    private static final Instant SEVENTY_HOURS_LATER = Instant.parse("2027-11-02T12:00:00Z");

    @Autowired
    SupportEpisodes support;

    private TestCouncil.Council council;
    private WorkerId jo;
    private WorkerId ira;
    private YoungPersonId robin;

    @BeforeEach
    void a_hub_with_robin_in_it_and_jo_who_is_on_tonight() {
        council = councils.make();
        jo = council.joins("Jo Nightwork", Role.RESIDENTIAL_WORKER, council.hub);
        ira = council.joins("Ira Interviewer", Role.RETURN_INTERVIEWER, council.hub);
        robin = council.meets("Robin Vale");
        council.does(council.manager, () -> support.begin(robin, council.hub, London.day(TestDatabase.NOW)));
    }

    private String at() {
        return "/young-people/" + robin;
    }

    @Test
    void from_not_being_there_to_a_talk_seventy_hours_after_coming_back() {
        itIs(FRIDAY_TEN_PAST_ELEVEN);
        Walk out = phone(council.signedIn(jo));
        out.open(at());
        out.link("They are not where we expected them").click();
        out.isAccessible();
        out.field("Last seen where").fill("At the bus stop by the Spar");
        out.button("Start").click();
        out.button("Rang them").click();
        out.button("Searched the house").click();
        String page = out.page().url();
        out.button("Judge how it stands").click();
        out.page().getByLabel("Missing: nobody knows where they are").check();
        out.field("What harm could come to them tonight").fill("It is near freezing and the inhaler is here");
        out.isAccessible();
        out.button("Save").click();
        out.button("Told the police").click();
        out.field("Who you told").fill("North Yorkshire Police");
        out.page().locator("#reference").fill("NYP-29102027-77");
        out.button("Save").click();
        itIs(TWO_HOURS_ON);
        Walk later = phone(council.signedIn(jo));
        later.open(page);
        assertThat(later.page().textContent("main"))
                .contains("2 h 10 min ago", "Rang them", "Reference NYP-29102027-77", "near freezing");
        later.isAccessible().picture("missing-phone");
        later.link("The sheet for the police").click();
        assertThat(later.page().textContent("main"))
                .contains("Robin Vale: for the police", "Police told", "NYP-29102027-77");
        later.isAccessible().picture("pack-sheet-phone");
        Walk manager = desk(council.signedIn(council.manager))
                .open(page)
                .isAccessible()
                .picture("missing-desk");
        manager.link("The sheet for the police").click();
        manager.isAccessible().picture("pack-sheet-desk");
        manager.open(at() + "/missing/pack").isAccessible().picture("pack-desk");
        manager.open("/missing").isAccessible().picture("missing-list-desk");
        itIs(SATURDAY_AT_THREE);
        Walk back = phone(council.signedIn(jo));
        back.open(page);
        back.button("Robin is back").click();
        back.page().locator("#foundBy").fill("came by themselves");
        back.page().locator("#words").fill("Cold, hungry, wanted a bath");
        back.button("Save").click();
        assertThat(back.page().textContent("main"))
                .contains("Back after 15 h 50 min", "Offer it by Tuesday 2 November, 14:00");
        itIs(SEVENTY_HOURS_LATER);
        Walk talk = desk(council.signedIn(ira));
        talk.open("/today");
        talk.link("Offer a return home interview").first().click();
        talk.page()
                .getByLabel("Done", new Page.GetByLabelOptions().setExact(true))
                .check();
        talk.page().locator("#worker").selectOption(ira.toString());
        talk.page().locator("#why").fill("Wanted to see Nan");
        talk.page().locator("#wouldHelp").fill("Sundays at Nan's");
        talk.isAccessible();
        talk.button("Save").click();
        assertThat(talk.page().textContent("main")).contains("Interview done by Ira Interviewer", "Sundays at Nan's");
        talk.open("/missing");
        assertThat(talk.page().textContent("main")).contains("Everybody is where we expect them.");
    }
}
